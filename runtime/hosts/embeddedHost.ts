import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import { createAlarm, type Alarm } from './alarm.ts'
import { apply, applyMigration } from './apply.ts'
import { createChanges } from './changes.ts'
import { createStamp, type Clock } from './clock.ts'
import { correlate } from './correlate.ts'
import { createDeliveries, type Deliveries } from './deliveries.ts'
import { createGroupCommit } from './groupCommit.ts'
import type { Correlated, Host, JobRunner, Submitted, VersionRef, Versions } from './host.ts'
import type { Offers } from './offers.ts'
import { defaultDelivery, type DeliverySettings } from './retry.ts'
import { createStarts } from './starts.ts'
import type { Store } from './store.ts'
import { createTimers } from './timers.ts'

export interface HostOptions {
  readonly versions: Versions
  readonly jobs: JobRunner
  readonly clock: Clock
  /** The department's zone: what day it is by law. */
  readonly timeZone: string
  readonly delivery?: Partial<DeliverySettings>
  /** What may begin without anybody pressing a button; nothing when left out. */
  readonly offers?: Offers
  /** Told what went wrong inside; never holds personal data. */
  readonly report: (error: unknown) => void
}

/** The host of one machine: everything in one process, over one store. */
export function createEmbeddedHost(store: Store, options: HostOptions): Host {
  const { clock, versions, jobs, report } = options
  const stamp = createStamp(clock, options.timeZone)
  const group = createGroupCommit(store, clock)
  const changes = createChanges()
  const alarm = createAlarm(clock, wake)
  const submit = (command: Command) => take(command)
  const shared = { store, clock, stamp, submit, report, write: group.add, wakeBy: alarm.by }
  const settings = { ...defaultDelivery, ...options.delivery }
  const deliveries = createDeliveries({ ...shared, versions, jobs, settings })
  const timers = createTimers(shared)
  const begun = { ...shared, versions, jobs, offers: options.offers }
  const starts = createStarts({ ...begun, take: inCommit })
  let closed = false

  function take(command: Command, ref?: VersionRef): Promise<Submitted> {
    return inCommit(() => apply(command, { store, versions, jobs, ref }))
  }

  async function inCommit<T extends Correlated>(work: () => Done<T>): Promise<T> {
    if (closed) throw new Error('host: closed, takes no more commands')
    const { submitted, effects } = await group.add(work)
    if ('instance' in submitted && submitted.events.length > 0) {
      changes.tell(submitted.instance.id)
    }
    carryOn(effects, { deliveries, alarm })
    return submitted
  }

  function wake() {
    const now = clock.now()
    deliveries.pump()
    timers.pump()
    starts.pump()
    const next = dueAfter(store, now, report)
    if (next !== undefined) alarm.by(next)
  }

  wake()

  return {
    start: (ref, command) => take(command, ref),
    submit,
    migrate: (to, command) => inCommit(() => applyMigration(command, { ...begun, to })),
    correlate: (message) => inCommit(() => correlate(message, begun)),
    released: wake,
    changed: changes.next,
    async close() {
      await Promise.all([deliveries.close(), timers.close(), starts.close()])
      closed = true
      await group.drained()
      alarm.off()
    },
  }
}

interface Done<T> {
  readonly submitted: T
  readonly effects: readonly Effect[]
}

/** What was committed may be carried out now. */
function carryOn(
  effects: readonly Effect[],
  { deliveries, alarm }: { readonly deliveries: Deliveries; readonly alarm: Alarm },
): void {
  for (const effect of effects) {
    if (effect.type === 'cancelJob') deliveries.cancel(effect.jobId)
    else if (effect.type === 'armTimer') alarm.by(Date.parse(effect.dueAt))
  }
  if (effects.some(({ type }) => type === 'createJob')) deliveries.pump()
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
