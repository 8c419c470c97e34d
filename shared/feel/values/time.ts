import { fromLocal, isZone } from '../../model/zone.ts'
import { DateValue, parseDate } from './date.ts'
import { add, scaled, type Numeric } from './number.ts'

/** Seconds ahead of UTC, or the name of an IANA zone. */
export type Zone = number | string

const nanosPerSecond = 1_000_000_000
export const secondsPerDay = 86_400

/** A time of day; `nanos` since midnight. */
export class TimeValue {
  readonly nanos: number
  readonly zone: Zone | undefined

  constructor(nanos: number, zone: Zone | undefined) {
    this.nanos = nanos
    this.zone = zone
  }

  get hour(): number {
    return Math.floor(this.nanos / (3600 * nanosPerSecond))
  }

  get minute(): number {
    return Math.floor(this.nanos / (60 * nanosPerSecond)) % 60
  }

  get second(): Numeric {
    return inSeconds(this.nanos % (60 * nanosPerSecond))
  }

  toString(): string {
    const [seconds, rest] = [Math.floor(this.nanos / nanosPerSecond), this.nanos % nanosPerSecond]
    const fraction = rest === 0 ? '' : `.${String(rest).padStart(9, '0').replace(/0+$/, '')}`
    return `${clock(seconds)}${fraction}${zoneText(this.zone)}`
  }
}

/** A day and a time of it. */
export class DateTimeValue {
  readonly date: DateValue
  readonly time: TimeValue

  constructor(date: DateValue, time: TimeValue) {
    this.date = date
    this.time = time
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`
  }
}

/** Beside a date and time, a date means its midnight in UTC. */
export function midnightOf(date: DateValue): DateTimeValue {
  return new DateTimeValue(date, new TimeValue(0, 0))
}

function inSeconds(nanos: number): Numeric {
  return scaled(nanos, 9) ?? 0
}

/** Seconds since midnight, in UTC if there is a zone. */
export function secondsOfTime({ nanos, zone }: TimeValue): Numeric {
  return add(inSeconds(nanos), -(typeof zone === 'number' ? zone : 0)) ?? 0
}

/** Seconds since 1 January 1970, in UTC if there is a zone. */
export function secondsOf({ date, time }: DateTimeValue): Numeric {
  return add(inSeconds(time.nanos), date.days * secondsPerDay - offsetOf(date, time)) ?? 0
}

/** How many seconds the clocks are ahead of UTC then; 0 without zone. */
export function offsetOf(date: DateValue, { nanos, zone }: TimeValue): number {
  if (typeof zone !== 'string') return zone ?? 0
  const local = date.days * secondsPerDay + Math.floor(nanos / nanosPerSecond)
  const known = Math.min(Math.max(local, -furthest), furthest)
  return known - fromLocal(known * 1000, zone) / 1000
}

const furthest = 8_640_000_000_000 - 2 * secondsPerDay

const timeForm = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@.+)?$/

export function parseTime(text: string): TimeValue | undefined {
  const [, hours, minutes, seconds, fraction = '', written] = timeForm.exec(text) ?? []
  const zone = parseZone(written)
  if (zone === false || !(Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60)) {
    return undefined
  }
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return new TimeValue(whole * nanosPerSecond + Number(fraction.padEnd(9, '0').slice(0, 9)), zone)
}

/** False for what is no zone. */
function parseZone(text: string | undefined): Zone | undefined | false {
  if (text === undefined) return undefined
  if (text === 'Z') return 0
  if (text.startsWith('@')) return isZone(text.slice(1)) && text.slice(1)
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number)
  const offset = (hours * 60 + minutes) * 60 + seconds
  if (minutes > 59 || seconds > 59 || offset > furthestOffset) return false
  return text.startsWith('-') ? 0 - offset : offset
}

const furthestOffset = 18 * 3600

/** Of a date alone midnight, without zone. */
export function parseDateTime(text: string): DateTimeValue | undefined {
  const [day = '', ...times] = text.split('T')
  const date = parseDate(day)
  if (date === undefined) return undefined
  const rest = text.slice(day.length + 1)
  if (rest.startsWith('24:00:00')) return nextMidnight(date, rest)
  const time = times.length === 0 ? new TimeValue(0, undefined) : parseTime(rest)
  return time === undefined ? undefined : new DateTimeValue(date, time)
}

/** `24:00:00` is the midnight that ends the day. */
function nextMidnight(date: DateValue, text: string): DateTimeValue | undefined {
  const next = DateValue.ofDays(date.days + 1)
  const time = parseTime(text.replace('24', '00'))
  const isMidnight = next !== undefined && time?.nanos === 0
  return isMidnight ? new DateTimeValue(next, time) : undefined
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

function zoneText(zone: Zone | undefined): string {
  if (zone === undefined) return ''
  if (typeof zone === 'string') return `@${zone}`
  if (zone === 0) return 'Z'
  const written = clock(Math.abs(zone))
  return `${zone < 0 ? '-' : '+'}${written.endsWith(':00') ? written.slice(0, 5) : written}`
}
