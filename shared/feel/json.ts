import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { digitsOf, isLongNumber } from '../model/longNumber.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { LimitExceeded, limits } from './run.ts'
import { parseDate } from './values/date.ts'
import { parseDuration } from './values/duration.ts'
import { fromDouble, isTooLong, numberJson, parseNumber } from './values/number.ts'
import { parseDateTime, parseTime } from './values/time.ts'
import {
  Context,
  FunctionValue,
  isContext,
  isList,
  isNumber,
  isTemporal,
  Range,
  type Value,
} from './value.ts'

type Types = Readonly<Record<string, Schema>>

/** Case data as FEEL sees it: dates and amounts by the schema, absent values null. */
export function fromJson(json: Json | undefined, schema: Schema | undefined, types: Types): Value {
  if (json === undefined || json === null) return null
  if (typeof json === 'number') return fromDouble(json) ?? null
  if (typeof json === 'boolean') return json
  const known = schema?.$ref === undefined ? schema : resolve(schema, types)
  if (typeof json === 'string') return fromText(json, known?.format)
  if (isJsonObject(json)) return new Described(json, known, types)
  if (json.length > limits.list) throw new LimitExceeded()
  return json.map((item) => fromJson(item, known?.items, types))
}

const readers: Partial<Record<NonNullable<Schema['format']>, (text: string) => Value | undefined>> =
  {
    date: remembered(parseDate),
    'date-time': remembered(parseDateTime),
    time: parseTime,
    duration: parseDuration,
    decimal: exactNumber,
  }

/** What comes from outside with too many digits is told, not rounded. */
function exactNumber(text: string): Value | undefined {
  return isTooLong(text) ? undefined : parseNumber(text)
}

/** Text that is not of its format, e.g. a birth date without its day, stays text. */
function fromText(text: string, format: Schema['format']): Value {
  if (isLongNumber(text)) return exactNumber(digitsOf(text)) ?? text
  return (format === undefined ? undefined : readers[format]?.(text)) ?? text
}

/** Parsing a date costs more than most expressions; the same dates come again and again. */
function remembered(read: (text: string) => Value | undefined): typeof read {
  const known = new Map<string, Value | undefined>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (known.size >= 2_000) known.clear()
    known.set(text, value)
    return value
  }
}

/** An object of the case data; its members become values when they are read. What is described is there. */
class Described extends Context {
  readonly #object: JsonObject
  readonly #schema: Schema | undefined
  readonly #types: Types

  constructor(object: JsonObject, schema: Schema | undefined, types: Types) {
    super()
    this.#object = object
    this.#schema = schema
    this.#types = types
  }

  names(): Iterable<string> {
    const held = Object.keys(this.#object)
    const { properties } = this.#schema ?? {}
    if (properties === undefined) return held
    for (const name of Object.keys(properties))
      if (!Object.hasOwn(this.#object, name)) held.push(name)
    return held
  }

  get(name: string): Value | undefined {
    const json = own(this.#object, name)
    if (typeof json === 'boolean') return json
    if (typeof json === 'number') return fromDouble(json) ?? null
    const { properties } = this.#schema ?? {}
    const schema =
      properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
    if (json !== undefined) return fromJson(json, schema, this.#types)
    return schema === undefined ? undefined : null
  }
}

/** What an object itself holds; where it inherits from, there are no plain values. */
export function own(object: JsonObject, name: string): Json | undefined {
  const json = object[name]
  const isPlain = typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean'
  return isPlain || Object.hasOwn(object, name) ? json : undefined
}

/** Plain JSON again; undefined for what cannot be stored, e.g. a function or a range. */
export function toJson(value: Value): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (isNumber(value)) return numberJson(value)
  if (isList(value)) return listJson(value)
  if (isTemporal(value)) return value.toString()
  if (value instanceof Range || value instanceof FunctionValue) return undefined
  return isContext(value) ? contextJson(value) : undefined
}

function listJson(list: readonly Value[]): Json | undefined {
  const result: Json[] = []
  for (const item of list) {
    const json = toJson(item)
    if (json === undefined) return undefined
    result.push(json)
  }
  return result
}

/** As a member that was assigned, which this one name alone is not. */
const plain = { enumerable: true, writable: true, configurable: true }

function contextJson(context: Context): Json | undefined {
  const result: Record<string, Json> = {}
  for (const name of context.names()) {
    const json = toJson(context.get(name) ?? null)
    if (json === undefined) return undefined
    if (name === '__proto__') Object.defineProperty(result, name, { ...plain, value: json })
    else result[name] = json
  }
  return result
}
