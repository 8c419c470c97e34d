import { Decimal } from 'decimal.js'

/** FEEL asks for 34 digits, rounded half to even (DMN 1.5 §10.3.2.3.1). */
const Exact = Decimal.clone({ precision: 34, rounding: Decimal.ROUND_HALF_EVEN })

/** Doubles hold any number of up to 15 digits; operations on their shortest text keep such amounts exact. */
const operations = {
  '+': (a: number, b: number) => new Exact(a).plus(b).toNumber(),
  '-': (a: number, b: number) => new Exact(a).minus(b).toNumber(),
  '*': (a: number, b: number) => new Exact(a).times(b).toNumber(),
  '/': (a: number, b: number) => new Exact(a).div(b).toNumber(),
  '**': (a: number, b: number) => new Exact(a).pow(b).toNumber(),
}
export type Operator = keyof typeof operations

const onIntegers = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '**': () => Number.NaN,
}

export function calculate(operator: Operator, a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const quick = onIntegers[operator](a, b)
    if (Number.isSafeInteger(quick)) return quick
  }
  return operations[operator](a, b)
}

const modes = {
  decimal: Decimal.ROUND_HALF_EVEN,
  'round half up': Decimal.ROUND_HALF_UP,
  'round half down': Decimal.ROUND_HALF_DOWN,
  'round up': Decimal.ROUND_UP,
  'round down': Decimal.ROUND_DOWN,
  floor: Decimal.ROUND_FLOOR,
  ceiling: Decimal.ROUND_CEIL,
}
export type Rounding = keyof typeof modes
export const roundings: readonly Rounding[] = [
  'decimal',
  'round half up',
  'round half down',
  'round up',
  'round down',
  'floor',
  'ceiling',
]

/** Rounds what is meant: noise behind the 15th digit is taken off first. */
export function round(mode: Rounding, value: number, scale: number): number {
  const meant = new Exact(value).toSignificantDigits(15)
  if (scale >= 0) return meant.toDecimalPlaces(scale, modes[mode]).toNumber()
  const unit = new Exact(10).pow(-scale)
  return meant.div(unit).toDecimalPlaces(0, modes[mode]).times(unit).toNumber()
}

export function total(list: readonly number[]): number {
  return list.reduce((sum, value) => calculate('+', sum, value), 0)
}

/** FEEL's modulo takes the sign of the divisor. */
export function modulo(dividend: number, divisor: number): number {
  const quotient = new Exact(dividend).div(divisor).floor()
  return new Exact(dividend).minus(quotient.times(divisor)).toNumber()
}

/** Decimal text with a fixed number of places, e.g. 144 → "144.00". Half to even, as amounts are stored. */
export function toDecimalText(value: number | string, scale: number): string {
  const rounded = new Exact(value).toDecimalPlaces(scale, Decimal.ROUND_HALF_EVEN)
  return rounded.isZero() ? rounded.abs().toFixed(scale) : rounded.toFixed(scale)
}

export function isDecimalText(text: string): boolean {
  return /^-?\d{1,30}(\.\d{1,20})?$/.test(text)
}
