import { compareNumbers, decimalOf, negate, settled, subtract, multiply, divide } from './number.ts'
import type { Numeric } from './number.ts'
import { round } from './rounding.ts'

export function abs(value: Numeric): Numeric {
  return compareNumbers(value, 0) < 0 ? negate(value) : value
}

/** With the sign of the divisor: `dividend - divisor * floor(dividend / divisor)`. */
export function modulo(dividend: Numeric, divisor: Numeric): Numeric | undefined {
  if (divisor === 0) return undefined
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    return (((dividend % divisor) + divisor) % divisor) + 0
  }
  const quotient = divide(dividend, divisor)
  const whole = quotient === undefined ? undefined : round('floor', quotient, 0)
  const product = whole === undefined ? undefined : multiply(divisor, whole)
  return product === undefined ? undefined : subtract(dividend, product)
}

export function root(value: Numeric): Numeric | undefined {
  return settled(decimalOf(value).sqrt())
}

export function logarithm(value: Numeric): Numeric | undefined {
  return settled(decimalOf(value).ln())
}

export function exponential(value: Numeric): Numeric | undefined {
  return settled(decimalOf(value).exp())
}
