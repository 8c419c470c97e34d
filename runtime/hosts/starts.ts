import { apply, type Applied } from './apply.ts'
import type { Clock } from './clock.ts'
import type { JobRunner, VersionRef } from './host.ts'
import { versionsInForce, type InForce } from './inForce.ts'
import { startBy, type Offers } from './offers.ts'
import {
  holds,
  isAt,
  isLate,
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
  return startsOf(context, offers)
}

function startsOf(context: StartsContext, offers: Offers): Starts {
  let busy: Promise<void> | undefined
  let again = false
  let closed = false
  const { clock, report, wakeBy } = context

  async function look(): Promise<void> {
    await schedule(context)
    if (!closed) await ring(context, offers, [])
    if (!closed) await watch(context, offers)
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

/** Writes only when something changed. */
async function schedule(context: StartsContext): Promise<void> {
  const { store, versions, stamp, write } = context
  const known = store.startTriggers()
  const now = stamp()
  const wanted = versionsInForce(context).flatMap(({ ref }) =>
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
  const gone = known.filter((trigger) => !wanted.some((one) => isSame(one, trigger)))
  const fresh = wanted.filter((trigger) => !known.some((one) => isSame(one, trigger)))
  if (gone.length + fresh.length === 0) return
  await write(() => {
    for (const trigger of gone) store.dropStartTrigger(trigger)
    for (const trigger of fresh) store.setStartTrigger(trigger)
  })
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
async function ring(
  context: StartsContext,
  offers: Offers,
  failed: readonly StartTrigger[],
): Promise<void> {
  const { store, clock, take, wakeBy, report } = context
  const armed = store.startTriggers().filter(({ dueAt }) => dueAt !== null)
  const due = armed.filter((one) => ringsBy(one, clock) && !failed.some((bad) => isSame(bad, one)))
  if (due.length === 0) {
    for (const one of armed) if (!ringsBy(one, clock)) wakeBy(Date.parse(one.dueAt ?? ''))
    return
  }
  const taken = await Promise.allSettled(
    due.map((trigger) => take(() => beginDue(trigger, context, offers))),
  )
  const bad = due.filter((_, index) => taken[index]?.status === 'rejected')
  for (const one of taken) if (one.status === 'rejected') report(one.reason)
  return ring(context, offers, [...failed, ...bad])
}

function ringsBy({ dueAt }: StartTrigger, clock: Clock): boolean {
  return dueAt !== null && Date.parse(dueAt) <= clock.now()
}

/** The case and the next due date in one commit, so that it begins once. */
function beginDue(trigger: StartTrigger, context: StartsContext, offers: Offers): Applied {
  const { store, stamp } = context
  const { at } = stamp()
  const applied = isLate(trigger, at) ? nothing : begin(trigger, context, offers)
  store.setStartTrigger(nextAfter(trigger, at))
  return applied
}

const nothing: Applied = {
  submitted: { rejection: { code: 'instanceUnknown' } },
  effects: [],
  dispatches: [],
}

function begin(trigger: StartTrigger, context: StartsContext, offers: Offers): Applied {
  const { versions, stamp } = context
  const { ref, dueAt, ...place } = trigger
  const now = stamp()
  const { definition } = versions(ref)
  const about = [ref.service, place.process, place.element, place.trigger, dueAt ?? now.at]
  const command = startBy(offers, { definition, ...place }, { ...now, commandId: about.join(':') })
  return apply(command, { ...context, ref })
}

/** A condition begins a case when it turns true (edge-triggered); looked at as often as what is due. */
async function watch(context: StartsContext, offers: Offers): Promise<void> {
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
        const applied = held ? begin(trigger, context, offers) : nothing
        store.setStartTrigger({ ...trigger, held })
        return applied
      }),
    ),
  )
  for (const one of taken) if (one.status === 'rejected') report(one.reason)
}
