import type { Expression } from '../feel/compile.ts'
import type { Timer } from '../model/events.ts'
import type { Json } from '../model/json.ts'
import type { Failure, Planned } from './behaviour.ts'
import { onWorkingDay } from './calendar.ts'
import type { HolidayPlace } from '../model/city.ts'
import { evaluate, failure } from './evaluating.ts'
import { addDuration, formatInstant, parseInstant } from './instant.ts'
import type { Cycle, TimerWait } from './instance.ts'
import { expressionOf, type Making } from './making.ts'
import type { Run } from './run.ts'
import { fromLocal, offsetIn } from '../model/zone.ts'

type Rules = Pick<Cycle, 'catchUp' | 'zone' | 'workingDays'>

export interface TimerNode {
  readonly kind: 'date' | 'duration' | 'cycle'
  readonly expression: Expression
  readonly rules: Rules
}

/** Undefined for one without figures. */
export function timerNode(timer: Timer, making: Pick<Making, 'scope'>): TimerNode | undefined {
  const timed = textOf(timer)
  if (timed === undefined) return undefined
  const { kind, text } = timed
  return { kind, expression: expressionOf(text, making), rules: rulesOf(timer) }
}

export function textOf(
  timer: Timer,
): { readonly kind: TimerNode['kind']; readonly text: string } | undefined {
  if ('date' in timer) return { kind: 'date', text: timer.date }
  if ('duration' in timer) return { kind: 'duration', text: timer.duration }
  return 'cycle' in timer ? { kind: 'cycle', text: timer.cycle } : undefined
}

export function rulesOf(timer: Timer): Rules {
  if (!('cycle' in timer)) return {}
  const { cycle: _, ...rules } = timer
  return rules
}

/** When a timer that is armed now is due, by the value its expression yields. */
export function planTimer(
  run: Run,
  { kind, expression, rules }: TimerNode,
  scope: string,
): Planned | Failure {
  const evaluated = evaluate(run, expression, scope)
  if ('failure' in evaluated) return evaluated
  const due =
    typeof evaluated.value === 'string'
      ? dueOf(kind, evaluated.value, { now: run.at, rules, place: run.graph.holidays })
      : undefined
  if (due === undefined) return failure('expressionFailed', expected(kind, evaluated.value))
  return { kind: 'timer', ...due }
}

/** When, and where it is decided which days are holidays. */
export interface Moment {
  readonly now: string
  readonly place?: HolidayPlace | undefined
}

export interface Arming extends Moment {
  readonly rules: Rules
}

/** When a timer that is armed at `now` is due, by the value of its expression. */
export function dueOf(
  kind: TimerNode['kind'],
  value: string,
  arming: Arming,
): Pick<TimerWait, 'dueAt' | 'cycle'> | undefined {
  if (kind === 'cycle') return dueOfCycle(value, arming)
  const due = kind === 'date' ? parseInstant(value) : after(arming.now, value)
  return due === undefined ? undefined : { dueAt: formatInstant(due) }
}

function dueOfCycle(value: string, { now, rules, place }: Arming) {
  const parsed = parseCycle(value)
  const start = parseInstant(parsed?.start ?? now)
  if (parsed === undefined || start === undefined) return undefined
  const { interval, left } = parsed
  const cycle = { interval, left, ...rules }
  const begin = start + offsetIn(zoneOf(cycle), start)
  if (parsed.start !== undefined) return placed(begin, cycle, place)
  const monthly = withDay(begin, cycle)
  const first = nextOn(begin, monthly)
  return first === undefined ? undefined : placed(first, monthly, place)
}

// A grid is counted on the clocks of its zone, so that a time which these skip or show twice shifts nothing
// that comes after. Hours are the same length everywhere.

function zoneOf({ interval, zone }: Pick<Cycle, 'interval' | 'zone'>): string | undefined {
  return interval.startsWith('PT') ? undefined : zone
}

function gridOf({ dueAt }: Pick<TimerWait, 'dueAt'>, cycle: Cycle): number | undefined {
  if (cycle.grid !== undefined) return parseInstant(cycle.grid)
  const due = parseInstant(dueAt)
  return due === undefined ? undefined : due + offsetIn(zoneOf(cycle), due)
}

/** A firing may move to a working day or out of an hour that is skipped; the grid does not. */
function placed(
  grid: number,
  cycle: Cycle,
  place: HolidayPlace | undefined,
): Pick<TimerWait, 'dueAt' | 'cycle'> {
  const { grid: _, day, ...others } = cycle
  const rules = day !== undefined && dayIn(grid) < day ? { ...others, day } : others
  const zone = zoneOf(cycle)
  const nominal = fromLocal(grid, zone)
  const due =
    cycle.workingDays === undefined ? nominal : onWorkingDay(nominal, { zone: cycle.zone, place })
  const dueAt = formatInstant(due)
  if (due + offsetIn(zone, due) === grid) return { dueAt, cycle: rules }
  return { dueAt, cycle: { ...rules, grid: formatInstant(grid) } }
}

