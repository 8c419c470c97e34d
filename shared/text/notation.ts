import { daysOf } from '../model/calendar.ts'
import type { Language } from '../model/localised.ts'
import { plainWords } from '../model/longNumber.ts'

/** Whose notation, and in whose zone an instant is a day. */
export interface Notation {
  readonly language: Language
  readonly timeZone: string
}

/** "2025-11-15" → "15. November 2025"; a partial date keeps what is known: "November 2025". */
export function writeDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const parts = day === undefined ? ({} as const) : ({ day: 'numeric' } as const)
  const options = { ...parts, month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return formatOf(locales[language], options).format(
    instantOf(`${year}-${month}-${day ?? '01'}T00:00:00Z`),
  )
}

/** Of a day counted from 1970: "Montag". */
export function writeWeekday(day: number, language: Language): string {
  const options = { weekday: 'long', timeZone: 'UTC' } as const
  return formatOf(locales[language], options).format(day * 86_400_000)
}

/** The day of an instant: "12.01.2026". */
export function writeDay(at: string, { language, timeZone }: Notation): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone } as const
  return formatOf(locales[language], options).format(instantOf(at))
}

/** "12. Januar 2026, 10:14 Uhr". */
export function writeMoment(at: string, { language, timeZone }: Notation): string {
  const instant = instantOf(at)
  const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const
  const locale = locales[language]
  const written = `${formatOf(locale, date).format(instant)}, ${formatOf(locale, time).format(instant)}`
  return language === 'de' ? `${written} Uhr` : written
}

/** "1234.5" → "1.234,5". Exact: the digits stay those of the text. */
export function writeNumber(value: string | number, language: Language): string {
  const [whole = '', places] = withoutExponent(plainWords(value)).split('.')
  const { group, point } = separators[language]
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group)
  return places === undefined ? grouped : `${grouped}${point}${places}`
}

/** "1.5e-7" → "0.00000015". */
function withoutExponent(text: string): string {
  const [, sign, whole = '', places = '', exponent] = scientific.exec(text) ?? []
  if (exponent === undefined) return text
  const point = whole.length + Number(exponent)
  const digits = (whole + places)
    .padEnd(point, '0')
    .padStart(whole.length + places.length - point + 1, '0')
  const at = Math.max(point, 1)
  return `${sign}${digits.slice(0, at)}${digits.length > at ? `.${digits.slice(at)}` : ''}`
}

const scientific = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,4})$/

/** "144.00" → "144,00 €". */
export function writeAmount(amount: string, language: Language): string {
  const written = writeNumber(amount, language)
  return language === 'de' ? `${written}\u00a0€` : `€${written}`
}

/** Bytes as people read them: "46 KB". */
export function writeSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once: making one takes a hundred times longer than writing a date with it. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(locale, options)
  formats.set(key, format)
  return format
}

const locales = { de: 'de-DE', en: 'en-GB' } as const
const separators = {
  de: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
} as const

/** Milliseconds since 1970 of an ISO 8601 instant in UTC; shared code has no Date. */
function instantOf(at: string): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at
    .split(/[-T:.Z]/)
    .map(Number)
  return (daysOf({ year, month, day }) * 86_400 + hour * 3600 + minute * 60 + second) * 1000
}
