import { addPeriod, parsePeriod } from '../deadlines/period.ts'
import { readDay, isoDay } from '../model/calendar.ts'
import { fromLocal, isZone } from '../model/zone.ts'

const shape =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const dayLength = 24 * hour

/**
 * Milliseconds since 1970 of an ISO 8601 date or date-time, with the name of a zone as FEEL writes it. A date
 * is midnight UTC, which in Germany is within the same day, so a timer never fires on the day before; a
 * date-time without zone is UTC.
 */
export function parseInstant(text: string): number | undefined {
  const [, written = '', at, inBrackets] = /^([^@[]*)(?:@(.+)|\[(.+)\])?$/.exec(text) ?? []
  const zone = at ?? inBrackets
  const { clock, offset } = readClock(written)
  if (clock === undefined) return undefined
  if (offset !== undefined || zone === undefined) return clock - offsetOf(offset ?? 'Z')
  return isZone(zone) ? fromLocal(clock, zone) : undefined
}

/** What the clock shows, and how far it says it is ahead of UTC. */
function readClock(text: string) {
  const [, day = '', hours = '0', minutes = '0', seconds = '0', fraction = '', offset] =
    shape.exec(text) ?? []
  const days = readDay(day)
  if (days === undefined) return { clock: undefined, offset }
  const time = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
  const rest = Number(fraction.padEnd(3, '0').slice(0, 3))
  return { clock: days * dayLength + time + rest, offset }
}

/** What lies before 1970 is long due and becomes its first instant. */
export function formatInstant(given: number): string {
  const instant = Math.max(given, 0)
  const days = Math.floor(instant / dayLength)
  const time = instant - days * dayLength
  const [hours, minutes, seconds] = [time / hour, (time % hour) / minute, (time % minute) / second]
  const clock = [hours, minutes, seconds].map((part) => padded(Math.floor(part), 2)).join(':')
  return `${isoDay(days) ?? lastDay}T${clock}.${padded(time % second, 3)}Z`
}

const durationShape =
  /^P(?=.)((?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?)(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/

/** Calendar arithmetic for years, months, weeks and days, then exact time. Undefined: not a duration. */
export function addDuration(instant: number, duration: string): number | undefined {
  const match = durationShape.exec(duration)
  if (match === null) return undefined
  const [, period = '', hours = '0', minutes = '0', seconds = '0'] = match
  const time = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
  if (period === '') return instant + time
  const days = Math.floor(instant / dayLength)
  const length = parsePeriod(`P${period}`)
  const end = length === undefined ? undefined : addPeriod(days, length)
  if (end === undefined || isoDay(end) === undefined) return undefined
  return instant + (end - days) * dayLength + time
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const [hours = '0', minutes = '0'] = zone.slice(1).split(':')
  return (zone.startsWith('-') ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute)
}

const lastDay = '9999-12-31'

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
