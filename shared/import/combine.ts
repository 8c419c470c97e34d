import { canonicalForm, sameJson } from '../model/hash.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'
import { member, type Reading } from './reading.ts'

type Pair = readonly [one: Schema, other: Schema]

/** Both hold: what one says and the other does not is added, bounds become the narrower. */
export function merged(reading: Reading, [one, other]: Pair, place: string): Schema {
  if (Object.keys(one).length === 0) return other
  const contradicts =
    (one.type !== undefined && other.type !== undefined && one.type !== other.type) ||
    (one.format !== undefined && other.format !== undefined && one.format !== other.format)
  if (contradicts) {
    reading.remark(
      'contradiction',
      place,
      `${one.format ?? one.type} / ${other.format ?? other.type}`,
    )
    return one
  }
  return {
    ...other,
    ...one,
    ...narrower(one, other),
    ...codes(one, other),
    ...parts(reading, [one, other], place),
  }
}

function narrower(one: Schema, other: Schema): Schema {
  const take = (name: 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'maxItems') => {
    const [a, b] = [one[name], other[name]]
    if (a === undefined || b === undefined) return {}
    return { [name]: name.startsWith('min') ? Math.max(a, b) : Math.min(a, b) }
  }
  return {
    ...take('minLength'),
    ...take('maxLength'),
    ...take('minimum'),
    ...take('maximum'),
    ...take('maxItems'),
  }
}

function codes({ enum: one }: Schema, { enum: other }: Schema): Schema {
  if (one === undefined || other === undefined) return {}
  return { enum: one.filter((value) => other.some((allowed) => sameJson(allowed, value))) }
}

function parts(reading: Reading, [one, other]: Pair, place: string): Schema {
  const required = [...new Set([...(one.required ?? []), ...(other.required ?? [])])]
  const both = one.properties === undefined || other.properties === undefined
  if (both) return required.length === 0 ? {} : { required }
  const names = new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])
  const properties = [...names].map((name) => {
    const [a, b] = [own(one.properties, name), own(other.properties, name)]
    if (a === undefined || b === undefined) return [name, a ?? b ?? {}] as const
    return [name, merged(reading, [a, b], `${place}/properties/${name}`)] as const
  })
  return {
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  }
}

function own(properties: Schema['properties'], name: string): Schema | undefined {
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
}

interface Choice {
  readonly parts: readonly Json[]
  /** `inline` writes a reference out. */
  readonly read: (part: Json, at: number, inline: boolean) => Schema
  readonly place: string
}

/** "Or nothing" and lists of values can be said here; other alternatives become one record with all fields. */
export function alternativesOf(reading: Reading, { parts, read, place }: Choice): Schema {
  const isNothing = (part: Json): boolean => isJsonObject(part) && member(part, 'type') === 'null'
  const real = parts.flatMap((part, at) => (isNothing(part) ? [] : [{ part, at }]))
  const nullable = real.length < parts.length ? ({ nullable: true } as const) : {}
  const [first, ...others] = real
  if (first === undefined) return nullable
  if (others.length === 0) return { ...read(first.part, first.at, false), ...nullable }
  const schemas = real.map(({ part, at }) => read(part, at, true))
  return { ...(listed(schemas) ?? oneRecord(reading, schemas, place)), ...nullable }
}

/** `oneOf: [{const, title}, …]` is a code list with names. */
function listed(schemas: readonly Schema[]): Schema | undefined {
  if (schemas.some(({ enum: values }) => values === undefined)) return undefined
  const [first] = schemas
  const labels = schemas.flatMap(({ enum: values = [], label }): (readonly [string, Localised])[] =>
    label === undefined || values.length !== 1 ? [] : [[keyOf(values[0] ?? null), label]],
  )
  const values = schemas.flatMap((schema) => schema.enum ?? [])
  return {
    ...(first?.type === undefined ? {} : { type: first.type }),
    enum: values.filter((value, at) => values.findIndex((one) => sameJson(one, value)) === at),
    ...(labels.length === 0 ? {} : { enumLabels: Object.fromEntries(labels) }),
  }
}

function keyOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Required is what every alternative requires; a field of several is what all of them can say of it. */
function oneRecord(reading: Reading, schemas: readonly Schema[], place: string): Schema {
  if (schemas.some(({ properties }) => properties === undefined))
    return oneKind(reading, schemas, place)
  reading.remark('alternatives', place, String(schemas.length))
  const required = (schemas[0]?.required ?? []).filter((name) =>
    schemas.every((schema) => schema.required?.includes(name)),
  )
  const names = new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties)))
  const properties = [...names].map((name) => {
    const said = schemas.flatMap((schema) => own(schema.properties, name) ?? [])
    return [name, together(reading, said, `${place}/${name}`)] as const
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  }
}

function together(reading: Reading, said: readonly Schema[], place: string): Schema {
  const [first = {}, ...others] = said
  if (others.every((one) => isSame(one, first))) return first
  const nullable = said.some((one) => one.nullable === true) ? ({ nullable: true } as const) : {}
  return { ...(listed(said) ?? oneRecord(reading, said, place)), ...nullable }
}

/** Values that are no records: what all alternatives say alike is kept. */
function oneKind(reading: Reading, schemas: readonly Schema[], place: string): Schema {
  const [first = {}] = schemas
  const kinds = new Set(schemas.map(({ type }) => type ?? 'object'))
  if (kinds.size > 1) {
    reading.remark('alternativeKinds', place, [...kinds].join(' / '))
    return {}
  }
  const kept = Object.entries(first).filter(([key, value]) =>
    schemas.every((schema) =>
      isSame(Object.entries(schema).find(([one]) => one === key)?.[1], value),
    ),
  )
  reading.remark('alternativeBounds', place, String(schemas.length))
  return Object.fromEntries(kept)
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalForm(one ?? null) === canonicalForm(other ?? null)
}
