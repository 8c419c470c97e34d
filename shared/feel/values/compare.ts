import { DateValue } from './date.ts'
import { Months, Seconds } from './duration.ts'
import { compareNumbers } from './number.ts'
import { DateTimeValue, secondsOf, secondsOfTime, TimeValue } from './time.ts'
import {
  FunctionValue,
  isContext,
  isList,
  isNumber,
  Range,
  type Context,
  type Value,
} from '../value.ts'

/** Below, at or above zero; undefined for values without a common order (DMN 1.5 §10.3.2.2). */
export function order(left: Value, right: Value): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string')
    return typeof right === 'string' ? orderTexts(left, right) : undefined
  if (left === null || right === null) return undefined
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : undefined
  return orderTemporals(left, right)
}

function orderTexts(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function orderTemporals(left: Value, right: Value): number | undefined {
  if (left instanceof DateValue && right instanceof DateValue) return left.days - right.days
  if (left instanceof DateTimeValue && right instanceof DateTimeValue) {
    return sameZoning(left.time, right.time)
      ? compareNumbers(secondsOf(left), secondsOf(right))
      : undefined
  }
  if (left instanceof TimeValue && right instanceof TimeValue) {
    return sameZoning(left, right)
      ? compareNumbers(secondsOfTime(left), secondsOfTime(right))
      : undefined
  }
  return orderDurations(left, right)
}

function orderDurations(left: Value, right: Value): number | undefined {
  if (left instanceof Months && right instanceof Months) return left.months - right.months
  return left instanceof Seconds && right instanceof Seconds
    ? compareNumbers(left.seconds, right.seconds)
    : undefined
}

/** Clocks of a known and of an unknown place cannot be compared. */
function sameZoning(left: TimeValue, right: TimeValue): boolean {
  return (left.zone === undefined) === (right.zone === undefined)
}

/** Undefined for values of different kinds. */
export function equal(left: Value, right: Value): boolean | undefined {
  if (left === right) return true
  if (left === null || right === null) return false
  if (typeof left === 'boolean') return typeof right === 'boolean' ? false : undefined
  if (isList(left)) return isList(right) ? equalLists(left, right) : undefined
  const ordered = order(left, right)
  return ordered === undefined ? equalParts(left, right) : ordered === 0
}

function equalParts(left: Value, right: Value): boolean | undefined {
  if (left instanceof FunctionValue) return undefined
  if (left instanceof Range) return right instanceof Range ? equalRanges(left, right) : undefined
  if (isContext(left)) return isContext(right) ? equalContexts(left, right) : undefined
  const areTimes = left instanceof TimeValue && right instanceof TimeValue
  const areMoments = left instanceof DateTimeValue && right instanceof DateTimeValue
  return areTimes || areMoments ? false : undefined // one with a zone, one without
}

function equalLists(left: readonly Value[], right: readonly Value[]): boolean {
  return (
    left.length === right.length &&
    left.every((value, index) => equal(value, right[index] ?? null) === true)
  )
}

function equalRanges(left: Range, right: Range): boolean {
  return (
    left.unbounded === right.unbounded &&
    left.isPoint === right.isPoint &&
    left.holdsLow === right.holdsLow &&
    left.holdsHigh === right.holdsHigh &&
    equal(left.low, right.low) === true &&
    equal(left.high, right.high) === true
  )
}

function equalContexts(left: Context, right: Context): boolean {
  const [names, others] = [[...left.names()], [...right.names()]]
  return (
    names.length === others.length &&
    names.every((name) => {
      const other = right.get(name)
      return other !== undefined && equal(left.get(name) ?? null, other) === true
    })
  )
}

/** Undefined when the value cannot be compared with an end. */
export function isWithin(value: Value, range: Range): boolean | undefined {
  const fromLow = range.unbounded === 'low' ? 1 : order(value, range.low)
  const toHigh = range.unbounded === 'high' ? -1 : order(value, range.high)
  if (fromLow === undefined || toHigh === undefined || value === null) return undefined
  const isAbove = fromLow > 0 || (fromLow === 0 && range.holdsLow)
  return isAbove && (toHigh < 0 || (toHigh === 0 && range.holdsHigh))
}
