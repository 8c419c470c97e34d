import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import { step } from '#shared/engine/step.ts'
import { createAlarm } from './alarm.ts'
import { createChanges } from './changes.ts'
import { createStamp, type Clock } from './clock.ts'
import { createDeliveries } from './deliveries.ts'
import { createGroupCommit } from './groupCommit.ts'
import type { Host, JobRunner, Submitted, VersionRef, Versions } from './host.ts'
import { defaultDelivery, type DeliverySettings } from './retry.ts'
import type { Store } from './store.ts'
import { createTimers } from './timers.ts'

export interface HostOptions {
  readonly versions: Versions
  readonly jobs: JobRunner
  readonly clock: Clock
  /** The department's zone: what day it is by law. */
  readonly timeZone: string
  readonly delivery?: Partial<DeliverySettings>
  /** Told what went wrong inside; never holds personal data. */
  readonly report: (error: unknown) => void
}

/** The host of one machine: everything in one process, over one store. */
export function createEmbeddedHost(store: Store, options: HostOptions): Host {
  const { clock, versions, report } = options
  const stamp = createStamp(clock, options.timeZone)
  const group = createGroupCommit(store, clock)
  const changes = createChanges()
  const alarm = createAlarm(clock, wake)
  const submit = (command: Command) => take(command)
  const shared = { store, clock, stamp, submit, report, write: group.add, wakeBy: alarm.by }
  const settings = { ...defaultDelivery, ...options.delivery }
  const deliveries = createDeliveries({ ...shared, versions, jobs: options.jobs, settings })
  const timers = createTimers(shared)
  let closed = false

  async function take(command: Command, ref?: VersionRef): Promise<Submitted> {
    if (closed) throw new Error('host: closed, takes no more commands')
    const { submitted, effects } = await group.add(() => apply(command, { store, versions, ref }))
    if ('instance' in submitted && submitted.events.length > 0) {
      changes.tell(command.instanceId)
    }
    deliver(effects)
    return submitted
  }

  function deliver(effects: readonly Effect[]) {
    let jobs = false
    for (const effect of effects) {
      if (effect.type === 'cancelJob') deliveries.cancel(effect.jobId)
      else if (effect.type === 'armTimer') alarm.by(Date.parse(effect.dueAt))
      else if (effect.type === 'createJob') jobs = true
    }
    if (jobs) deliveries.pump()
  }

  function wake() {
    const now = clock.now()
    deliveries.pump()
    timers.pump()
    const next = dueAfter(store, now, report)
    if (next !== undefined) alarm.by(next)
  }

  wake()

  return {
    start: (ref, command) => take(command, ref),
    submit,
    changed: changes.next,
    async close() {
      await Promise.all([deliveries.close(), timers.close()])
      closed = true
      await group.drained()
      alarm.off()
    },
  }
}

function dueAfter(store: Store, now: number, report: HostOptions['report']): number | undefined {
  try {
    return store.nextDue(now)
  } catch (error) {
    // The database cannot be read at the moment: looked at again in a minute.
    report(error)
    return now + 60_000
  }
}

interface Applied {
  readonly submitted: Submitted
  readonly effects: readonly Effect[]
}

interface Place {
  readonly store: Store
  readonly versions: Versions
  /** Only where an instance starts; a running one stays on its own. */
  readonly ref: VersionRef | undefined
}

function apply(command: Command, { store, versions, ...place }: Place): Applied {
  const stored = store.find(command.instanceId)
  const ref = stored?.ref ?? place.ref
  if (ref === undefined) {
    settleAnswered(store, command)
    return { submitted: { rejection: { code: 'instanceUnknown' } }, effects: [] }
  }
  const { graph, definition } = versions(ref)
  const outcome = step(graph, stored?.instance, command)
  settleAnswered(store, command) // before the effects, which may arm the same wait again
  if ('rejection' in outcome) return { submitted: outcome, effects: [] }
  const { events, effects, instance } = outcome
  if (events.length > 0) {
    const isNew = stored === undefined
    store.write({ ref, definition, command, instance, isNew, events, effects })
  }
  return { submitted: { instance, events }, effects }
}

/** Accepted or refused as stale, an answered wait needs no further delivery. */
function settleAnswered(store: Store, command: Command): void {
  if ('timerId' in command) store.settleTimer({ ...command, id: command.timerId })
  else if ('jobId' in command) store.settleJob({ ...command, id: command.jobId })
}
