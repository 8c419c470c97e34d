import type { Command } from '#shared/engine/command.ts'
import { lend } from '#shared/engine/evolve.ts'
import { createAlarm, type Alarm } from './alarm.ts'
import { apply, applyMigration, type Applied } from './apply.ts'
import { beginCall, type CallPlace } from './calls.ts'
import { carryOutDispatch } from './carryOutDispatch.ts'
import { createChanges } from './changes.ts'
import { createStamp, type Clock } from './clock.ts'
import { correlate } from './correlate.ts'
import { createDeliveries } from './deliveries.ts'
import { createDispatches } from './dispatches.ts'
import { createExpiry } from './expiry.ts'
import { createGroupCommit, type GroupCommit } from './groupCommit.ts'
import type { Correlated, Host, JobRunner, Submitted, VersionRef, Versions } from './host.ts'
import { tellsPerson } from './notice.ts'
import type { Offers } from './offers.ts'
import { onceACommit } from './onceACommit.ts'
import type { PublicationPlace } from './publish.ts'
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
  /** Commands from outside that may wait for the disk; who comes when there are more is refused. */
  readonly mostWaiting?: number
  /** What may begin without anybody pressing a button; nothing when left out. */
  readonly offers?: Offers
  /** Told what went wrong inside; never holds personal data. */
  readonly report: (error: unknown) => void
}

const defaultMostWaiting = 10_000

/** The host of one machine: everything in one process, over one store. */
export function createEmbeddedHost(given: Store, options: HostOptions): Host {
  const { clock, jobs, report, offers, timeZone } = options
  const asked = { versions: options.versions, offers, stamp: createStamp(clock, timeZone), report }
  const { store, ...inForce } = onceACommit({ ...asked, store: given })
  const { versions } = inForce
  const group = createGroupCommit(store, clock, options.mostWaiting ?? defaultMostWaiting)
  const changes = createChanges()
  const alarm = createAlarm(clock, wake)
  const own = { store, clock, write: group.add, lasting: group.lasting, wakeBy: alarm.by }
  const place = { ...own, ...inForce, jobs }
  const commits = createCommits(group, (done) => {
    const { submitted } = done
    if ('instance' in submitted && submitted.events.length > 0) {
      changes.tell(submitted.instance.id)
      if (tellsPerson(submitted.events)) parts.deliveries.pump()
    }
    carryOn(done, parts, alarm)
  })
  const { byItself, fromOutside } = commits
  const parts = createParts(options.delivery, {
    ...place,
    submit: (command) => byItself(applying(command)),
    inCommit: byItself,
  })

  function applying(command: Command, ref?: VersionRef) {
    return () => apply(command, { store, versions, jobs, ref })
  }

  function wake() {
    const now = clock.now()
    for (const part of Object.values(parts)) part.pump()
    const next = dueAfter(store, now, report)
    if (next !== undefined) alarm.by(next)
  }

  wake()

  return {
    start: (ref, command) => fromOutside(applying(command, ref)),
    submit: (command) => fromOutside(applying(command)),
    migrate: (to, command) =>
      fromOutside(() => applyMigration(command, { store, versions, jobs, to })),
    correlate: (message) => fromOutside(() => correlate(message, place)),
    released: wake,
    changed: changes.next,
    async close() {
      await Promise.all(Object.values(parts).map((part) => part.close()))
      await commits.close()
      alarm.off()
      store.close?.()
    },
  }
}

/** The ways into a commit; `tell` is told of each command after it. */
function createCommits(group: GroupCommit, tell: (done: Done<Correlated>) => void) {
  let closed = false

  async function through<T extends Correlated>(
    enqueue: GroupCommit['add'],
    work: () => Done<T>,
  ): Promise<T> {
    if (closed) throw new Error('host: closed, takes no more commands')
    const done = await enqueue(work)
    tell(done)
    return done.submitted
  }

  return {
    /** Bounded by how much each part has under way, so it may always wait. */
    byItself: <T extends Correlated>(work: () => Done<T>) => through(group.add, work),
    fromOutside: async <T extends Correlated>(work: () => Done<T>) =>
      lending(await through(group.offer, work)),
    async close() {
      closed = true
      await group.drained()
    },
  }
}

/** Almost nobody looks at the case that was written; who does keeps what he sees. */
function lending<T extends Correlated>(submitted: T): T | Lent {
  if (!('instance' in submitted)) return submitted
  const { instance, events } = submitted
  return {
    events,
    get instance() {
      return lend(instance)
    },
  }
}

type Lent = Extract<Submitted, { readonly instance: unknown }>

interface PartsContext extends CallPlace, PublicationPlace {
  readonly clock: Clock
  readonly write: <T>(work: () => T) => Promise<T>
  readonly lasting: () => Promise<void> | undefined
  readonly submit: (command: Command) => Promise<Submitted>
  readonly inCommit: (work: () => Applied) => Promise<Submitted>
}

/** What happens after a commit or when time has come. */
function createParts(delivery: HostOptions['delivery'], context: PartsContext) {
  const { inCommit } = context
  return {
    deliveries: createDeliveries({
      ...context,
      settings: { ...defaultDelivery, ...delivery },
      call: (due) => inCommit(() => beginCall(due, context)),
    }),
    dispatches: createDispatches({
      ...context,
      carryOut: (dispatch) => inCommit(() => carryOutDispatch(dispatch, context)),
    }),
    timers: createTimers(context),
    expiry: createExpiry(context),
    starts: createStarts({ ...context, take: inCommit }),
  }
}

type Parts = ReturnType<typeof createParts>

type Done<T> = Omit<Applied, 'submitted'> & { readonly submitted: T }

/** What was committed may be carried out now. */
function carryOn(
  { effects, dispatches: sent }: Omit<Applied, 'submitted'>,
  { deliveries, dispatches }: Parts,
  alarm: Alarm,
): void {
  for (const effect of effects) {
    if (effect.type === 'cancelJob') deliveries.cancel(effect.jobId)
    else if (effect.type === 'armTimer') alarm.by(Date.parse(effect.dueAt))
  }
  if (effects.some(({ type }) => type === 'createJob')) deliveries.pump()
  if (sent.length > 0) dispatches.pump()
}

function dueAfter(store: Store, now: number, report: HostOptions['report']): number | undefined {
  try {
    const next = Math.min(store.nextDue(now) ?? Infinity, laterThan(now, store.nextExpiry()))
    return next === Infinity ? undefined : next
  } catch (error) {
    // The database cannot be read at the moment: looked at again in a minute.
    report(error)
    return now + 60_000
  }
}

/** What is due already is under way. */
function laterThan(now: number, due = Infinity): number {
  return due > now ? due : Infinity
}
