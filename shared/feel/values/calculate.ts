import type { Arithmetic } from '../ast.ts'
import { DateValue } from './date.ts'
import { Months, Seconds } from './duration.ts'
import {
  add,
  decimalOf,
  divide,
  multiply,
  negate,
  power,
  subtract,
  type Numeric,
} from './number.ts'
import { scaleMonths, shiftDate, shiftDateTime, shiftTime } from './shift.ts'
import { DateTimeValue, midnightOf, secondsOf, secondsOfTime, TimeValue } from './time.ts'
import { isNumber, type Value } from '../value.ts'

const onNumbers = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power }

/** Undefined where the operator does not fit the values (DMN 1.5 §10.3.2.15). */
export function calculate(operator: Arithmetic, left: Value, right: Value): Value | undefined {
  if (isNumber(left) && isNumber(right)) return onNumbers[operator](left, right)
  return others[operator](left, right)
}

type Operate = (left: Value, right: Value) => Value | undefined

const others: Readonly<Record<Arithmetic, Operate>> = {
  '+': (left, right) => {
    if (typeof left === 'string') return typeof right === 'string' ? left + right : undefined
    return isDuration(right)
      ? shift(left, right)
      : isDuration(left)
        ? shift(right, left)
        : undefined
  },
  '-': (left, right) => (isDuration(right) ? shift(left, negated(right)) : difference(left, right)),
  '*': (left, right) => scale(left, right) ?? scale(right, left),
  '/': quotient,
  '**': () => undefined,
}

function isDuration(value: Value): value is Months | Seconds {
  return value instanceof Months || value instanceof Seconds
}

function shift(value: Value, by: Months | Seconds): Value | undefined {
  if (value instanceof DateValue) return shiftDate(value, by)
  if (value instanceof DateTimeValue) return shiftDateTime(value, by)
  if (by instanceof Months)
    return value instanceof Months ? months(value.months + by.months) : undefined
  if (value instanceof TimeValue) return shiftTime(value, by)
  return value instanceof Seconds ? seconds(add(value.seconds, by.seconds)) : undefined
}

function months(count: number): Months | undefined {
  return Number.isSafeInteger(count) ? new Months(count) : undefined
}

function seconds(count: Numeric | undefined): Seconds | undefined {
  return count === undefined ? undefined : new Seconds(count)
}

function negated(value: Months | Seconds): Months | Seconds {
  return value instanceof Months ? new Months(-value.months) : new Seconds(negate(value.seconds))
}

/** The negative of a number or duration. */
export function negative(value: Value): Value | undefined {
  if (isNumber(value)) return negate(value)
  return isDuration(value) ? negated(value) : undefined
}

function difference(left: Value, right: Value): Value | undefined {
  if (left instanceof TimeValue) {
    const isAlike = right instanceof TimeValue && sameZoning(left, right)
    return isAlike ? seconds(subtract(secondsOfTime(left), secondsOfTime(right))) : undefined
  }
  if (left instanceof DateValue && right instanceof DateValue) {
    return new Seconds((left.days - right.days) * 86_400)
  }
  const [later, earlier] = [momentOf(left), momentOf(right)]
  if (later === undefined || earlier === undefined) return undefined
  if (!sameZoning(later.time, earlier.time)) return undefined
  return seconds(subtract(secondsOf(later), secondsOf(earlier)))
}

function sameZoning(left: TimeValue, right: TimeValue): boolean {
  return (left.zone === undefined) === (right.zone === undefined)
}

function momentOf(value: Value): DateTimeValue | undefined {
  if (value instanceof DateValue) return midnightOf(value)
  return value instanceof DateTimeValue ? value : undefined
}

function scale(duration: Value, factor: Value): Value | undefined {
  if (!isNumber(factor)) return undefined
  if (duration instanceof Months) return scaleMonths(duration, factor)
  return duration instanceof Seconds ? seconds(multiply(duration.seconds, factor)) : undefined
}

function quotient(left: Value, right: Value): Value | undefined {
  if (left instanceof Months) {
    if (right instanceof Months) return divide(left.months, right.months)
    const count = isNumber(right) ? divide(left.months, right) : undefined
    return count === undefined ? undefined : months(decimalOf(count).trunc().toNumber())
  }
  if (!(left instanceof Seconds)) return undefined
  if (right instanceof Seconds) return divide(left.seconds, right.seconds)
  return isNumber(right) ? seconds(divide(left.seconds, right)) : undefined
}
