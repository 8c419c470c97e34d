import { add, compareNumbers, decimalOf, negate, settled } from './number.ts'
import type { Numeric } from './number.ts'

export function abs(value: Numeric): Numeric {
  return compareNumbers(value, 0) < 0 ? negate(value) : value
}

/** With the sign of the divisor: `dividend - divisor * floor(dividend / divisor)`, as if none of these were rounded. */
export function modulo(dividend: Numeric, divisor: Numeric): Numeric | undefined {
  if (divisor === 0) return undefined
  const rest = restOf(dividend, divisor)
  if (rest === undefined || rest === 0) return rest
  return compareNumbers(rest, 0) < 0 === compareNumbers(divisor, 0) < 0 ? rest : add(rest, divisor)
}

/** Exact, however large the quotient, with the sign of the dividend. */
function restOf(dividend: Numeric, divisor: Numeric): Numeric | undefined {
  if (typeof dividend === 'number' && typeof divisor === 'number') return (dividend % divisor) + 0
  return settled(decimalOf(dividend).mod(decimalOf(divisor)))
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
