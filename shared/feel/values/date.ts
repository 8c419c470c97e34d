import { dayOf, daysOf, lastYear, lengthOfMonth, type Day } from '../../model/calendar.ts'

/** A date without time; `days` since 1 January 1970 compare it. */
export class DateValue implements Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly days: number

  private constructor({ year, month, day }: Day, days: number) {
    this.year = year
    this.month = month
    this.day = day
    this.days = days
  }

  /** Undefined for a day that no calendar has. */
  static of(day: Day): DateValue | undefined {
    const isMonth = Number.isInteger(day.month) && day.month >= 1 && day.month <= 12
    const isYear = Number.isInteger(day.year) && Math.abs(day.year) <= lastYear
    if (!isYear || !isMonth || !Number.isInteger(day.day) || day.day < 1) return undefined
    if (day.day > lengthOfMonth(day.year, day.month)) return undefined
    return new DateValue(day, daysOf(day))
  }

  static ofDays(days: number): DateValue | undefined {
    const day = dayOf(days)
    return Math.abs(day.year) <= lastYear ? new DateValue(day, days) : undefined
  }

  toString(): string {
    const year = String(Math.abs(this.year)).padStart(4, '0')
    return `${this.year < 0 ? '-' : ''}${year}-${two(this.month)}-${two(this.day)}`
  }
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** XML Schema: at least four digits for the year, no zero before more of them. */
export function parseDate(text: string): DateValue | undefined {
  const [, year, month, day] = /^(-?(?:\d{4}|[1-9]\d{4,8}))-(\d\d)-(\d\d)$/.exec(text) ?? []
  return DateValue.of({ year: Number(year), month: Number(month), day: Number(day) })
}
