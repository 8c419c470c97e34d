import { z } from 'zod'
import { toSchema } from '#shared/feel/coerce.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { isLongNumber } from '#shared/model/longNumber.ts'

type Types = Readonly<Record<string, Schema>>
export type Answer = { readonly output: Json } | { readonly unfit: string }

/**
 * Checks an answer against what the definition agreed on and keeps only the fields it declares, so that
 * nothing else a register may send enters the case. `unfit` names the field, never its value.
 */
export function readAnswer(body: unknown, schema: Schema, types: Types): Answer {
  const parsed = validator(schema, types).safeParse(body)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? []
    return { unfit: path.length === 0 ? '–' : path.map(String).join('.') }
  }
  const json = z.json().safeParse(parsed.data)
  return json.success ? { output: inOrderOf(body, json.data) } : { unfit: '–' }
}

/** Records as the register orders them: people read them so, and the schema in force is in canonical order. */
function inOrderOf(given: unknown, value: Json): Json {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = Array.isArray(given) ? given : []
    return value.map((item: Json, at) => inOrderOf(items[at], item))
  }
  if (!isJsonObject(value)) return value
  const entries = Object.entries(Object(given)).flatMap(([name, one]) => {
    const kept = Object.hasOwn(value, name) ? value[name] : undefined
    return kept === undefined ? [] : [[name, inOrderOf(one, kept)] as const]
  })
  return Object.fromEntries(entries)
}

const validators = new WeakMap<Schema, z.ZodType>()

function validator(schema: Schema, types: Types): z.ZodType {
  const known = validators.get(schema)
  if (known !== undefined) return known
  const made = toValidator(schema, types)
  validators.set(schema, made)
  return made
}

/** A type that contains itself is followed when the data does. */
function toValidator(reference: Schema, types: Types): z.ZodType {
  const schema = resolve(reference, types)
  const plain = ofType(schema, types)
  return schema.nullable === true ? plain.nullable() : plain
}

function ofType(schema: Schema, types: Types): z.ZodType {
  if (schema.properties !== undefined || schema.type === 'object') return ofObject(schema, types)
  if (schema.items !== undefined || schema.type === 'array') {
    const items = z.array(z.lazy(() => toValidator(schema.items ?? {}, types)))
    return schema.maxItems === undefined ? items : items.max(schema.maxItems)
  }
  const within = (value: unknown) => isWithinBounds(value, schema)
  const plain = z.fromJSONSchema(toJsonSchema(schema)).refine(within)
  const isFigure = schema.type === 'number' || schema.type === 'integer'
  return isFigure ? z.union([plain, z.custom(isLongNumber).refine(within)]) : plain
}

/** What the standard cannot say: bounds of an amount, a pattern beside a format, a pattern without end. */
function isWithinBounds(value: unknown, schema: Schema): boolean {
  const json = z.json().safeParse(value)
  return json.success && !('problem' in toSchema(json.data, { ...schema, nullable: true }, {}))
}

function ofObject({ properties = {}, required = [] }: Schema, types: Types): z.ZodType {
  const shape = Object.entries(properties).map(([name, property]) => {
    const value = z.lazy(() => toValidator(property, types))
    return [name, required.includes(name) ? value : z.exactOptional(value)] as const
  })
  return z.object(Object.fromEntries(shape))
}

/** JSON Schema of a scalar; what the definition knows beyond the standard becomes a pattern. */
function toJsonSchema(schema: Schema): JsonObject {
  const { type, format, minLength, maxLength, minimum, maximum } = schema
  const own = format === undefined ? undefined : ownFormats[format]
  const entries = {
    type: type ?? (format === undefined ? undefined : 'string'),
    format: own === undefined ? format : undefined,
    pattern: own,
    minLength,
    maxLength,
    minimum,
    maximum,
    enum: schema.enum,
  }
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

const ownFormats: Readonly<Record<string, string>> = {
  decimal: String.raw`^-?\d+(\.\d+)?$`,
  'partial-date': String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`,
}
