import type { FormTexts } from '../text/forms.ts'
import { dateParts, partName, type DatePart, type Fields } from './question.ts'

export type ParsedDate =
  | { readonly date: string | undefined }
  | { readonly part: DatePart; readonly message: string }

export interface DateReading {
  readonly texts: FormTexts
  /** Day, or day and month, may be unknown. */
  readonly partial: boolean
}

/** Three fields to an ISO date; says which of them is wrong, and what holds instead. */
export function parseDate(
  question: string,
  fields: Fields,
  { texts, partial }: DateReading,
): ParsedDate {
  const written = {
    day: field(question, 'day', fields),
    month: field(question, 'month', fields),
    year: field(question, 'year', fields),
  }
  if (dateParts.every((part) => written[part] === '')) return { date: undefined }
  const unknown = unknownParts(written, partial)
  for (const part of dateParts) {
    if (unknown.has(part)) continue
    if (written[part] === '') return { part, message: texts.missing[part] }
    if (!forms[part].test(written[part])) return { part, message: texts.digits[part] }
  }
  const { day, month, year } = written
  const date = toDate(
    {
      day: unknown.has('day') ? 1 : Number(day),
      month: unknown.has('month') ? 1 : Number(month),
      year: Number(year),
    },
    texts,
  )
  return 'date' in date ? { date: date.date?.slice(0, lengths[unknown.size] ?? 10) } : date
}

const lengths = [10, 7, 4]

/** Without a month a day says nothing, so the month is unknown only together with the day. */
function unknownParts(written: Record<DatePart, string>, partial: boolean): ReadonlySet<DatePart> {
  if (!partial || written.day !== '') return new Set()
  return new Set(written.month === '' ? ['day', 'month'] : ['day'])
}

/** The three fields that show an ISO date again. */
export function dateFields(question: string, date: string): Fields {
  const [year = '', month = '', day = ''] = date.split('-')
  const number = (part: string) => (part === '' ? '' : String(Number(part)))
  return {
    [partName(question, 'day')]: number(day),
    [partName(question, 'month')]: number(month),
    [partName(question, 'year')]: year,
  }
}

const forms = { day: /^\d{1,2}$/, month: /^\d{1,2}$/, year: /^\d{4}$/ }

function field(question: string, part: DatePart, fields: Fields): string {
  return (fields[partName(question, part)] ?? '').trim()
}

interface Numbers {
  readonly day: number
  readonly month: number
  readonly year: number
}

function toDate({ day, month, year }: Numbers, texts: FormTexts): ParsedDate {
  if (month < 1 || month > 12) return { part: 'month', message: texts.noSuchMonth(month) }
  const days = daysIn(month, year)
  if (day < 1 || day > days) {
    return { part: 'day', message: texts.noSuchDay(day, month, { days, year }) }
  }
  const two = (number: number) => String(number).padStart(2, '0')
  return { date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` }
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
