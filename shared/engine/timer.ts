import type { Expression } from '../feel/compile.ts'
import type { Timer } from '../model/events.ts'
import type { Json } from '../model/json.ts'
import type { Failure, Planned } from './behaviour.ts'
import { onWorkingDay } from './calendar.ts'
import { evaluate, failure } from './evaluating.ts'
import { addDuration, formatInstant, parseInstant } from './instant.ts'
import type { Cycle, TimerWait } from './instance.ts'
import { expressionOf, type Making } from './making.ts'
import type { Run } from './run.ts'

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
      ? dueOf(kind, evaluated.value, { now: run.at, rules })
      : undefined
  if (due === undefined) return failure('expressionFailed', expected(kind, evaluated.value))
  return { kind: 'timer', ...due }
}

export interface Arming {
  readonly now: string
  readonly rules: Rules
}

/** When a timer that is armed at `now` is due, by the value of its expression. */
export function dueOf(
  kind: TimerNode['kind'],
  value: string,
  { now, rules }: Arming,
): Pick<TimerWait, 'dueAt' | 'cycle'> | undefined {
  if (kind === 'cycle') return dueOfCycle(value, { now, rules })
  const due = kind === 'date' ? parseInstant(value) : after(now, value)
  return due === undefined ? undefined : { dueAt: formatInstant(due) }
}

function dueOfCycle(value: string, { now, rules }: Arming) {
  const parsed = parseCycle(value)
  const start = parseInstant(parsed?.start ?? now)
  if (parsed === undefined || start === undefined) return undefined
  const { interval, left } = parsed
  const first = parsed.start === undefined ? addDuration(start, interval, rules.zone) : start
  if (first === undefined) return undefined
  return placed(first, { interval, left, ...rules })
}

/** A firing on a day off moves, the grid does not. */
function placed(grid: number, cycle: Cycle): Pick<TimerWait, 'dueAt' | 'cycle'> {
  const { grid: _, ...rules } = cycle
  const due = cycle.workingDays === undefined ? grid : onWorkingDay(grid, cycle.zone)
  if (due === grid) return { dueAt: formatInstant(grid), cycle: rules }
  return { dueAt: formatInstant(due), cycle: { ...rules, grid: formatInstant(grid) } }
}

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
export function rearmed(timer: TimerWait, now: string): TimerWait | undefined {
  const { cycle } = timer
  const reached = parseInstant(now)
  const start = parseInstant(cycle?.grid ?? timer.dueAt)
  if (cycle === undefined || cycle.left === 0 || reached === undefined || start === undefined) {
    return undefined
  }
  const every = cycle.catchUp === 'all'
  const due = firstAfter(every ? start : Math.max(reached, start), start, cycle)
  if (due === undefined) return undefined
  const left = cycle.left === null ? null : cycle.left - 1
  return { ...timer, generation: timer.generation + 1, ...placed(due, { ...cycle, left }) }
}

/** Under `skip`, a firing that comes after the next one was due is none. */
export function isMissed({ cycle, dueAt }: TimerWait, now: string): boolean {
  const start = parseInstant(cycle?.grid ?? dueAt)
  const reached = parseInstant(now)
  if (cycle?.catchUp !== 'skip' || start === undefined || reached === undefined) return false
  const next = addDuration(start, cycle.interval, cycle.zone)
  return next !== undefined && next > start && next <= reached
}

/** The first instant after `reached` on the grid that begins at `start`. */
function firstAfter(reached: number, start: number, { interval, zone }: Cycle): number | undefined {
  let due = addDuration(start, interval, zone)
  if (due === undefined || due <= start) return undefined
  if (due < reached && zone === undefined && !calendar.test(interval)) {
    const even = due - start
    due += Math.floor((reached - due) / even) * even
  }
  while (due !== undefined && due <= reached) due = addDuration(due, interval, zone)
  return due
}

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
