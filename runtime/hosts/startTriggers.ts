import { compile } from '#shared/feel/compile.ts'
import type { TimerWait } from '#shared/engine/instance.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import {
  dueOf,
  isMissed,
  rearmed,
  rulesOf,
  textOf,
  type Moment as TimerMoment,
} from '#shared/engine/timer.ts'
import type { Timer, WaitedEvent } from '#shared/model/events.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Stamp } from './clock.ts'
import type { ServiceVersion, VersionRef } from './host.ts'
import { ofType, parallelStartsOf, startsOf, type Start } from './offers.ts'
import type { StartTrigger } from './store.ts'

type Moment = ReturnType<Stamp>
type Watched = Exclude<WaitedEvent, { type: 'message' }>

export interface Wanting {
  readonly ref: VersionRef
  readonly version: ServiceVersion
  readonly now: Moment
  /** What an earlier version of the service has at the same place, and says there. */
  readonly before: (place: Place) => Before | undefined
}

export interface Before {
  readonly trigger: StartTrigger
  readonly event: Watched
}

export type Place = Pick<StartTrigger, 'process' | 'element' | 'trigger'>

/**
 * What a version wants to begin by time or by a condition. Where it says the same as the version before, it
 * goes on where that was: a release shifts no grid and rings nothing a second time.
 */
export function triggersOf({ ref, version, now, before }: Wanting): readonly StartTrigger[] {
  return watchedIn(version.definition).map(({ process, element, trigger, event }) => {
    const place = { process, element, trigger }
    const earlier = before(place)
    if (earlier !== undefined && sameJson(earlier.event, event)) return { ...earlier.trigger, ref }
    return { ref, ...place, ...begun(event, version, now) }
  })
}

function begun(
  event: Watched,
  version: ServiceVersion,
  now: Moment,
): Pick<StartTrigger, 'dueAt' | 'cycle' | 'held'> {
  if (event.type === 'timer') return firstDue(version, event.timer, now)
  return event.type === 'conditional' ? { dueAt: null, held: false } : { dueAt: null }
}

/** A signal only where it needs others beside it: alone it begins a case at once. */
export function watchedIn(definition: Definition): readonly Start<Watched>[] {
  const together = parallelStartsOf(definition).flatMap(({ triggers }) => triggers)
  return [
    ...startsOf(definition, 'timer'),
    ...startsOf(definition, 'conditional'),
    ...ofType(together, 'timer'),
    ...ofType(together, 'conditional'),
    ...ofType(together, 'signal'),
  ]
}

/** Whether it begins a case only together with others. */
export function needsOthers(place: Place, definition: Definition): boolean {
  return parallelStartsOf(definition).some(({ triggers }) =>
    triggers.some((one) => isAt(one, place)),
  )
}

/** Without a due date it never rings, as with a date that is none. */
function firstDue(
  version: ServiceVersion,
  timer: Timer,
  now: Moment,
): Pick<StartTrigger, 'dueAt' | 'cycle'> {
  const timed = textOf(timer)
  if (timed === undefined) return { dueAt: null }
  const value = evaluate(timed.text, version, now)
  if (typeof value !== 'string') return { dueAt: null }
  return (
    dueOf(timed.kind, value, {
      now: now.at,
      rules: rulesOf(timer),
      place: version.graph.holidays,
    }) ?? { dueAt: null }
  )
}

/** There is no case yet, so it sees none. */
function evaluate(text: string, { graph }: ServiceVersion, { at, today }: Moment) {
  const expression = compile(text, { kind: 'expression', scope: graph.scope })
  return expression.evaluate({}, environmentOf({ at, today }, graph.holidays)).value
}

/** Whether a condition holds; one in another language never does. */
export function holds(place: Place, version: ServiceVersion, now: Moment): boolean {
  const event = watchedIn(version.definition).find((start) => isAt(start, place))?.event
  if (event?.type !== 'conditional' || event.condition === undefined) return false
  return evaluate(event.condition, version, now) === true
}

export function isAt(one: Place, other: Place): boolean {
  return (
    one.process === other.process && one.element === other.element && one.trigger === other.trigger
  )
}

/** Under `skip`, what comes too late begins nothing. */
export function isLate(trigger: StartTrigger, moment: TimerMoment): boolean {
  return trigger.dueAt !== null && isMissed(asTimer(trigger, trigger.dueAt), moment)
}

export function nextAfter(trigger: StartTrigger, moment: TimerMoment): StartTrigger {
  const { dueAt, cycle: _, ...place } = trigger
  const next = dueAt === null ? undefined : rearmed(asTimer(trigger, dueAt), moment)
  return { ...place, dueAt: next?.dueAt ?? null, ...(next?.cycle && { cycle: next.cycle }) }
}

function asTimer({ element, cycle }: StartTrigger, dueAt: string): TimerWait {
  const wait = {
    kind: 'timer',
    id: '',
    scope: '',
    activation: null,
    element,
    generation: 1,
  } as const
  return { ...wait, dueAt, ...(cycle && { cycle }) }
}
