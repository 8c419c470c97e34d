import { addMonths, dayOf, daysOf, lengthOfMonth } from '../model/calendar.ts'

export interface Period {
  readonly months: number
  readonly days: number
}

/** Half a year is P6M, a quarter P3M, half a month P15D; P1M15D counts the days last (§ 189 BGB). */
export function parsePeriod(text: string): Period | undefined {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text)
  if (match === null) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return { months: years * 12 + months, days: weeks * 7 + days }
}

/**
 * The last day of a period from the day of an event, which does not count (§§ 187 (1), 188 (2) BGB): the day
 * of the same number, or the last of a shorter month (§ 188 (3)).
 */
export function addPeriod(event: number, { months, days }: Period): number {
  return daysOf(addMonths(dayOf(event), months)) + days
}

/**
 * The last day of a period that begins with a day, which counts (§ 187 (2)): the day before the one of the same
 * number; where the month does not have that, its last day (§ 188 (3)).
 */
export function addPeriodFrom(first: number, { months, days }: Period): number {
  if (months === 0) return first + days - 1
  const { day, ...start } = dayOf(first)
  const { year, month } = addMonths({ ...start, day: 1 }, months)
  const decisive = Math.min(day - 1, lengthOfMonth(year, month))
  return daysOf({ year, month, day: 1 }) + decisive - 1 + days
}

/** The last day before a period that is to lie in between: the law mirrored, the day of the event not counted. */
export function subtractPeriod(event: number, { months, days }: Period): number {
  return daysOf(addMonths(dayOf(event), -months)) - days - 1
}

/** Where the period need not be in one piece, a month is 30 days and a year 365 (§ 191 BGB). */
export function daysInPieces({ months, days }: Period): number {
  return Math.floor(months / 12) * 365 + (months % 12) * 30 + days
}
