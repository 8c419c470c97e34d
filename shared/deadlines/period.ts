/** The only arithmetic with dates outside expressions: plain integers on ISO text, no clock and no time zone. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface Period {
  readonly months: number
  readonly days: number
}

/**
 * The day on which a period from `date` ends, §§ 187 (1), 188 (2) BGB: the day of the start does not count,
 * and a period of months ends on the day of the same number, or on the last day of a shorter month (§ 188 (3)).
 * Undefined when one of them is not written as a date or a period.
 */
export function addPeriod(date: string, period: string): string | undefined {
  const start = parseDate(date)
  const length = parsePeriod(period)
  if (start === undefined || length === undefined) return undefined
  return dateOfDay(dayNumber(addMonths(start, length.months)) + length.days)
}

/** § 193 BGB: what would end on a Saturday or Sunday ends on the next Monday. Holidays are not known yet. */
export function nextWorkingDay(date: string): string | undefined {
  const weekday = dayOfWeek(date)
  if (weekday === undefined) return undefined
  return weekday <= 5 ? date : addPeriod(date, `P${8 - weekday}D`)
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: string): number | undefined {
  const parsed = parseDate(date)
  if (parsed === undefined) return undefined
  return ((((dayNumber(parsed) + 3) % 7) + 7) % 7) + 1
}

export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [parseDate(from), parseDate(to)]
  return start === undefined || end === undefined ? undefined : dayNumber(end) - dayNumber(start)
}

/** A real day of the calendar, years 1 to 9999. */
export function parseDate(text: string): CalendarDate | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isDay ? { year, month, day } : undefined
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function parsePeriod(text: string): Period | undefined {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text)
  if (match === null) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return { months: years * 12 + months, days: weeks * 7 + days }
}

function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return { ...target, day: Math.min(day, daysIn(target.year, target.month)) }
}

/** Days since 1970-01-01; the year is taken to begin in March, so that the leap day comes last. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The inverse, as a date; undefined beyond the year 9999. */
export function dateOfDay(days: number): string | undefined {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year > 9999 ? undefined : `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
