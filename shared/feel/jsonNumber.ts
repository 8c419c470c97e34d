import type { LongNumber } from '../model/longNumber.ts'
import { isTooLong, numberJson, parseNumber } from './values/number.ts'

/** A number as it is written, with a point, as case data hold it; undefined where it is none or has too many digits. */
export function jsonNumber(text: string): number | LongNumber | undefined {
  const number = isTooLong(text) ? undefined : parseNumber(text)
  return number === undefined ? undefined : numberJson(number)
}
