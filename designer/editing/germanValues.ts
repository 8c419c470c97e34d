import { parseAmount } from '#shared/forms/parseAmount.ts'
import { readDay as dayNumber } from '#shared/model/calendar.ts'

/** Longer fractions are no figures that people write. */
const places = 12

/** "1.234,50 €" → "1234.5". Undefined when it is no number. */
export function readNumber(typed: string): string | undefined {
  const parsed = parseAmount(typed, places)
  return 'amount' in parsed ? parsed.amount.replace(/\.?0+$/, '') : undefined
}

/** "1.1.2026" → "2026-01-01". Undefined when it is no day. */
export function readDay(typed: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim()) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(date) === undefined ? undefined : date
}
