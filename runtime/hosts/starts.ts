import { compile } from '#shared/feel/compile.ts'
import { dueOf, rearmed, rulesOf, textOf } from '#shared/engine/timer.ts'
import { apply, type Applied } from './apply.ts'
import type { Clock, Stamp } from './clock.ts'
import type { JobRunner, ServiceVersion, VersionRef, Versions } from './host.ts'
import { startBy, startEventsOf, type Offers } from './offers.ts'
import type { StartTimer, Store } from './store.ts'

export interface Starts {
  /** Schedules what the newest valid versions want and begins what is due. */
  pump(): void
  close(): Promise<void>
}

export interface StartsContext {
  readonly store: Store
  readonly versions: Versions
  readonly jobs: JobRunner
  readonly offers: Offers | undefined
  readonly clock: Clock
  readonly stamp: Stamp
  readonly take: (work: () => Applied) => Promise<unknown>
  readonly write: (work: () => void) => Promise<void>
  readonly wakeBy: (due: number) => void
  readonly report: (error: unknown) => void
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

  function pump(): void {
    if (closed) return
    if (busy !== undefined) return void (again = true)
    wakeBy(clock.now() + lookAgain)
    busy = schedule(context, offers)
      .then(() => (closed ? undefined : begin(context, offers)))
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
async function schedule(context: StartsContext, offers: Offers): Promise<void> {
  const { store, stamp, write } = context
  const known = store.startTimers()
  const wanted = offers.current(stamp().today).flatMap((ref) => timersOf(ref, context))
  const gone = known.filter((timer) => !wanted.some((one) => isSame(one, timer)))
  const fresh = wanted.filter((timer) => !known.some((one) => isSame(one, timer)))
  if (gone.length + fresh.length === 0) return
  await write(() => {
    for (const timer of gone) store.dropStartTimer(timer)
    for (const timer of fresh) store.setStartTimer(timer)
  })
}

function isSame(one: StartTimer, other: StartTimer): boolean {
  const { service, version } = one.ref
  return (
    service === other.ref.service && version === other.ref.version && one.element === other.element
  )
}

function timersOf(ref: VersionRef, { versions, stamp, report }: StartsContext): StartTimer[] {
  try {
    const version = versions(ref)
    return startEventsOf(version.definition, 'timer').map(({ id, event }) => ({
      ref,
      element: id,
      ...firstDue(version, event.timer, stamp()),
    }))
  } catch (error) {
    report(error) // A refused release begins nothing; the others do.
    return []
  }
}

type Timer = ReturnType<typeof startEventsOf<'timer'>>[number]['event']['timer']

/** Without a due date it never rings, as with a date that is none. */
function firstDue(
  { graph }: ServiceVersion,
  timer: Timer,
  { at, today }: ReturnType<Stamp>,
): Pick<StartTimer, 'dueAt' | 'cycle'> {
  const timed = textOf(timer)
  if (timed === undefined) return { dueAt: null }
  const expression = compile(timed.text, { kind: 'expression', scope: graph.scope })
  const { value } = expression.evaluate({}, { now: at, today })
  if (typeof value !== 'string') return { dueAt: null }
  return dueOf(timed.kind, value, { now: at, rules: rulesOf(timer) }) ?? { dueAt: null }
}

async function begin(context: StartsContext, offers: Offers): Promise<void> {
  const { store, clock, take, wakeBy, report } = context
  const due = store.startTimers().filter(({ dueAt }) => dueAt !== null && ringsBy(dueAt, clock))
  const taken = await Promise.allSettled(
    due.map((timer) => take(() => beginOne(timer, context, offers))),
  )
  for (const one of taken) if (one.status === 'rejected') report(one.reason)
  for (const { dueAt } of store.startTimers()) {
    if (dueAt !== null && !ringsBy(dueAt, clock)) wakeBy(Date.parse(dueAt))
  }
}

function ringsBy(dueAt: string, clock: Clock): boolean {
  return Date.parse(dueAt) <= clock.now()
}

/** The case and the next due date in one commit, so that it begins once. */
function beginOne(timer: StartTimer, context: StartsContext, offers: Offers): Applied {
  const { store, versions, jobs, stamp } = context
  const { ref, element, dueAt } = timer
  const now = stamp()
  const { definition } = versions(ref)
  const commandId = `timer:${ref.service}:${element}:${dueAt}`
  const command = startBy(offers, definition, { ...now, commandId, startEvent: element })
  const applied = apply(command, { store, versions, jobs, ref })
  store.setStartTimer(nextAfter(timer, now.at))
  return applied
}

function nextAfter(timer: StartTimer, now: string): StartTimer {
  const { ref, element, dueAt, cycle } = timer
  if (dueAt === null || cycle === undefined) return { ref, element, dueAt: null }
  const place = { id: '', scope: '', activation: null, generation: 1 } as const
  const wait = { ...place, kind: 'timer', element } as const
  const next = rearmed({ ...wait, dueAt, cycle }, now)
  return {
    ref,
    element,
    dueAt: null,
    ...(next && { dueAt: next.dueAt }),
    ...(next?.cycle && { cycle: next.cycle }),
  }
}
