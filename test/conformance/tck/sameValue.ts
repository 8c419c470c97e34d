import { isJsonObject, type Json } from '#shared/model/json.ts'

/** The tolerance that runners of the TCK use. */
const tolerance = 1e-8

/** Whether a result is what a case expects; spellings of the same time or duration are the same. */
export function sameValue(expected: Json, actual: Json): boolean {
  if (typeof expected === 'number') return sameNumber(expected, actual)
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

/** Numbers that no double holds leave FEEL as text. */
function sameNumber(expected: number, actual: Json): boolean {
  const isText = typeof actual === 'string' && /^-?\d+(\.\d+)?$/.test(actual)
  if (typeof actual !== 'number' && !isText) return false
  const difference = Math.abs(expected - Number(actual))
  return Object.is(expected, Number(actual)) || difference <= tolerance
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
