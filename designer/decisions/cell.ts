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

const signs = { '>=': 'atLeast', '<=': 'atMost', '>': 'moreThan', '<': 'lessThan' } as const
const range = /^\[\s*(.+?)\s*\.\.\s*(.+?)\s*\]$/
const contained = /^contains\(\?,\s*"([^"\\]*)"\)$/
const sign = /^(>=|<=|>|<)\s*(.+)$/

/** A condition as people write it: ">= 2" → "ab 2". Undefined when it says more than a cell can. */
export function readTest(text: string | undefined, format: CellFormat): string | undefined {
  const { words } = format
  const test = text?.trim() ?? ''
  if (test === '' || test === '-') return words.any
  const negated = /^not\((.+)\)$/.exec(test)?.[1]
  if (negated !== undefined) {
    const inner = readTest(negated, format)
    return inner === undefined ? undefined : `${words.not} ${inner}`
  }
  const [, part] = contained.exec(test) ?? []
  if (part !== undefined) return `${words.contains} ${part}`
  const [, from, until] = range.exec(test) ?? []
  if (from !== undefined && until !== undefined)
    return joined([from, until], format, ` ${words.to} `)
  const [, operator, bound] = sign.exec(test) ?? []
  if (bound !== undefined) {
    const value = readValue(bound, format)
    const word =
      words[signs[operator === '>=' || operator === '<=' || operator === '>' ? operator : '<']]
    return value === undefined ? undefined : `${word} ${value}`
  }
  return joined(splitTop(test), format, ` ${words.or} `)
}

/** What a person typed, back as a test; undefined when it is not understood. */
export function writeTest(typed: string, format: CellFormat): string | undefined {
  const { words } = format
  const text = typed.trim()
  if (text === '' || text === '-' || same(text, words.any)) return ''
  if (text.toLowerCase().startsWith(`${words.not} `)) {
    const inner = writeTest(text.slice(words.not.length + 1), format)
    return inner === undefined || inner === '' ? undefined : `not(${inner})`
  }
  if (text.toLowerCase().startsWith(`${words.contains} `)) {
    const part = text.slice(words.contains.length + 1)
    return /["\\]/.test(part) ? undefined : `contains(?, "${part}")`
  }
  for (const [operator, word] of Object.entries(signs)) {
    if (!text.toLowerCase().startsWith(`${words[word]} `)) continue
    const value = writeValue(text.slice(words[word].length + 1), format)
    return value === undefined ? undefined : `${operator} ${value}`
  }
  const [from, until, ...more] = text.split(` ${words.to} `)
  if (from !== undefined && until !== undefined && more.length === 0) {
    const bounds = [writeValue(from, format), writeValue(until, format)]
    return bounds.includes(undefined) ? undefined : `[${bounds.join('..')}]`
  }
  const values = text.split(` ${words.or} `).map((part) => writeValue(part, format))
  return values.includes(undefined) ? undefined : values.join(', ')
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

export function writeValue(
  typed: string,
  { schema, words, spell }: CellFormat,
): string | undefined {
  const text = typed.trim()
  if (same(text, words.empty)) return 'null'
  if (schema.type === 'boolean') {
    if (same(text, words.yes)) return 'true'
    return same(text, words.no) ? 'false' : undefined
  }
  if (schema.type === 'number' || schema.type === 'integer' || schema.format === 'decimal')
    return plainNumber(text)
  if (schema.format === 'date') {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
    return year === undefined
      ? undefined
      : `date("${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}")`
  }
  if (text === '' || text.includes('"') || text.includes('\\')) return undefined
  const listed = schema.enum?.find(
    (value) => typeof value === 'string' && (same(spell(value), text) || value === text),
  )
  if (schema.enum !== undefined) return listed === undefined ? undefined : JSON.stringify(listed)
  return JSON.stringify(text.replaceAll(/^„|“$/g, ''))
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
