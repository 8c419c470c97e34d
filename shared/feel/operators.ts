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
const less = native('a < b')

/** `(left, right, from, to)`: the operator with exact numbers, and a diagnostic where it does not fit. */
export function operator(run: Run, symbol: Operator): FeelFunction {
  return new FeelFunction(
    (...[left, right, from, to]: readonly [unknown, unknown, number, number]) => {
      spend(run)
      const position = { from, to }
      if (typeof left === 'number' && typeof right === 'number') {
        if (symbol === '/' && right === 0) return problem(run, { code: 'divisionByZero', position })
        return finite(run, calculate(symbol, left, right), { symbol, position })
      }
      return bounded(run, applied(run, { left, right, symbol, position }))
    },
    ['left', 'right', 'from', 'to'],
  )
}

/** `(value, from, to)`: the negative of a number or duration. */
export function negation(run: Run): FeelFunction {
  return new FeelFunction(
    (value: unknown, from: number, to: number) => {
      if (typeof value === 'number') return value === 0 ? 0 : -value
      return (
        (value instanceof FeelDuration ? scaled(value, -1) : null) ??
        problem(run, { code: 'typeMismatch', position: { from, to }, what: '-' })
      )
    },
    ['value', 'from', 'to'],
  )
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

function finite(
  run: Run,
  value: number,
  { symbol, position }: Pick<Operation, 'symbol' | 'position'>,
): unknown {
  return Number.isFinite(value)
    ? value
    : problem(run, { code: 'typeMismatch', position, what: symbol })
}

/** FEEL's three-valued equality and order; null when the values cannot be compared. */
export function isEqual(left: unknown, right: unknown): unknown {
  return equal.invoke([left, right])
}

export function isLess(left: unknown, right: unknown): unknown {
  return less.invoke([left, right])
}

/** A unary test that is an expression: true, or equal to the input, or a list or range that contains it. */
export function satisfies(input: unknown, test: unknown, mentionsInput: boolean): boolean {
  if (typeof test === 'boolean') {
    return mentionsInput || typeof input !== 'boolean' ? test : test === input
  }
  if (test === null) return input === null && !mentionsInput
  return contains.invoke([input, test]) === true
}
