import { DateValue } from './date.ts'
import { weekdayOf } from '../../model/calendar.ts'
import { Months, Seconds, partsOf } from './duration.ts'
import { compareNumbers, negate, type Numeric } from './number.ts'
import { DateTimeValue, offsetOf, TimeValue } from './time.ts'
import { isContext, isList, Range, type Value } from '../value.ts'

/** Of a list the members of its items; undefined where a value has no such member (DMN 1.5 table 66). */
export function memberOf(value: Value, name: string): Value | undefined {
  if (isList(value)) return value.map((item) => memberOf(item, name) ?? null)
  if (value === null || typeof value !== 'object') return undefined
  if (isContext(value)) return value.get(name)
  if (value instanceof DateValue) return partOf(dateParts, value, name)
  if (value instanceof TimeValue) return partOf(timeParts, value, name)
  if (value instanceof DateTimeValue) return partOfMoment(value, name)
  if (value instanceof Months) return partOf(monthsParts, value, name)
  if (value instanceof Seconds) return partOf(secondsParts, value, name)
  return value instanceof Range ? partOf(rangeParts, value, name) : undefined
}

type Parts<T> = Readonly<Record<string, (value: T) => Value>>

function partOf<T>(parts: Parts<T>, value: T, name: string): Value | undefined {
  return Object.hasOwn(parts, name) ? parts[name]?.(value) : undefined
}

const dateParts: Parts<DateValue> = {
  year: ({ year }) => year,
  month: ({ month }) => month,
  day: ({ day }) => day,
  weekday: ({ days }) => weekdayOf(days),
}

const timeParts: Parts<TimeValue> = {
  hour: ({ hour }) => hour,
  minute: ({ minute }) => minute,
  second: ({ second }) => second,
  'time offset': ({ zone }) => (typeof zone === 'number' ? new Seconds(zone) : null),
  timezone: ({ zone }) => (typeof zone === 'string' ? zone : null),
}

function partOfMoment({ date, time }: DateTimeValue, name: string): Value | undefined {
  if (name === 'time offset' && typeof time.zone === 'string') {
    return new Seconds(offsetOf(date, time))
  }
  return partOf(dateParts, date, name) ?? partOf(timeParts, time, name)
}

const monthsParts: Parts<Months> = {
  years: ({ months }) => Math.trunc(months / 12) + 0,
  months: ({ months }) => (months % 12) + 0,
}

const secondsParts: Parts<Seconds> = {
  days: (value) => signed(value, 'days'),
  hours: (value) => signed(value, 'hours'),
  minutes: (value) => signed(value, 'minutes'),
  seconds: (value) => signed(value, 'seconds'),
}

function signed({ seconds }: Seconds, part: keyof ReturnType<typeof partsOf>): Numeric {
  return compareNumbers(seconds, 0) < 0
    ? negate(partsOf(negate(seconds))[part])
    : partsOf(seconds)[part]
}

const rangeParts: Parts<Range> = {
  start: ({ low }) => low,
  end: ({ high }) => high,
  'start included': ({ holdsLow }) => holdsLow,
  'end included': ({ holdsHigh }) => holdsHigh,
}
