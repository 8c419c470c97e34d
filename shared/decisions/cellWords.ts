import type { Schema } from '../model/schema.ts'
import { readCondition, type Bound, type Condition, type Test } from './condition.ts'
import { quoted, type Constant } from './constant.ts'

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
  readonly after: string
  readonly before: string
  readonly to: string
  readonly or: string
  readonly and: string
  readonly not: string
  readonly contains: string
  readonly startsWith: string
  readonly endsWith: string
}

export interface CellFormat {
  readonly schema: Schema
  readonly words: CellWords
  /** Label of a value of the schema's list. */
  readonly spell: (value: string) => string
}

/** A condition as people write it: ">= 2" → "ab 2". Undefined when it says more than a cell can. */
export function readTest(text: string | undefined, format: CellFormat): string | undefined {
  const condition = readCondition(text ?? '')
  return condition === undefined ? undefined : conditionInWords(condition, format)
}

function conditionInWords({ tests, negated }: Condition, format: CellFormat): string | undefined {
  const { words } = format
  if (tests.length === 0) return words.any
  const said = tests.map((test) => testInWords(test, format))
  if (said.includes(undefined)) return undefined
  return `${negated ? `${words.not} ` : ''}${said.join(` ${words.or} `)}`
}

function testInWords(test: Test, format: CellFormat): string | undefined {
  const { words } = format
  switch (test.kind) {
    case 'is':
      return constantInWords(test.value, format)
    case 'interval':
      return intervalInWords(test, format)
    case 'part':
      return `${words[partWord[test.word]]} ${test.text}`
    case 'or': {
      const both = [testInWords(test.left, format), testInWords(test.right, format)]
      return both.includes(undefined) ? undefined : both.join(` ${words.or} `)
    }
    case 'compared':
    case 'and':
      return undefined
  }
}

const partWord = {
  contains: 'contains',
  'starts with': 'startsWith',
  'ends with': 'endsWith',
} as const

function intervalInWords(
  { low, high }: { readonly low?: Bound; readonly high?: Bound },
  format: CellFormat,
): string | undefined {
  const { words } = format
  const isDate = (low ?? high)?.value.type === 'date'
  const [above, below] = isDate ? [words.after, words.before] : [words.moreThan, words.lessThan]
  const said = (bound: Bound | undefined): string =>
    bound === undefined ? '' : constantInWords(bound.value, format)
  if (low === undefined) return `${high?.held === true ? words.atMost : below} ${said(high)}`
  if (high === undefined) return `${low.held ? words.atLeast : above} ${said(low)}`
  const from = `${low.held ? '' : `${above} `}${said(low)}`
  return `${from} ${words.to} ${high.held ? '' : `${below} `}${said(high)}`
}

/** What a person typed, back as a test; undefined when it is not understood. */
export function writeTest(typed: string, format: CellFormat): string | undefined {
  const { words } = format
  const text = typed.trim()
  if (text === '' || text === '-' || same(text, words.any)) return ''
  const negated = rest(text, words.not)
  if (negated !== undefined) return wrapped('not(', writeTest(negated, format))
  return writeParts(text.split(` ${words.or} `), format)?.join(', ')
}

/** The name of a listed value may hold the word itself: as much as makes a part is one. */
function writeParts(pieces: readonly string[], format: CellFormat): readonly string[] | undefined {
  if (pieces.length === 0) return []
  const longest = format.schema.enum === undefined ? 1 : pieces.length
  for (let count = longest; count > 0; count--) {
    const part = writePart(pieces.slice(0, count).join(` ${format.words.or} `), format)
    const others = part === undefined ? undefined : writeParts(pieces.slice(count), format)
    if (part !== undefined && others !== undefined) return [part, ...others]
  }
  return undefined
}

const comparisons = [
  { operator: '>=', word: 'atLeast' },
  { operator: '<=', word: 'atMost' },
  { operator: '>', word: 'moreThan' },
  { operator: '<', word: 'lessThan' },
  { operator: '>', word: 'after' },
  { operator: '<', word: 'before' },
] as const

function writePart(text: string, format: CellFormat): string | undefined {
  const { words } = format
  const range = writeRange(text, format)
  if (range !== undefined) return range
  for (const [feel, word] of Object.entries(partWord)) {
    const part = rest(text, words[word])
    if (part !== undefined) return wrapped(`${feel}(?, `, nonEmpty(part))
  }
  for (const { operator, word } of comparisons) {
    const bound = rest(text, words[word])
    if (bound !== undefined) return after(operator, writeValue(bound, format))
  }
  return writeValue(text, format)
}

