import { Decimal } from 'decimal.js'
import { longNumber, type LongNumber } from '../../model/longNumber.ts'

/** FEEL asks for 34 digits, rounded half to even, with the exponents of decimal128 (DMN 1.5 §10.3.2.3.1). */
export const Exact = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6143,
  toExpPos: 6145,
  toExpNeg: -6177,
})

/** An amount such as 30.70: coefficient ÷ 10^scale, the coefficient a safe integer that does not end in 0. */
export class Scaled {
  readonly coefficient: number
  readonly scale: number

  constructor(coefficient: number, scale: number) {
    this.coefficient = coefficient
    this.scale = scale
  }
}

/**
 * A number of FEEL, never a double with a fraction: safe integers stay what they are, amounts are `Scaled`,
 * and the rest is a `Decimal`. Each value has one form only.
 */
export type Numeric = number | Scaled | Decimal

const longestScale = 15
const powers: readonly number[] = Array.from({ length: longestScale + 1 }, (_, n) => 10 ** n)
const safe = Number.isSafeInteger

export function add(a: Numeric, b: Numeric): Numeric | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (safe(sum)) return sum
  }
  return addAligned(a, b, 1) ?? settled(decimalOf(a).plus(decimalOf(b)))
}

export function subtract(a: Numeric, b: Numeric): Numeric | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (safe(difference)) return difference
  }
  return addAligned(a, b, -1) ?? settled(decimalOf(a).minus(decimalOf(b)))
}

function addAligned(a: Numeric, b: Numeric, sign: 1 | -1): Numeric | undefined {
  if (a instanceof Exact || b instanceof Exact) return undefined
  const scale = Math.max(scaleOf(a), scaleOf(b))
  const [left, right] = [alignedTo(a, scale), alignedTo(b, scale)]
  return safe(left) && safe(right) ? scaled(left + sign * right, scale) : undefined
}

type Short = number | Scaled

function scaleOf(value: Short): number {
  return typeof value === 'number' ? 0 : value.scale
}

function coefficientOf(value: Short): number {
  return typeof value === 'number' ? value : value.coefficient
}

function alignedTo(value: Short, scale: number): number {
  return coefficientOf(value) * (powers[scale - scaleOf(value)] ?? Number.NaN)
}

/** Undefined when the coefficient or the scale is too long for this form. */
export function scaled(coefficient: number, scale: number): Numeric | undefined {
  if (!safe(coefficient)) return undefined
  let [digits, places] = [coefficient + 0, scale]
  while (places > 0 && digits % 10 === 0) {
    digits /= 10
    places -= 1
  }
  if (places > longestScale) return undefined
  return places === 0 ? digits : new Scaled(digits, places)
}

export function multiply(a: Numeric, b: Numeric): Numeric | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (safe(product)) return product + 0 // not -0
  }
  return multiplyScaled(a, b) ?? settled(decimalOf(a).times(decimalOf(b)))
}

function multiplyScaled(a: Numeric, b: Numeric): Numeric | undefined {
  if (a instanceof Exact || b instanceof Exact) return undefined
  return scaled(coefficientOf(a) * coefficientOf(b), scaleOf(a) + scaleOf(b))
}

/** Undefined for a division by zero. */
export function divide(a: Numeric, b: Numeric): Numeric | undefined {
  if (b === 0) return undefined
  return divideScaled(a, b) ?? settled(decimalOf(a).div(decimalOf(b)))
}

/** Quotients that end after a few places, such as 30.70 ÷ 4. */
function divideScaled(a: Numeric, b: Numeric): Numeric | undefined {
  if (a instanceof Exact || b instanceof Exact) return undefined
  const [divisor, shift] = [coefficientOf(b), scaleOf(a) - scaleOf(b)]
  let dividend = coefficientOf(a)
  for (let places = 0; places <= longestScale && safe(dividend); places += 1, dividend *= 10) {
    if (dividend % divisor !== 0) continue
    const scale = shift + places
    const quotient = dividend / divisor
    return scale >= 0 ? scaled(quotient, scale) : scaled(quotient * (powers[-scale] ?? NaN), 0)
  }
  return undefined
}

