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
import type {
  Correlated,
  Host,
  IncomingMessage,
  JobRunner,
  NotTaken,
  Submitted,
  Taken,
  VersionRef,
  Versions,
} from './host.ts'
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
  const commits = createCommits(group, (left) => {
    if (left.changed !== undefined) changes.tell(left.changed)
    carryOn(left, parts, alarm)
  })
  const { byItself, lent } = commits
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
    start: (ref, command) => lent(applying(command, ref)),
    submit: (command) => lent(applying(command)),
    migrate: (to, command) => lent(() => applyMigration(command, { store, versions, jobs, to })),
    correlate: taking(commits, (message) => correlate(message, place)),
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

type Look<T> = (taken: Taken) => T

function taking(
  { fromOutside, lent }: ReturnType<typeof createCommits>,
  correlated: (message: IncomingMessage) => Applied<Correlated>,
): Host['correlate'] {
  function take(message: IncomingMessage): Promise<Correlated>
  function take<T>(message: IncomingMessage, look: Look<T>): Promise<T | NotTaken>
  function take<T>(message: IncomingMessage, look?: Look<T>) {
    if (look === undefined) return lent(() => correlated(message))
    return fromOutside(() => {
      const done = correlated(message)
      const { submitted } = done
      return { ...done, submitted: 'instance' in submitted ? look(submitted) : submitted }
    })
  }
  return take
}

/** The ways into a commit; `tell` is told after it what each command left to do. */
function createCommits(group: GroupCommit, tell: (left: Left) => void) {
  let closed = false

  async function through<T>(enqueue: GroupCommit['add'], work: () => Applied<T>): Promise<T> {
    if (closed) throw new Error('host: closed, takes no more commands')
    const { submitted, left } = await enqueue(() => leaving(work()))
    tell(left)
    return submitted
  }

  return {
    /** Bounded by how much each part has under way, so it may always wait. */
    byItself: <T>(work: () => Applied<T>) => through(group.add, work),
    fromOutside: <T>(work: () => Applied<T>) => through(group.offer, work),
    lent: async <T extends Correlated>(work: () => Applied<T>) =>
      lending(await through(group.offer, work)),
    async close() {
      closed = true
      await group.drained()
    },
  }
}

/** What a commit leaves to do: all that is held of a command until its commit lasts. */
interface Left {
  readonly changed: string | undefined
  readonly hasJobs: boolean
  readonly cancelledJobs: readonly string[]
  readonly timers: readonly string[]
  readonly isSending: boolean
}

function leaving<T>(done: Applied<T>): { readonly submitted: T; readonly left: Left } {
  const { submitted, changed, tellsPerson, effects, dispatches } = done
  const left = {
    changed,
    hasJobs: tellsPerson || effects.some(({ type }) => type === 'createJob'),
    cancelledJobs: effects.flatMap((one) => (one.type === 'cancelJob' ? [one.jobId] : [])),
    timers: effects.flatMap((one) => (one.type === 'armTimer' ? [one.dueAt] : [])),
    isSending: dispatches.length > 0,
  }
  return { submitted, left }
}

/** Almost nobody looks at the case that was written; who does keeps what he sees. */
function lending<T extends Correlated>(submitted: T): T | Taken {
  if (!('instance' in submitted)) return submitted
  const { instance, events } = submitted
  return {
    events,
    get instance() {
      return lend(instance)
    },
  }
}

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

/** What was committed may be carried out now. */
function carryOn(left: Left, { deliveries, dispatches }: Parts, alarm: Alarm): void {
  for (const job of left.cancelledJobs) deliveries.cancel(job)
  for (const dueAt of left.timers) alarm.by(Date.parse(dueAt))
  if (left.hasJobs) deliveries.pump()
  if (left.isSending) dispatches.pump()
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
