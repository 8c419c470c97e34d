/**
 * A number that no double holds, such as 12345678901234567890, where JSON is in memory: its digits behind a character that
 * Unicode keeps for use inside a program. So it is no text, and is copied, compared, stored and signed like any value.
 */
export type LongNumber = `\uFDD0${string}`

export const longMark = '\uFDD0'
const markCode = longMark.charCodeAt(0)

export function longNumber(digits: string): LongNumber {
  return `\uFDD0${digits}`
}

export function isLongNumber(value: unknown): value is LongNumber {
  return typeof value === 'string' && value.charCodeAt(0) === markCode
}

export function digitsOf(value: LongNumber): string {
  return value.slice(1)
}

/** As it would stand in JSON, without quotation marks. */
export function plainWords(value: string | number | boolean): string {
  return isLongNumber(value) ? digitsOf(value) : String(value)
}
