import { isJsonObject, type Json } from '../model/json.ts'
import { inLanguage, type Language, type Localised } from '../model/localised.ts'
import { isLongNumber, plainWords, type LongNumber } from '../model/longNumber.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { writeAmount, writeDate, writeMoment, writeNumber } from './notation.ts'

export interface Formatting {
  readonly types: Readonly<Record<string, Schema>>
  readonly language: Language
  readonly timeZone: string
  /** "15. November 2025" or "15.11.2025". */
  readonly dates?: 'long' | 'short'
}

/** A value as people write it, in one line; what is absent is empty. */
export function formatValue(value: Json, schema: Schema, formatting: Formatting): string {
  const { language, types } = formatting
  const known = resolve(schema, types)
  if (value === null) return ''
  const label = labelOf(value, known)
  if (label !== undefined) return inLanguage(label, language)
  if (typeof value === 'boolean') return inLanguage(value ? yes : no, language)
  if (typeof value !== 'object') return formatScalar(value, known, formatting)
  return isJsonObject(value)
    ? formatObject(value, known, formatting)
    : formatList(value, known, formatting)
}

const yes: Localised = { de: 'ja', en: 'yes' }
const no: Localised = { de: 'nein', en: 'no' }

function labelOf(value: Json, { enumLabels }: Schema): Localised | undefined {
  const key = typeof value === 'string' ? plainWords(value) : JSON.stringify(value)
  return enumLabels !== undefined && Object.hasOwn(enumLabels, key) ? enumLabels[key] : undefined
}

function formatList(list: readonly Json[], { items }: Schema, formatting: Formatting): string {
  return list.map((item) => formatValue(item, items ?? {}, formatting)).join(', ')
}

function formatObject(
  value: Readonly<Record<string, Json>>,
  { properties }: Schema,
  formatting: Formatting,
): string {
  return Object.entries(value)
    .map(([name, part]) => formatValue(part, properties?.[name] ?? {}, formatting))
    .filter((part) => part !== '')
    .join(', ')
}

function formatScalar(
  value: string | number,
  { format, scale }: Schema,
  { language, timeZone, dates = 'long' }: Formatting,
): string {
  if (format === 'decimal') return formatDecimal(value, scale ?? 2, language)
  if (typeof value === 'number' || isLongNumber(value)) return formatNumber(value, language)
  if (format === 'date' || format === 'partial-date') {
    return dates === 'long' ? writeDate(value, language) : writeShortDate(value, language)
  }
  return format === 'date-time' ? writeMoment(value, { language, timeZone }) : value
}

/** DIN 5008: four digits need no grouping, so that a year stays a year. */
function formatNumber(value: number | LongNumber, language: Language): string {
  const written = writeNumber(value, language)
  return typeof value === 'number' && Math.abs(value) < 10_000
    ? written.replace(language === 'de' ? '.' : ',', '')
    : written
}

/** Amounts have two places; with another scale it is a plain figure, e.g. a rate. */
function formatDecimal(value: string | number, scale: number, language: Language): string {
  const text = typeof value === 'number' || isLongNumber(value) ? rounded(value, scale) : value
  return scale === 2 ? writeAmount(text, language) : writeNumber(text, language)
}

/** By its digits, half to even; never as a double. */
function rounded(value: number | LongNumber, scale: number): string {
  const format = new Intl.NumberFormat('en', {
    useGrouping: false,
    minimumFractionDigits: scale,
    maximumFractionDigits: scale,
    roundingMode: 'halfEven',
  })
  return format.format(plainWords(value) as Intl.StringNumericLiteral)
}

/** "2026-01-01" → "1.1.2026" or "1/1/2026"; what is unknown of a partial date is left out. */
function writeShortDate(date: string, language: Language): string {
  const parts = date.split('-').map(Number).toReversed()
  return parts.join(language === 'de' ? '.' : '/')
}
