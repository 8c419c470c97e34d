import type { Expression } from '../feel/compile.ts'
import type { Json } from '../model/json.ts'
import type { Failure, Planned } from './behaviour.ts'
import { evaluate, failure } from './evaluating.ts'
import { addDuration, formatInstant, parseInstant } from './instant.ts'
import type { Cycle, TimerWait } from './instance.ts'
import type { Run } from './run.ts'

export interface TimerNode {
  readonly kind: 'date' | 'duration' | 'cycle'
  readonly expression: Expression
}

/** When a timer that is armed now is due, by the value its expression yields. */
export function planTimer(
  run: Run,
  { kind, expression }: TimerNode,
  scope: string,
): Planned | Failure {
  const evaluated = evaluate(run, expression, scope)
  if ('failure' in evaluated) return evaluated
  const due = typeof evaluated.value === 'string' ? dueOf(kind, evaluated.value, run.at) : undefined
  if (due === undefined) return failure('expressionFailed', expected(kind, evaluated.value))
  return { kind: 'timer', ...due }
}

/** When a timer that is armed at `now` is due, by the value of its expression. */
export function dueOf(
  kind: TimerNode['kind'],
  value: string,
  now: string,
): Pick<TimerWait, 'dueAt' | 'cycle'> | undefined {
  const due = dueBy[kind](value, now)
  return due && { dueAt: formatInstant(due.at), ...(due.cycle && { cycle: due.cycle }) }
}

interface Due {
  readonly at: number
  readonly cycle?: Cycle
}

const dueBy: Readonly<Record<TimerNode['kind'], (value: string, now: string) => Due | undefined>> =
  {
    date: (value) => dueAt(parseInstant(value)),
    duration: (value, now) => dueAt(after(now, value)),
    cycle(value, now) {
      const cycle = parseCycle(value)
      const first = cycle && dueAt(after(now, cycle.interval))
      return cycle && first && { ...first, cycle }
    },
  }

/** "R3/PT1H" three times, "R/PT1H" or "PT1H" without end. */
function parseCycle(text: string): Cycle | undefined {
  const [, times, interval] = /^(?:R(\d*)\/)?(P.+)$/.exec(text) ?? []
  if (interval === undefined) return undefined
  return {
    interval,
    left: times === undefined || times === '' ? null : Math.max(Number(times) - 1, 0),
  }
}

/**
 * The same timer armed for its next firing: previous due date + interval, so the grid never shifts. What
 * was missed while nothing ran is not made up for; the next firing is the first on the grid after now.
 */
export function rearmed(timer: TimerWait, now: string): TimerWait | undefined {
  const { cycle } = timer
  const reached = parseInstant(now)
  if (cycle === undefined || cycle.left === 0 || reached === undefined) return undefined
  const due = firstAfter(reached, parseInstant(timer.dueAt), cycle.interval)
  if (due === undefined) return undefined
  return {
    ...timer,
    generation: timer.generation + 1,
    dueAt: formatInstant(due),
    cycle: { interval: cycle.interval, left: cycle.left === null ? null : cycle.left - 1 },
  }
}

/** The first instant after `reached` on the grid that begins at `start`. */
function firstAfter(
  reached: number,
  start: number | undefined,
  interval: string,
): number | undefined {
  let due = start === undefined ? undefined : addDuration(start, interval)
  if (start === undefined || due === undefined || due <= start) return undefined
  if (due < reached && !calendar.test(interval)) {
    const even = due - start
    due += Math.floor((reached - due) / even) * even
  }
  while (due !== undefined && due <= reached) due = addDuration(due, interval)
  return due
}

/** Years and months differ in length, so they are counted one by one. */
const calendar = /^P[^T]*[YM]/

/** `duration` after the instant `from`, undefined when one of them is not what it should be. */
export function after(from: string, duration: string): number | undefined {
  const start = parseInstant(from)
  return start === undefined ? undefined : addDuration(start, duration)
}

function dueAt(at: number | undefined): Due | undefined {
  return at === undefined ? undefined : { at }
}

function expected(kind: TimerNode['kind'], value: Json): string {
  const kinds = { date: 'ein Datum', duration: 'eine Dauer', cycle: 'eine Wiederholung wie R3/P1D' }
  return `Erwartet wird ${kinds[kind]}, der Ausdruck ergibt ${value === null ? 'nichts' : 'etwas anderes'}.`
}
