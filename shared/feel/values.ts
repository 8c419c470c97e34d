import {
  duration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  parseDate,
  parseDateTime,
  parseTime,
} from 'feelin'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { isForbiddenName } from './builtins.ts'
import { isDecimalText } from './numbers.ts'
import { LimitExceeded, limits } from './run.ts'
import type { Scope } from './scope.ts'

export const whole: Shape = { whole: true, parts: {} }

/** The part of the data that an expression reads; `whole` below a name that is used as it stands. */
export interface Shape {
  readonly whole: boolean
  readonly parts: Readonly<Record<string, Shape>>
}

export function shapeOf(reads: readonly string[]): Shape {
  return {
    whole: reads.includes(''),
    parts: Object.fromEntries(
      [...new Set(reads.filter((path) => path !== '').map((path) => path.split('.')[0] ?? ''))].map(
        (name) => [
          name,
          shapeOf(
            reads
              .filter((path) => path === name || path.startsWith(`${name}.`))
              .map((path) => path.slice(name.length + 1)),
          ),
        ],
      ),
    ),
  }
}

/** Case data as FEEL sees it: dates and amounts by the schema, absent values null. */
export function toFeel(data: JsonObject, shape: Shape, scope: Scope): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(shape.parts)) {
    const schema = scope.schema.properties?.[name]
    const value = Object.hasOwn(data, name) ? data[name] : undefined
    result[name] = valueToFeel(value, { schema, shape: part, types: scope.types })
  }
  return result
}

export interface Place {
  readonly schema: Schema | undefined
  readonly shape: Shape
  readonly types: Scope['types']
}

/** One value, by its schema. */
export function valueToFeel(value: Json | undefined, place: Place): unknown {
  if (value === undefined || value === null) return null
  const schema = place.schema === undefined ? undefined : resolve(place.schema, place.types)
  if (typeof value === 'string') return textToFeel(value, schema?.format)
  if (Array.isArray(value)) {
    if (value.length > limits.list) throw new LimitExceeded()
    return value.map((item: Json) => valueToFeel(item, { ...place, schema: schema?.items }))
  }
  return isJsonObject(value) ? objectToFeel(value, { ...place, schema }) : value
}

function objectToFeel(value: JsonObject, place: Place): Record<string, unknown> {
  const { schema, shape, types } = place
  const result: Record<string, unknown> = {}
  for (const name of namesOf(value, place)) {
    if (isForbiddenName(name)) continue
    const inner = Object.hasOwn(value, name) ? value[name] : undefined
    const part = shape.whole ? shape : (shape.parts[name] ?? shape)
    result[name] = valueToFeel(inner, { schema: schema?.properties?.[name], shape: part, types })
  }
  return result
}

/**
 * What is read of an object; with the whole of it also names it lacks, because a filter would take a name
 * that its element does not have from outside.
 */
function namesOf(value: JsonObject, { schema, shape }: Place): Iterable<string> {
  if (!shape.whole) return Object.keys(shape.parts)
  return new Set([...Object.keys(value), ...Object.keys(schema?.properties ?? {})])
}

const readers: Partial<Record<NonNullable<Schema['format']>, (text: string) => unknown>> = {
  date: remembered(parseDate),
  'date-time': parseDateTime,
  time: parseTime,
  duration,
  decimal: readAmount,
}

/** A double cannot hold more than 15 digits: such an amount stays text, and computing with it fails. */
function readAmount(text: string): number | undefined {
  const digits = text.replaceAll(/[^0-9]/g, '').replace(/^0+/, '')
  return isDecimalText(text) && digits.length <= 15 ? Number(text) : undefined
}

/** Text that is not of its format, e.g. a birth date without its day, stays text. */
function textToFeel(text: string, format: Schema['format']): unknown {
  return (format === undefined ? undefined : readers[format]?.(text)) ?? text
}

/** Parsing a date costs more than most expressions; the same dates come again and again. */
function remembered(read: (text: string) => unknown): (text: string) => unknown {
  const known = new Map<string, unknown>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (known.size >= 2_000) known.clear()
    known.set(text, value)
    return value
  }
}

/** Plain JSON again; undefined for what cannot be stored, e.g. a function or a range. */
export function fromFeel(value: unknown): Json | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) return listFromFeel(value)
  if (isTemporal(value)) return value.toString()
  return Object.getPrototypeOf(value) === Object.prototype ? objectFromFeel(value) : undefined
}

function isTemporal(value: unknown): value is FeelDate | FeelDateTime | FeelTime | FeelDuration {
  return [FeelDate, FeelDateTime, FeelTime, FeelDuration].some((type) => value instanceof type)
}

function listFromFeel(list: readonly unknown[]): Json | undefined {
  const result: Json[] = []
  for (const item of list) {
    const value = fromFeel(item)
    if (value === undefined) return undefined
    result.push(value)
  }
  return result
}

function objectFromFeel(object: object): Json | undefined {
  const result: Record<string, Json> = {}
  for (const [name, item] of Object.entries(object)) {
    const value = fromFeel(item)
    if (value === undefined || isForbiddenName(name)) return undefined
    result[name] = value
  }
  return result
}
