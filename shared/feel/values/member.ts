import { DateValue } from './date.ts'
import { weekdayOf } from '../../model/calendar.ts'
import { Months, Seconds, partsOf } from './duration.ts'
import { compareNumbers, negate, type Numeric } from './number.ts'
import { DateTimeValue, offsetOf, TimeValue } from './time.ts'
import {
  absent,
  number,
  temporal,
  text,
  truth,
  whole,
  type FeelType,
  type TypeKind,
} from '../type/type.ts'
import { union } from '../type/union.ts'
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

/** A part of a value that is no context, and what it is; of `any` it is an end of the range. */
interface Part<T> {
  readonly type: FeelType
  readonly read: (value: T) => Value
}

type Parts<T> = Readonly<Record<string, Part<T>>>

function partOf<T>(parts: Parts<T>, value: T, name: string): Value | undefined {
  return Object.hasOwn(parts, name) ? parts[name]?.read(value) : undefined
}

function part<T>(type: FeelType, read: (value: T) => Value): Part<T> {
  return { type, read }
}

const dateParts: Parts<DateValue> = {
  year: part(whole, ({ year }) => year),
  month: part(whole, ({ month }) => month),
  day: part(whole, ({ day }) => day),
  weekday: part(whole, ({ days }) => weekdayOf(days)),
}

const timeParts: Parts<TimeValue> = {
  hour: part(whole, ({ hour }) => hour),
  minute: part(whole, ({ minute }) => minute),
  second: part(number, ({ second }) => second),
  'time offset': part(union(temporal('seconds'), absent), ({ zone }) =>
    typeof zone === 'number' ? new Seconds(zone) : null,
  ),
  timezone: part(union(text, absent), ({ zone }) => (typeof zone === 'string' ? zone : null)),
}

function partOfMoment({ date, time }: DateTimeValue, name: string): Value | undefined {
  if (name === 'time offset' && typeof time.zone === 'string') {
    return new Seconds(offsetOf(date, time))
  }
  return partOf(dateParts, date, name) ?? partOf(timeParts, time, name)
}

const monthsParts: Parts<Months> = {
  years: part(whole, ({ months }) => Math.trunc(months / 12) + 0),
  months: part(whole, ({ months }) => (months % 12) + 0),
}

const secondsParts: Parts<Seconds> = {
  days: part(whole, (value) => signed(value, 'days')),
  hours: part(whole, (value) => signed(value, 'hours')),
  minutes: part(whole, (value) => signed(value, 'minutes')),
  seconds: part(number, (value) => signed(value, 'seconds')),
}

function signed({ seconds }: Seconds, name: keyof ReturnType<typeof partsOf>): Numeric {
  return compareNumbers(seconds, 0) < 0
    ? negate(partsOf(negate(seconds))[name])
    : partsOf(seconds)[name]
}

const rangeParts: Parts<Range> = {
  start: part('any', ({ low }) => low),
  end: part('any', ({ high }) => high),
  'start included': part(truth, ({ holdsLow }) => holdsLow),
  'end included': part(truth, ({ holdsHigh }) => holdsHigh),
}

const partsByKind = {
  date: dateParts,
  time: timeParts,
  'date and time': { ...dateParts, ...timeParts },
  months: monthsParts,
  seconds: secondsParts,
  range: rangeParts,
} satisfies Partial<Record<TypeKind, Readonly<Record<string, { readonly type: FeelType }>>>>

/** What the values of a kind have, by name. */
export function partTypesOf(
  kind: TypeKind,
): Readonly<Record<string, { readonly type: FeelType }>> | undefined {
  return kind in partsByKind ? partsByKind[kind as keyof typeof partsByKind] : undefined
}
