/** Days are counted from 1 January 1970 in the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const lastYear = 999_999_999
const daysPerEra = 146_097 // 400 years

export function daysOf({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - 719_468
}

export function dayOf(days: number): Day {
  const shifted = days + 719_468
  const era = Math.floor(shifted / daysPerEra)
  const ofEra = shifted - era * daysPerEra
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0)
}

/** The last day of the month, where it has no such day. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const all = year * 12 + (month - 1) + months
  const there = { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 }
  return { ...there, day: Math.min(day, lengthOfMonth(there.year, there.month)) }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601: the week that holds the Thursday counts for the year. */
export function weekOf(days: number): number {
  const thursday = days - weekdayOf(days) + 4
  const first = daysOf({ year: dayOf(thursday).year, month: 1, day: 1 })
  return Math.floor((thursday - first) / 7) + 1
}

export function dayOfYear(days: number): number {
  return days - daysOf({ year: dayOf(days).year, month: 1, day: 1 }) + 1
}

/** Days of "2026-01-05"; undefined for what is no day of the years 1 to 9999. */
export function readDay(text: string): number | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  const isDay =
    year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
  return isDay ? daysOf({ year, month, day }) : undefined
}

/** The inverse; undefined before the year 1 and beyond the year 9999. */
export function isoDay(days: number): string | undefined {
  const { year, month, day } = dayOf(days)
  if (year < 1 || year > 9999) return undefined
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
