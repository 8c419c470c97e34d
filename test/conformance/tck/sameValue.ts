import { isJsonObject, type Json } from '#shared/model/json.ts'
import { isLongNumber, plainWords, type LongNumber } from '#shared/model/longNumber.ts'

/** The tolerance that runners of the TCK use. */
const tolerance = 1e-8

/** Whether a result is what a case expects; spellings of the same time or duration are the same. */
export function sameValue(expected: Json, actual: Json): boolean {
  if (typeof expected === 'number' || isLongNumber(expected)) return sameNumber(expected, actual)
  if (typeof expected === 'string') {
    return typeof actual === 'string' && canonical(expected) === canonical(actual)
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, index) => sameValue(one, actual[index] ?? null))
    )
  }
  if (!isJsonObject(expected)) return expected === actual
  const names = Object.keys(expected)
  return (
    isJsonObject(actual) &&
    Object.keys(actual).length === names.length &&
    names.every((name) => name in actual && sameValue(expected[name] ?? null, actual[name] ?? null))
  )
}

function sameNumber(expected: number | LongNumber, actual: Json): boolean {
  if (typeof actual !== 'number' && !isLongNumber(actual)) return false
  const [wanted, found] = [Number(plainWords(expected)), Number(plainWords(actual))]
  return Object.is(wanted, found) || Math.abs(wanted - found) <= tolerance
}

function canonical(text: string): string {
  const duration =
    /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/
  const parts = duration.exec(text)
  if (parts !== null) {
    const [years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
      .slice(2)
      .map((part) => Number(part ?? 0))
    const sign = parts[1] === '-' ? -1 : 1
    const whole = years * 12 + months
    const rest = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return `duration of ${sign * whole} months, ${sign * rest} seconds`
  }
  if (!/\d\d:\d\d:\d\d/.test(text)) return text
  return text
    .replace(/[+-]00:00$/, 'Z')
    .replace(/(\.\d*?)0+(?=$|[Z@+-])/, '$1')
    .replace(/\.(?=$|[Z@+-])/, '')
}
