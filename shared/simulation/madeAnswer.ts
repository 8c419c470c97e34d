import type { Json } from '../model/json.ts'
import { resolve, type Schema } from '../model/schema.ts'

interface Making {
  readonly types: Readonly<Record<string, Schema>>
  readonly today: string
}

/** A value that a schema accepts, always the same: what a source might answer whose answer nobody has recorded. */
export function madeAnswer(schema: Schema, making: Making): Json {
  return made(schema, making, 0)
}

/** A type that holds itself is not entered for ever. */
const deepest = 6

function made(given: Schema, making: Making, depth: number): Json {
  const schema = resolve(given, making.types)
  const [first] = schema.enum ?? []
  if (first !== undefined) return first
  if (schema.properties !== undefined || schema.type === 'object')
    return record(schema, making, depth)
  return schema.items !== undefined || schema.type === 'array'
    ? list(schema, making, depth)
    : single(schema, making.today)
}

function record({ properties, nullable }: Schema, making: Making, depth: number): Json {
  if (depth === deepest) return nullable === true ? null : {}
  const parts = Object.entries(properties ?? {})
  return Object.fromEntries(parts.map(([name, inner]) => [name, made(inner, making, depth + 1)]))
}

function list({ items, maxItems }: Schema, making: Making, depth: number): Json {
  const isEmpty = items === undefined || depth === deepest || maxItems === 0
  return isEmpty ? [] : [made(items, making, depth + 1)]
}

function single(schema: Schema, today: string): Json {
  const { type, format } = schema
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return atLeast(schema, 1)
  return format === undefined ? text(schema) : written[format](schema, today)
}

const written = {
  decimal: ({ scale = 2 }: Schema) => (scale === 0 ? '100' : `100.${'0'.repeat(scale)}`),
  date: (_: Schema, today: string) => today,
  'partial-date': (_: Schema, today: string) => today,
  'date-time': (_: Schema, today: string) => `${today}T10:00:00Z`,
  time: () => '10:00:00',
  duration: () => 'P1D',
  email: () => 'muster@example.org',
} satisfies Record<NonNullable<Schema['format']>, (schema: Schema, today: string) => string>

function atLeast({ minimum, maximum }: Schema, wished: number): number {
  return Math.min(Math.max(wished, minimum ?? wished), maximum ?? Number.POSITIVE_INFINITY)
}

/** Named after the field, so that people see in the letter where it went. */
function text({ label, minLength = 0, maxLength }: Schema): string {
  const word = label === undefined ? 'Muster' : `Muster-${label.de}`
  return word.padEnd(minLength, '-').slice(0, maxLength)
}