export function power(a: Numeric, b: Numeric): Numeric | undefined {
  return settled(decimalOf(a).pow(decimalOf(b)))
}

export function negate(value: Numeric): Numeric {
  if (typeof value === 'number') return 0 - value
  return value instanceof Scaled ? new Scaled(-value.coefficient, value.scale) : value.neg()
}

/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (!(a instanceof Exact || b instanceof Exact)) {
    const scale = Math.max(scaleOf(a), scaleOf(b))
    const [left, right] = [alignedTo(a, scale), alignedTo(b, scale)]
    if (safe(left) && safe(right)) return left - right
  }
  return decimalOf(a).cmp(decimalOf(b))
}

/** With so many places, which it must not exceed. */
export function toFixed(value: Numeric, places: number): string {
  const coefficient = value instanceof Exact ? NaN : alignedTo(value, places)
  if (!safe(coefficient)) return decimalOf(value).plus(0).toFixed(places)
  const digits = String(Math.abs(coefficient)).padStart(places + 1, '0')
  const sign = coefficient < 0 ? '-' : ''
  if (places === 0) return `${sign}${digits}`
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

export function decimalOf(value: Numeric): Decimal {
  if (typeof value === 'number') return new Exact(value)
  return value instanceof Scaled ? new Exact(`${value.coefficient}e-${value.scale}`) : value
}

/** The one form of a result; undefined when it is none, e.g. too large. */
export function settled(value: Decimal): Numeric | undefined {
  if (!value.isFinite()) return undefined
  const places = value.decimalPlaces()
  if (value.e > longestScale || places > longestScale) return value
  const coefficient = value.times(powers[places] ?? Number.NaN).toNumber()
  return scaled(coefficient, places) ?? value
}

/** A number as FEEL or JSON write it; undefined when the text is none. */
export function parseNumber(text: string): Numeric | undefined {
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined
  const quick = text.length <= longestScale ? parseShort(text) : undefined
  return quick ?? settled(new Exact(text).plus(0))
}

/** A number with more digits than FEEL has: it would be rounded. */
export function isTooLong(text: string): boolean {
  const { precision } = Exact
  return (
    text.length > precision && parseNumber(text) !== undefined && new Exact(text).sd() > precision
  )
}

/** Of so few digits that no double is in their way. */
function parseShort(text: string): Numeric | undefined {
  const whole = Number(text)
  if (safe(whole)) return whole + 0
  const point = text.indexOf('.')
  if (point < 0 || /e/i.test(text)) return undefined
  const digits = `${text.slice(0, point)}${text.slice(point + 1)}`
  return scaled(Number(digits), text.length - point - 1)
}

/** Doubles mean their shortest text. With up to 15 digits that is the one fraction that gives the same double. */
export function fromDouble(value: number): Numeric | undefined {
  if (safe(value)) return value + 0
  for (let scale = 1; scale <= longestScale; scale += 1) {
    const power = powers[scale] ?? NaN
    const coefficient = Math.round(value * power)
    if (Math.abs(coefficient) >= shortCoefficient) break
    if (coefficient / power === value) return new Scaled(coefficient, scale)
  }
  return parseNumber(String(value))
}

/** Below, every fraction has a double of its own, which is written like it. */
const shortCoefficient = 1e15

/** All digits, without exponent. */
export function numberText(value: Numeric): string {
  if (!(value instanceof Scaled)) return value.toString()
  const digits = String(Math.abs(value.coefficient)).padStart(value.scale + 1, '0')
  const sign = value.coefficient < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`
}

/** A double where that is exact; what has more digits keeps them. */
export function numberJson(value: Numeric): number | LongNumber {
  if (typeof value === 'number') return value
  if (value instanceof Scaled && Math.abs(value.coefficient) < shortCoefficient) {
    return value.coefficient / (powers[value.scale] ?? NaN)
  }
  const written = numberText(value)
  const double = Number(written)
  return Number.isFinite(double) && new Exact(double).eq(written) ? double : longNumber(written)
}
