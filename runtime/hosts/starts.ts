import { apply, nothing, type Applied } from './apply.ts'
import type { Clock } from './clock.ts'
import { beginKept, complete, useUp, type Gathering } from './gathering.ts'
import type { JobRunner, VersionRef } from './host.ts'
import type { InForce } from './inForce.ts'
import { parallelStartsOf, startBy, type Offers } from './offers.ts'
import {
  holds,
  isAt,
  isLate,
  needsOthers,
  nextAfter,
  triggersOf,
  watchedIn,
  type Before,
} from './startTriggers.ts'
import type { StartTrigger, Store } from './store.ts'

export interface Starts {
  /** Schedules what the newest valid versions want and begins what is due. */
  pump(): void
  close(): Promise<void>
}

export interface StartsContext extends InForce {
  readonly store: Store
  readonly jobs: JobRunner
  readonly clock: Clock
  readonly take: (work: () => Applied) => Promise<unknown>
  readonly write: (work: () => void) => Promise<void>
  readonly wakeBy: (due: number) => void
}

/** A version becomes valid at midnight, which nobody tells us: milliseconds until we look again. */
const lookAgain = 3_600_000

export function createStarts(context: StartsContext): Starts {
  const { offers } = context
  if (offers === undefined) return { pump: () => undefined, close: () => Promise.resolve() }
  return startsOf({ ...context, offers })
}

type Ready = StartsContext & { readonly offers: Offers }

function startsOf(context: Ready): Starts {
  let busy: Promise<void> | undefined
  let again = false
  let closed = false
  const { clock, report, wakeBy } = context

  async function look(): Promise<void> {
    await schedule(context)
    if (!closed) await ring(context, [])
    if (!closed) await watch(context)
    if (!closed) await gather(context)
  }

  function pump(): void {
    if (closed) return
    if (busy !== undefined) return void (again = true)
    wakeBy(clock.now() + lookAgain)
    busy = look()
      .catch(report)
      .finally(() => {
        busy = undefined
        if (again) pump()
      })
    again = false
  }

  return {
    pump,
    async close() {
      closed = true
      await busy
    },
  }
}

/** Writes only when something changed, and what holds then: a signal may have come meanwhile. */
async function schedule(context: StartsContext): Promise<void> {
  const { store, write } = context
  const { gone, fresh } = changesOf(context)
  if (gone.length + fresh.length === 0) return
  await write(() => {
    const changes = changesOf(context)
    for (const trigger of changes.gone) store.dropStartTrigger(trigger)
    for (const trigger of changes.fresh) store.setStartTrigger(trigger)
  })
}

function changesOf(context: StartsContext) {
  const { store, versions, stamp } = context
  const known = store.startTriggers()
  const now = stamp()
  const wanted = context.inForce().flatMap(({ ref }) =>
    triggersOf({
      ref,
      version: versions(ref),
      now,
      before: (place) => {
        const earlier = known.find((one) => one.ref.service === ref.service && isAt(one, place))
        return earlier && beforeOf(earlier, context)
      },
    }),
  )
  return {
    gone: known.filter((trigger) => !wanted.some((one) => isSame(one, trigger))),
    fresh: wanted.filter((trigger) => !known.some((one) => isSame(one, trigger))),
  }
}

/** A release that was altered since says nothing any more. */
function beforeOf(trigger: StartTrigger, { versions }: StartsContext): Before | undefined {
  try {
    const { definition } = versions(trigger.ref)
    const event = watchedIn(definition).find((start) => isAt(start, trigger))?.event
    return event && { trigger, event }
  } catch {
    return undefined // It is refused and reported where it should begin something.
  }
}

function isSame(one: StartTrigger, other: StartTrigger): boolean {
  return isOf(one.ref, other.ref) && isAt(one, other)
}

function isOf(one: VersionRef, other: VersionRef): boolean {
  return one.service === other.service && one.version === other.version
}

