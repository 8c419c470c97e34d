import { isJsonObject, type Json } from '#shared/model/json.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { writeNumber } from '#shared/text/notation.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { readDay, readNumber } from '../editing/germanValues.ts'

/** A single value, or how many entries a list has. */
export interface Leaf {
  readonly at: readonly (string | number)[]
  readonly label: string
  readonly schema: Schema
  readonly value: Json
}

export interface Reading {
  readonly types: Readonly<Record<string, Schema>>
  readonly language: Language
}

/** A value in the making: what is not understood yet stands in `typed`, by place. */
export interface Edited {
  readonly value: Json
  readonly typed: Readonly<Record<string, string>>
}

export function isUnderstood({ value, typed }: Edited, schema: Schema, reading: Reading): boolean {
  return leavesOf(value, schema, reading).every((leaf) => {
    const words = typed[leaf.at.join('/')]
    return words === undefined || readLeaf(words, leaf) !== undefined
  })
}

/** Every value in a value that a person can change, lists before their entries. */
export function leavesOf(value: Json, schema: Schema, reading: Reading): readonly Leaf[] {
  return walk({ at: [], label: '', schema, value }, reading)
}

function walk({ at, label, schema, value }: Leaf, reading: Reading): readonly Leaf[] {
  const resolved = resolve(schema, reading.types)
  const { properties, items } = resolved
  if (properties !== undefined) {
    const held = isJsonObject(value) ? value : {}
    return Object.entries(properties).flatMap(([name, inner]) => {
      const own = inLanguage(labelOf(resolve(inner, reading.types), name), reading.language)
      const part = label === '' ? own : `${label}: ${own}`
      return walk(
        { at: [...at, name], label: part, schema: inner, value: held[name] ?? null },
        reading,
      )
    })
  }
  const itself = { at, label, schema: resolved, value }
  if (items === undefined) return [itself]
  const entries = Array.isArray(value) ? value : []
  return [
    itself,
    ...entries.flatMap((entry: Json, index) =>
      walk(
        { at: [...at, index], label: `${label} ${index + 1}`, schema: items, value: entry },
        reading,
      ),
    ),
  ]
}

export function withLeaf(root: Json, at: readonly (string | number)[], value: Json): Json {
  const [name, ...rest] = at
  if (name === undefined) return value
  if (typeof name === 'number') {
    const list = Array.isArray(root) ? root : []
    return list.map((entry: Json, index) => (index === name ? withLeaf(entry, rest, value) : entry))
  }
  const held = isJsonObject(root) ? root : {}
  return { ...held, [name]: withLeaf(held[name] ?? null, rest, value) }
}

/** As a person writes it, and as `readLeaf` reads it: in German notation. */
export function typedOf({ value, schema }: Pick<Leaf, 'schema' | 'value'>): string {
  if (value === null || typeof value === 'object') return ''
  if (schema.format === 'date' && typeof value === 'string') return dayTyped(value)
  return isNumeric(schema) ? writeNumber(String(value), 'de').replaceAll('.', '') : String(value)
}

function dayTyped(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)}.${Number(month)}.${year}`
}

/** Undefined when it is not understood; nothing written is no value. */
export function readLeaf(typed: string, { schema }: Pick<Leaf, 'schema'>): Json | undefined {
  if (typed.trim() === '') return null
  if (schema.format === 'date') return readDay(typed)
  if (!isNumeric(schema)) return typed
  const digits = readNumber(typed)
  if (digits === undefined) return undefined
  return schema.format === 'decimal' ? padded(digits, schema.scale ?? 2) : Number(digits)
}

export function isNumeric({ type, format }: Schema): boolean {
  return format === 'decimal' || type === 'number' || type === 'integer'
}

function padded(digits: string, scale: number): string {
  const [whole = '', places = ''] = digits.split('.')
  return scale === 0 ? whole : `${whole}.${places.padEnd(scale, '0')}`
}
