import type { Schema } from '#shared/model/schema.ts'

/** The words of a table cell, by language. */
export interface CellWords {
  readonly any: string
  readonly yes: string
  readonly no: string
  readonly empty: string
  readonly atLeast: string
  readonly atMost: string
  readonly moreThan: string
  readonly lessThan: string
  readonly to: string
  readonly or: string
  readonly not: string
  readonly contains: string
}

export interface CellFormat {
  readonly schema: Schema
  readonly words: CellWords
  /** Label of a value of the schema's list. */
  readonly spell: (value: string) => string
}

const comparisons = [
  { operator: '>=', word: 'atLeast' },
  { operator: '<=', word: 'atMost' },
  { operator: '>', word: 'moreThan' },
  { operator: '<', word: 'lessThan' },
] as const
const range = /^\[\s*(.+?)\s*\.\.\s*(.+?)\s*\]$/
const contained = /^contains\(\?,\s*"([^"\\]*)"\)$/

/** A condition as people write it: ">= 2" → "ab 2". Undefined when it says more than a cell can. */
export function readTest(text: string | undefined, format: CellFormat): string | undefined {
  const { words } = format
  const test = (text ?? '').trim()
  if (['', '-'].includes(test)) return words.any
  const negated = /^not\((.+)\)$/.exec(test)?.[1]
  if (negated !== undefined) return after(words.not, readTest(negated, format))
  const part = contained.exec(test)?.[1]
  if (part !== undefined) return `${words.contains} ${part}`
  const [, from, until] = range.exec(test) ?? []
  if (from !== undefined && until !== undefined)
    return joined([from, until], format, ` ${words.to} `)
  const compared = comparisons.find(({ operator }) => test.startsWith(operator))
  return compared === undefined
    ? joined(splitTop(test), format, ` ${words.or} `)
    : after(words[compared.word], readValue(test.slice(compared.operator.length), format))
}

/** What a person typed, back as a test; undefined when it is not understood. */
export function writeTest(typed: string, format: CellFormat): string | undefined {
  const { words } = format
  const text = typed.trim()
  if (text === '' || text === '-' || same(text, words.any)) return ''
  const negated = rest(text, words.not)
  if (negated !== undefined) return wrapped('not(', writeTest(negated, format))
  const part = rest(text, words.contains)
  if (part !== undefined) return wrapped('contains(?, ', quoted(part))
  for (const { operator, word } of comparisons) {
    const bound = rest(text, words[word])
    if (bound !== undefined) return after(operator, writeValue(bound, format))
  }
  return writeRange(text, format) ?? writeList(text, format)
}

function writeRange(text: string, format: CellFormat): string | undefined {
  const [from, until, ...more] = text.split(` ${format.words.to} `)
  if (from === undefined || until === undefined || more.length > 0) return undefined
  const bounds = [writeValue(from, format), writeValue(until, format)]
  return bounds.includes(undefined) ? undefined : `[${bounds.join('..')}]`
}

function writeList(text: string, format: CellFormat): string | undefined {
  const values = text.split(` ${format.words.or} `).map((part) => writeValue(part, format))
  return values.includes(undefined) ? undefined : values.join(', ')
}

/** What follows a word at the beginning: "ab 2" after "ab". */
function rest(text: string, word: string): string | undefined {
  return text.toLowerCase().startsWith(`${word} `) ? text.slice(word.length + 1) : undefined
}

function after(word: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${word} ${value}`
}

function wrapped(begin: string, inner: string | undefined): string | undefined {
  return inner === undefined || inner === '' ? undefined : `${begin}${inner})`
}

function quoted(text: string): string | undefined {
  return text === '' || /["\\]/.test(text) ? undefined : `"${text}"`
}

/** A result or a single value: "144.00" → "144,00 €". */
export function readValue(text: string, { schema, words, spell }: CellFormat): string | undefined {
  const value = text.trim()
  if (value === 'true') return words.yes
  if (value === 'false') return words.no
  if (value === 'null') return words.empty
  if (/^-?\d+(\.\d+)?$/.test(value)) return writeAmount(value, schema)
  const [, date] = /^date\("(\d{4}-\d{2}-\d{2})"\)$/.exec(value) ?? []
  if (date !== undefined) return germanDate(date)
  const [, inner] = /^"([^"\\]*)"$/.exec(value) ?? []
  return inner === undefined ? undefined : spell(inner)
}

export function writeValue(typed: string, format: CellFormat): string | undefined {
  const { schema, words } = format
  const text = typed.trim()
  if (same(text, words.empty)) return 'null'
  if (schema.type === 'boolean') return writeYesNo(text, words)
  if (isNumber(schema)) return plainNumber(text)
  if (schema.format === 'date') return writeDate(text)
  return schema.enum === undefined
    ? quoted(text.replaceAll(/^„|“$/g, ''))
    : writeListed(text, format)
}

function writeYesNo(text: string, { yes, no }: CellWords): string | undefined {
  if (same(text, yes)) return 'true'
  return same(text, no) ? 'false' : undefined
}

function writeDate(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  if (year === undefined) return undefined
  return `date("${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}")`
}

function writeListed(text: string, { schema, spell }: CellFormat): string | undefined {
  const listed = schema.enum?.find(
    (value) => typeof value === 'string' && (same(spell(value), text) || value === text),
  )
  return listed === undefined ? undefined : JSON.stringify(listed)
}

function isNumber({ type, format }: Schema): boolean {
  return type === 'number' || type === 'integer' || format === 'decimal'
}

function joined(parts: readonly string[], format: CellFormat, between: string): string | undefined {
  const read = parts.map((part) => readValue(part, format))
  return read.includes(undefined) ? undefined : read.join(between)
}

function splitTop(text: string): string[] {
  return (
    text
      .match(/"[^"]*"|[^,]+/g)
      ?.map((part) => part.trim())
      .filter((part) => part !== '') ?? []
  )
}

function writeAmount(value: string, schema: Schema): string {
  const [whole = '', places = ''] = value.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')
  if (schema.format === 'decimal') return `${grouped},${places.padEnd(schema.scale ?? 2, '0')} €`
  return places === '' ? grouped : `${grouped},${places}`
}

function plainNumber(text: string): string | undefined {
  const digits = text
    .replaceAll(/[€\s\u00A0]/g, '')
    .replaceAll('.', '')
    .replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined
}

function germanDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, 'de', { sensitivity: 'accent' }) === 0
}