/** Until nothing is due any more: where every missed firing counts, one follows the other. */
async function ring(context: Ready, failed: readonly StartTrigger[]): Promise<void> {
  const { store, clock, take, wakeBy, report } = context
  const armed = store.startTriggers().filter(({ dueAt }) => dueAt !== null)
  const due = armed.filter((one) => ringsBy(one, clock) && !failed.some((bad) => isSame(bad, one)))
  if (due.length === 0) {
    for (const one of armed) if (!ringsBy(one, clock)) wakeBy(Date.parse(one.dueAt ?? ''))
    return
  }
  const taken = await Promise.allSettled(
    due.map((trigger) => take(() => beginDue(trigger, context))),
  )
  const bad = due.filter((_, index) => taken[index]?.status === 'rejected')
  for (const one of taken) if (one.status === 'rejected') report(one.reason)
  return ring(context, [...failed, ...bad])
}

function ringsBy({ dueAt }: StartTrigger, clock: Clock): boolean {
  return dueAt !== null && Date.parse(dueAt) <= clock.now()
}

/** The case and the next due date in one commit, so that it begins once. */
function beginDue(trigger: StartTrigger, context: Ready): Applied {
  const { at } = context.stamp()
  const { holidays } = context.versions(trigger.ref).graph
  const moment = { now: at, place: holidays }
  const next = nextAfter(trigger, moment)
  if (!isLate(trigger, moment)) return begin(trigger, next, context)
  context.store.setStartTrigger(next)
  return nothing
}

/** Where others are needed beside it, it is noted for them. */
function begin(trigger: StartTrigger, next: StartTrigger, context: Ready): Applied {
  const { versions, stamp, store, offers } = context
  const { ref, dueAt, process, element } = trigger
  const now = stamp()
  const { definition } = versions(ref)
  if (needsOthers(trigger, definition)) {
    store.setStartTrigger({ ...next, came: { payload: {} } })
    return nothing
  }
  const about = [ref.service, process, element, trigger.trigger, dueAt ?? now.at]
  const start = { definition, process, element }
  const command = startBy(offers, start, { ...now, commandId: about.join(':') })
  const applied = apply(command, { ...context, ref, isUnknown: true })
  store.setStartTrigger(next)
  return applied
}

/** A condition begins a case when it turns true (edge-triggered); looked at as often as what is due. */
async function watch(context: Ready): Promise<void> {
  const { store, versions, stamp, take, report } = context
  const now = stamp()
  const changed = store.startTriggers().filter((trigger) => {
    if (trigger.held === undefined) return false
    try {
      return holds(trigger, versions(trigger.ref), now) !== trigger.held
    } catch (error) {
      report(error)
      return false // A refused release begins nothing; the others do.
    }
  })
  const taken = await Promise.allSettled(
    changed.map((trigger) =>
      take(() => {
        const held = trigger.held !== true
        if (held) return begin(trigger, { ...trigger, held }, context)
        store.setStartTrigger({ ...trigger, held })
        return nothing
      }),
    ),
  )
  for (const one of taken) if (one.status === 'rejected') report(one.reason)
}

/** Begins what was complete when its last trigger came that is no message; a message does so itself. */
async function gather(context: Ready): Promise<void> {
  for (const { ref, definition } of context.inForce()) {
    if (context.versions(ref).suspended) continue
    for (const start of parallelStartsOf(definition)) {
      if (start.triggers.every(({ event }) => event.type === 'message')) continue
      await gatherAt({ ref, start }, context)
    }
  }
}

/** Cases that begin in one commit. */
const together = 50

/** Many may have waited for the same signal, which the last one uses up. */
async function gatherAt(gathering: Gathering, context: Ready): Promise<void> {
  const sets = [...complete(gathering, context)].map((set) => set.map(({ id }) => id))
  const last = sets.pop()
  for (let from = 0; from < sets.length; from += together) {
    const portion = sets.slice(from, from + together)
    await Promise.all(portion.map((ids) => context.take(() => beginKept(gathering, ids, context))))
  }
  if (last === undefined) return
  await context.take(() => {
    const applied = beginKept(gathering, last, context)
    useUp(gathering, context)
    return applied
  })
}