function writeRange(text: string, format: CellFormat): string | undefined {
  const { words } = format
  const [from, until, ...more] = text.split(` ${words.to} `)
  if (from === undefined || until === undefined || more.length > 0) return undefined
  const above = rest(from, words.moreThan) ?? rest(from, words.after)
  const below = rest(until, words.lessThan) ?? rest(until, words.before)
  const [low, high] = [writeValue(above ?? from, format), writeValue(below ?? until, format)]
  if (low === undefined || high === undefined) return undefined
  return `${above === undefined ? '[' : '('}${low}..${high}${below === undefined ? ']' : ')'}`
}

/** What follows a word at the beginning: "ab 2" after "ab". */
function rest(text: string, word: string): string | undefined {
  return text.toLowerCase().startsWith(`${word} `) ? text.slice(word.length + 1).trim() : undefined
}

function after(word: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${word} ${value}`
}

function wrapped(begin: string, inner: string | undefined): string | undefined {
  return inner === undefined || inner === '' ? undefined : `${begin}${inner})`
}

/** A result or a single value: "144.00" → "144,00 €". */
export function readValue(text: string, format: CellFormat): string | undefined {
  const { tests, negated } = readCondition(text) ?? { tests: [], negated: true }
  const [only, ...more] = tests
  if (only?.kind !== 'is' || more.length > 0 || negated) return undefined
  return constantInWords(only.value, format)
}

export function constantInWords(constant: Constant, { schema, words, spell }: CellFormat): string {
  switch (constant.type) {
    case 'truth':
      return constant.value ? words.yes : words.no
    case 'null':
      return words.empty
    case 'number':
      return writeNumber(constant.digits, schema)
    case 'date':
      return germanDate(constant.value)
    case 'dateTime': {
      const [day = '', time = ''] = constant.value.split('T')
      return `${germanDate(day)} ${time}`
    }
    case 'text':
      return spell(constant.value)
  }
}

export function writeValue(typed: string, format: CellFormat): string | undefined {
  const { schema, words } = format
  const text = typed.trim()
  if (same(text, words.empty)) return 'null'
  if (schema.type === 'boolean') return writeYesNo(text, words)
  if (isNumber(schema)) return plainNumber(text)
  if (schema.format === 'date') return writeDate(text)
  if (schema.format === 'date-time') return writeMoment(text)
  return schema.enum === undefined ? nonEmpty(text) : writeListed(text, format)
}

/** Text, which may stand in quotation marks. */
function nonEmpty(written: string): string | undefined {
  const text = written.replaceAll(/^[„"]|[“"]$/g, '')
  return text === '' ? undefined : quoted(text)
}

/** A result: no more places than its column keeps, for the rest would be rounded away without a word. */
export function writeResult(typed: string, format: CellFormat): string | undefined {
  const written = writeValue(typed, format)
  const { type, format: kind, scale = 2 } = format.schema
  const kept = kind === 'decimal' ? scale : type === 'integer' ? 0 : undefined
  const places = /\.(\d*?)0*$/.exec(written ?? '')?.[1] ?? ''
  return kept !== undefined && places.length > kept ? undefined : written
}

function writeYesNo(text: string, { yes, no }: CellWords): string | undefined {
  if (same(text, yes)) return 'true'
  return same(text, no) ? 'false' : undefined
}

function writeDate(text: string): string | undefined {
  const date = isoDate(text)
  return date === undefined ? undefined : `date("${date}")`
}

function writeMoment(text: string): string | undefined {
  const [day = '', time = '', ...more] = text.split(/\s+/)
  const date = isoDate(day)
  const isTime = /^\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(time) && more.length === 0
  return date === undefined || !isTime ? undefined : `date and time("${date}T${time}")`
}

/** "1.1.2026" and "2026-01-01", as spreadsheets write them. */
function isoDate(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const written =
    year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDate = readCondition(`date("${written}")`)?.tests[0]?.kind === 'is'
  return /^\d{4}-\d\d-\d\d$/.test(written) && isDate ? written : undefined
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

function writeNumber(digits: string, schema: Schema): string {
  const [whole = '', places = ''] = digits.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')
  if (schema.format === 'decimal') return `${grouped},${places.padEnd(schema.scale ?? 2, '0')} €`
  return places === '' ? grouped : `${grouped},${places}`
}

/** "1.440,50 €", and "30.70" as other countries write it: two places cannot be thousands. */
function plainNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[€\s\u00A0]/g, '')
  if (/^-?\d+\.\d{1,2}$/.test(digits)) return digits
  const isGerman = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(digits)
  return isGerman ? digits.replaceAll('.', '').replace(',', '.') : undefined
}

function germanDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}.${month}.${year}`
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, 'de', { sensitivity: 'accent' }) === 0
}
