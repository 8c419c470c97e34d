import { decode, encode } from '#runtime/storage/codec.ts'
import type { Database } from '#runtime/storage/database.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { Job } from '../host.ts'
import { connectorOf, type InstanceChange, type Store, type Stored } from '../store.ts'
import { carryOut } from './carryOut.ts'
import { createRecent } from './recent.ts'
import { prepareStatements, type WaitRow } from './statements.ts'

/** Instances kept in memory beside the database, so that the next command need not read them. */
const cached = 2_000

export function createSqliteStore(db: Database): Store {
  const client = db.$client
  const statements = prepareStatements(client)
  const recent = createRecent<Stored>(cached)
  const connectors = new Set(statements.connectors.all().map((row) => row.connector))
  const commit = client.transaction((work: () => void) => work())
  const attempt = client.transaction((work: () => unknown) => work())
  /** Written in the open commit; in `recent` only once it is done. */
  let staged = new Map<string, Stored>()

  function load(instanceId: string): Stored | undefined {
    const row = statements.findInstance.get(instanceId)
    if (row === undefined) return undefined
    const { service, version } = row
    return { ref: { service, version }, instance: decode<Instance>(row.state) }
  }

  function find(instanceId: string): Stored | undefined {
    const known = staged.get(instanceId) ?? recent.get(instanceId)
    if (known !== undefined) return known
    const loaded = load(instanceId)
    if (loaded !== undefined) recent.set(instanceId, loaded)
    return loaded
  }

  function write(change: InstanceChange) {
    const { command, definition, effects, instance, ref } = change
    const state = encode(instance)
    const { id, status, endedAt = null } = instance
    if (change.isNew) {
      const subject = instance.identity?.subject ?? null
      const version = [ref.service, ref.version, definition.owner, subject]
      const life = [status, instance.startedAt, endedAt]
      statements.insertInstance.run(id, instance.number, ...version, ...life, state)
    } else statements.updateInstance.run(status, endedAt, state, id)
    statements.insertEvents.run(id, command.commandId, command.at, encode(change.events))
    for (const effect of effects) {
      carryOut(statements, effect, change)
      if (effect.type === 'createJob') connectors.add(connectorOf(effect.job, definition))
    }
    staged.set(id, { ref, instance })
  }

  return {
    commit(work) {
      try {
        commit.immediate(work)
        for (const [id, stored] of staged) recent.set(id, stored)
      } finally {
        staged = new Map()
      }
    },
    attempt<T>(work: () => T): T {
      let result: { readonly value: T } | undefined
      attempt(() => (result = { value: work() }))
      if (result === undefined) throw new Error('savepoint: ended without a result')
      return result.value
    },
    find,
    write,
    settleTimer: ({ id, generation }) => void statements.settleTimer.run(id, generation),
    settleJob: ({ id, generation }) => void statements.settleJob.run(id, generation),
    postponeTimer: ({ id, generation }, until) =>
      void statements.postponeTimer.run(until, id, generation),
    postponeJob: ({ id, generation }, { attempts, dueAt, problem }) =>
      void statements.postponeJob.run(attempts, dueAt, problem, id, generation),
    dueTimers: (until, limit) => statements.dueTimers.all(until, limit).map(toWait),
    dueJobs: (connector, until, limit) =>
      statements.dueJobs.all(connector, until, limit).map((row) => ({
        ...toWait(row),
        element: row.element,
        job: decode<Job>(row.job),
        attempts: row.attempts,
      })),
    connectors: () => [...connectors],
    nextDue: (now) => statements.nextDue.get(now, now)?.due ?? undefined,
  }
}

function toWait(row: WaitRow) {
  return { id: row.id, instanceId: row.instance_id, generation: row.generation }
}
