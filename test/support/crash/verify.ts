import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { findCase, listSteps } from '#runtime/portal/store.ts'
import type { Database } from '#runtime/storage/database.ts'
import { dispatches } from '#runtime/storage/exchangeSchema.ts'
import { events, instances, outbox, subscriptions, tasks, timers } from '#runtime/storage/schema.ts'
import type { Event } from '#shared/engine/event.ts'
import { evolve } from '#shared/engine/evolve.ts'
import { dataOf, type Instance } from '#shared/engine/instance.ts'
import type { Register } from './register.ts'

export interface Acknowledged {
  readonly instanceId: string
  readonly commandId: string
}

export interface Faults {
  /** Acknowledged, and yet not there. */
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly effects: readonly string[]
  readonly unfinished: readonly string[]
}

/** Which of the acknowledged commands left nothing. */
export function lostOf(db: Database, acknowledged: readonly Acknowledged[]): readonly string[] {
  return acknowledged
    .filter(({ instanceId, commandId }) => {
      const own = and(eq(events.instanceId, instanceId), eq(events.commandId, commandId))
      return db.select({ seq: events.seq }).from(events).where(own).get() === undefined
    })
    .map(({ commandId }) => commandId)
}

interface Case {
  readonly id: string
  readonly service: string
  readonly instance: Instance
  readonly history: readonly Event[]
}

/** What is wrong with what a run has left, when everything should have come to its end. */
export function faultsIn(db: Database, register: Register): Omit<Faults, 'lost'> {
  const cases = listCases(db)
  return {
    twice: cases.flatMap(doneTwice),
    effects: [...register.faults, ...wrongEffects(cases, register)],
    unfinished: [
      ...cases.filter(({ instance }) => instance.status !== 'completed').map(({ id }) => id),
      ...leftIn(db),
    ],
  }
}

export function listCases(db: Database): readonly Case[] {
  const { id, service } = instances
  const rows = db.select({ id, service }).from(instances).all()
  return rows.map((row) => {
    const { instance } = findCase(db, row.id) ?? {}
    if (instance === undefined) throw new Error(`${row.id}: expected the case`)
    return { ...row, instance, history: listSteps(db, row.id).map(({ event }) => event) }
  })
}

/** An answer can be given once; what was counted on the way tells whether it was. */
function doneTwice({ id, service, instance, history }: Case): readonly string[] {
  const answered = history.flatMap((event) => answeredBy(event) ?? [])
  const again = answered.filter((one, index) => answered.indexOf(one) !== index)
  const count = dataOf(instance)['count']
  return [
    ...again.map((one) => `${id}: ${one}`),
    ...(service === 'counting' && count !== 3 ? [`${id}: counted ${JSON.stringify(count)}`] : []),
    ...(isDeepStrictEqual(replayed(history), instance) ? [] : [`${id}: state is not its history`]),
  ]
}

function replayed(history: readonly Event[]): Instance | undefined {
  return structuredClone(history).reduce<Instance | undefined>(evolve, undefined)
}

/** What an event answers, which only one event may. */
function answeredBy(event: Event): string | undefined {
  if (event.type === 'instanceStarted') return event.type
  if (event.type === 'taskCompleted') return event.taskId
  if (event.type === 'jobCompleted') return event.jobId
  if (event.type === 'timerFired') return event.timerId
  return event.type === 'messageCorrelated' ? event.subscriptionId : undefined
}

/** Each booking that a case asked for was asked for by one key, and nobody else booked anything. */
function wrongEffects(cases: readonly Case[], { bookings }: Register): readonly string[] {
  const asked = cases.flatMap(({ history }) =>
    history.flatMap((event) =>
      event.type === 'jobCreated' && event.job.kind === 'source' ? [event.jobId] : [],
    ),
  )
  const wanted = new Set(asked)
  return [
    ...asked.filter((id) => !bookings.has(id)).map((id) => `${id}: never booked`),
    ...[...bookings.keys()].filter((id) => !wanted.has(id)).map((id) => `${id}: nobody asked`),
  ]
}

function leftIn(db: Database): readonly string[] {
  return [tasks, timers, subscriptions, outbox, dispatches].flatMap((table) =>
    db
      .select({ id: table.id })
      .from(table)
      .all()
      .map(({ id }) => `left: ${id}`),
  )
}
