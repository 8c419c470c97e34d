import { Decimal } from 'decimal.js'
import { decimalOf, Exact, Scaled, settled, type Numeric } from './number.ts'

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

/** Undefined when the scale is outside what DMN 1.5 §10.3.4.5 allows, or the result too large. */
export function round(mode: Rounding, value: Numeric, scale: number): Numeric | undefined {
  if (scale < -6111 || scale > 6176) return undefined
  if (!(value instanceof Exact) && scale >= (value instanceof Scaled ? value.scale : 0))
    return value
  const exact = decimalOf(value)
  if (scale >= 0) return settled(exact.toDecimalPlaces(scale, modes[mode]))
  const unit = new Exact(10).pow(-scale)
  return settled(exact.div(unit).toDecimalPlaces(0, modes[mode]).times(unit))
}
