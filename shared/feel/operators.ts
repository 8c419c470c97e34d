import {
  duration as parseDuration,
  evaluate,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
} from 'feelin'
import type { Position } from './messages.ts'
import { calculate, type Operator } from './numbers.ts'
import { bounded, problem, spend, type Run } from './run.ts'

/** The operator as feelin has it: right for times and texts, inexact for numbers. */
function native(expression: string): FeelFunction {
  const { value } = evaluate(`function(a, b) ${expression}`)
  if (!(value instanceof FeelFunction)) throw new Error(`expected a function: ${expression}`)
  return value
}

const natives: Readonly<Record<Operator, FeelFunction>> = {
  '+': native('a + b'),
  '-': native('a - b'),
  '*': native('a * b'),
  '/': native('a / b'),
  '**': native('a ** b'),
}
const contains = native('a in b')
const equal = native('a = b')
const unequal = native('a != b')

/** The operator with exact numbers, and a diagnostic where it does not fit. */
export function operate(run: Run, symbol: Operator, position: Position): Operate {
  return (left, right) => {
    spend(run)
    if (typeof left !== 'number' || typeof right !== 'number') {
      if (symbol === '+' && typeof left === 'string' && typeof right === 'string') {
        return bounded(run, left + right)
      }
      return bounded(run, applied(run, { left, right, symbol, position }))
    }
    if (symbol === '/' && right === 0) return problem(run, { code: 'divisionByZero', position })
    const result = calculate(symbol, left, right)
    return Number.isFinite(result)
      ? result
      : problem(run, { code: 'typeMismatch', position, what: symbol })
  }
}

export type Operate = (left: unknown, right: unknown) => unknown

/** The negative of a number or duration. */
export function negate(run: Run, value: unknown, position: Position): unknown {
  if (typeof value === 'number') return value === 0 ? 0 : -value
  const negative = value instanceof FeelDuration ? scaled(value, -1) : null
  return negative ?? problem(run, { code: 'typeMismatch', position, what: '-' })
}

interface Operation {
  readonly left: unknown
  readonly right: unknown
  readonly symbol: Operator
  readonly position: Position
}

function applied(run: Run, { left, right, symbol, position }: Operation): unknown {
  const result = fits(symbol, left, right)
    ? natives[symbol].invoke([left, right])
    : withDuration(symbol, left, right)
  return isFault(result) ? problem(run, { code: 'typeMismatch', position, what: symbol }) : result
}

function isFault(result: unknown): boolean {
  return (
    result === null || result === undefined || (typeof result === 'number' && Number.isNaN(result))
  )
}

/** feelin takes any two temporal values and then yields NaN; these are the pairs that mean something. */
function fits(symbol: Operator, left: unknown, right: unknown): boolean {
  if (symbol === '+') {
    if (typeof left === 'string') return typeof right === 'string'
    return isInstant(left) ? right instanceof FeelDuration : left instanceof FeelDuration
  }
  if (symbol !== '-') return false
  if (left instanceof FeelDuration) return right instanceof FeelDuration
  return (
    isInstant(left) &&
    (right instanceof FeelDuration || left.constructor === Object(right).constructor)
  )
}

function isInstant(value: unknown): value is FeelDate | FeelDateTime {
  return value instanceof FeelDate || value instanceof FeelDateTime
}

function withDuration(symbol: Operator, left: unknown, right: unknown): unknown {
  if (symbol === '*') return product(left, right) ?? product(right, left)
  return symbol === '/' && left instanceof FeelDuration ? quotient(left, right) : null
}

function product(duration: unknown, factor: unknown): FeelDuration | null {
  const fits = duration instanceof FeelDuration && typeof factor === 'number'
  return fits ? scaled(duration, factor) : null
}

function quotient(dividend: FeelDuration, divisor: unknown): unknown {
  if (typeof divisor === 'number') return divisor === 0 ? null : scaled(dividend, 1 / divisor)
  const isSameKind = divisor instanceof FeelDuration && divisor.yearsMonths === dividend.yearsMonths
  const length = isSameKind ? lengthOf(divisor) : 0
  return length === 0 ? null : calculate('/', lengthOf(dividend), length)
}

/** In months, or in seconds: the two kinds of durations never mix (DMN 1.5 §10.3.2.3.7). */
function lengthOf({
  years,
  months,
  days,
  hours,
  minutes,
  seconds,
  yearsMonths,
}: FeelDuration): number {
  return yearsMonths ? years * 12 + months : ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}

function scaled(value: FeelDuration, factor: number): FeelDuration | null {
  const length = Math.trunc(calculate('*', lengthOf(value), factor))
  const sign = length < 0 ? '-' : ''
  const size = Math.abs(length)
  return parseDuration(value.yearsMonths ? `${sign}P${size}M` : `${sign}PT${size}S`)
}

/** FEEL's three-valued comparisons: null when the values cannot be compared. */
export const comparisons = {
  '=': (left, right) => (isAlike(left, right) ? left === right : equal.invoke([left, right])),
  '!=': (left, right) => (isAlike(left, right) ? left !== right : unequal.invoke([left, right])),
  '<': ordered((left, right) => left < right, native('a < b')),
  '<=': ordered((left, right) => left <= right, native('a <= b')),
  '>': ordered((left, right) => left > right, native('a > b')),
  '>=': ordered((left, right) => left >= right, native('a >= b')),
} satisfies Record<string, Operate>

export function isComparison(symbol: string): symbol is keyof typeof comparisons {
  return Object.hasOwn(comparisons, symbol)
}

function ordered(quick: (left: number, right: number) => boolean, general: FeelFunction): Operate {
  return (left, right) =>
    typeof left === 'number' && typeof right === 'number'
      ? quick(left, right)
      : general.invoke([left, right])
}

type Within = (value: unknown, from: unknown, to: unknown) => unknown

const between: Within = within('between a and b', (value, from, to) => from <= value && value <= to)

export function isBetween(value: unknown, from: unknown, to: unknown): unknown {
  return from === null || to === null ? null : between(value, from, to)
}

/** `[1..10)`, by its brackets. */
export const isInInterval = {
  '[]': within('in [a..b]', (value, from, to) => from <= value && value <= to),
  '[)': within('in [a..b)', (value, from, to) => from <= value && value < to),
  '(]': within('in (a..b]', (value, from, to) => from < value && value <= to),
  '()': within('in (a..b)', (value, from, to) => from < value && value < to),
} satisfies Record<string, Within>

function within(
  general: string,
  quick: (value: number, from: number, to: number) => boolean,
): Within {
  const { value: fn } = evaluate(`function(v, a, b) v ${general}`)
  if (!(fn instanceof FeelFunction)) throw new Error(`expected a function: ${general}`)
  return (value, from, to) =>
    typeof value === 'number' && typeof from === 'number' && typeof to === 'number'
      ? quick(value, from, to)
      : fn.invoke([value, from, to])
}

/** Both a number, text or truth value, so that JavaScript's equality is FEEL's. */
function isAlike(left: unknown, right: unknown): boolean {
  return isPlain(left) && typeof left === typeof right
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
}

/** A unary test that is an expression: true, or equal to the input, or a list or range that contains it. */
export function satisfies(input: unknown, test: unknown, mentionsInput: boolean): boolean {
  if (typeof test === 'boolean') {
    return mentionsInput || typeof input !== 'boolean' ? test : test === input
  }
  if (test === null) return input === null && !mentionsInput
  if (isAlike(test, input)) return test === input
  return contains.invoke([input, test]) === true
}