// Months are counted from a day that some of them do not have: 31 January, 28 February, 31 March.

function withDay(grid: number, cycle: Cycle): Cycle {
  if (!months.test(cycle.interval)) return cycle
  return { ...cycle, day: cycle.day ?? dayIn(grid) }
}

function nextOn(grid: number, { interval, day }: Cycle): number | undefined {
  const next = addDuration(grid, interval)
  if (next === undefined || day === undefined) return next
  const first = next - (dayIn(next) - 1) * dayLength
  const following = addDuration(first, 'P1M')
  if (following === undefined) return undefined
  return Math.min(first + (day - 1) * dayLength, following - dayLength)
}

function dayIn(instant: number): number {
  return Number(formatInstant(instant).slice(8, 10))
}

const months = /^P(?:\d+Y)?(?:\d+M)?$/

/** "R3/PT1H" three times, "R/PT1H" or "PT1H" without end, "R3/2026-01-15T08:00:00Z/PT1H" from then on. */
function parseCycle(
  text: string,
):
  | { readonly start: string | undefined; readonly interval: string; readonly left: number | null }
  | undefined {
  const [, times, start, interval] = /^(?:R(\d*)\/)?(?:(\d{4}-[^/]+)\/)?(P.+)$/.exec(text) ?? []
  if (interval === undefined) return undefined
  const isEndless = times === undefined || times === ''
  return { start, interval, left: isEndless ? null : Math.max(Number(times) - 1, 0) }
}

/**
 * The same timer armed for its next firing: previous due date + interval, so the grid never shifts. What was
 * missed while nothing ran is made up for by one firing, or as the definition says by each or none.
 */
export function rearmed(timer: TimerWait, { now, place }: Moment): TimerWait | undefined {
  const reached = parseInstant(now)
  if (timer.cycle === undefined || timer.cycle.left === 0 || reached === undefined) return undefined
  const grid = gridOf(timer, timer.cycle)
  if (grid === undefined) return undefined
  const cycle = withDay(grid, timer.cycle)
  const next = firstAfter(cycle.catchUp === 'all' ? undefined : reached, grid, cycle)
  if (next === undefined) return undefined
  const left = cycle.left === null ? null : cycle.left - 1
  return { ...timer, generation: timer.generation + 1, ...placed(next, { ...cycle, left }, place) }
}

/** Under `skip`, a firing that comes after the next one was due is none. The last one has no next. */
export function isMissed(timer: TimerWait, { now, place }: Moment): boolean {
  if (timer.cycle?.catchUp !== 'skip' || timer.cycle.left === 0) return false
  const [due, reached] = [parseInstant(timer.dueAt), parseInstant(now)]
  const grid = gridOf(timer, timer.cycle)
  if (due === undefined || reached === undefined || grid === undefined) return false
  const cycle = withDay(grid, timer.cycle)
  const next = firstAfter(due, grid, cycle)
  return next !== undefined && placed(next, cycle, place).dueAt <= formatInstant(reached)
}

/** The next on a grid, or the first that comes after an instant as well. */
function firstAfter(after: number | undefined, grid: number, cycle: Cycle): number | undefined {
  const { interval } = cycle
  const zone = zoneOf(cycle)
  let next = nextOn(grid, cycle)
  if (next === undefined || next <= grid) return undefined
  if (after === undefined) return next
  const near = after + offsetIn(zone, after) - dayLength
  if (next < near && !calendar.test(interval)) {
    const even = next - grid
    next += Math.floor((near - next) / even) * even
  }
  while (next !== undefined && (next < near || fromLocal(next, zone) <= after)) {
    next = nextOn(next, cycle)
  }
  return next
}

const dayLength = 86_400_000

/** Years and months differ in length, so they are counted one by one. */
const calendar = /^P[^T]*[YM]/

/** `duration` after the instant `from`, undefined when one of them is not what it should be. */
export function after(from: string, duration: string): number | undefined {
  const start = parseInstant(from)
  return start === undefined ? undefined : addDuration(start, duration)
}

function expected(kind: TimerNode['kind'], value: Json): string {
  const kinds = { date: 'ein Datum', duration: 'eine Dauer', cycle: 'eine Wiederholung wie R3/P1D' }
  return `Erwartet wird ${kinds[kind]}, der Ausdruck ergibt ${value === null ? 'nichts' : 'etwas anderes'}.`
}
