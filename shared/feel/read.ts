import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { resolve, type Schema } from '../model/schema.ts'
import type { Scope } from './scope.ts'
import { temporalProperty } from './type.ts'
import { valueToFeel, whole } from './values.ts'

/** Reads case data at a path; only what is found there becomes a value of FEEL. */
export function readPath(names: readonly string[], scope: Scope): (data: JsonObject) => unknown {
  const { inData, schema } = placeOf(names, scope)
  const { types } = scope
  return (data) => {
    let value: Json | undefined = data
    let at = 0
    while (at < inData && isJsonObject(value)) {
      const name: string = names[at] ?? ''
      value = Object.hasOwn(value, name) ? value[name] : undefined
      at += 1
    }
    const isThere = at === inData
    const read = valueToFeel(value, { schema: isThere ? schema : undefined, shape: whole, types })
    return names.slice(at).reduce(memberOf, read)
  }
}

interface PathInData {
  /** How many of the names lead through objects; the others go on inside a list or a date. */
  readonly inData: number
  readonly schema: Schema | undefined
}

function placeOf(names: readonly string[], { schema: root, types }: Scope): PathInData {
  let schema: Schema | undefined = root
  for (const [index, name] of names.entries()) {
    const holder: Schema | undefined = schema === undefined ? undefined : resolve(schema, types)
    const isObject = holder === undefined || holder.type === 'object' || holder.type === undefined
    if (!isObject || holder?.items !== undefined) return { inData: index, schema: holder }
    schema = holder?.properties?.[name]
  }
  return { inData: names.length, schema }
}

/** The member of a value: of each item of a list, or a part of a date. Null where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => partOf(item, name))
  return partOf(value, name)
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  const isContext = Object.getPrototypeOf(value) === Object.prototype
  if (isContext ? !Object.hasOwn(value, name) : !isTemporalPart(name)) return null
  const member: unknown = Reflect.get(value, name)
  return member ?? null
}

function isTemporalPart(name: string): boolean {
  return (['date-time', 'duration'] as const).some(
    (format) => temporalProperty({ format }, name) !== undefined,
  )
}
