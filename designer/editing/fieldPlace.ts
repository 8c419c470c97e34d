import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { asDefinition, asJson } from './asJson.ts'

/** Where a field is described: `dog.keptSince` of the case data, `#Dog.keptSince` of a type. */
export interface FieldPlace {
  readonly pointer: readonly string[]
  readonly schema: Schema
  readonly name: string
  /** The type it is described in; undefined for what the case data itself says. */
  readonly type: string | undefined
  /** The record it is part of; undefined for a whole of the case data and for a type. */
  readonly holder: Holder | undefined
}

export interface Holder {
  readonly pointer: readonly string[]
  readonly schema: Schema
  readonly type: string | undefined
}

type Described = Pick<Definition, 'data' | 'types'>

export const isTypeId = (id: string): boolean => id.startsWith('#')
export const typeId = (name: string): string => `#${name}`
export const childId = (id: string, name: string): string => `${id}.${name}`

/** The id of the record a field is part of; undefined for a root. */
export function parentId(id: string): string | undefined {
  const end = id.lastIndexOf('.')
  return end < 0 ? undefined : id.slice(0, end)
}

export function namesOf(id: string): readonly string[] {
  return (isTypeId(id) ? id.slice(1) : id).split('.')
}

/** Lists are entered by their items, types by what refers to them. */
export function placeOf(definition: Described, id: string): FieldPlace | undefined {
  const [first = '', ...names] = namesOf(id)
  const root = isTypeId(id) ? 'types' : 'data'
  const schema = referred(definition[root], first)
  if (schema === undefined) return undefined
  let place: FieldPlace = {
    pointer: [root, first],
    schema,
    name: first,
    type: isTypeId(id) ? first : undefined,
    holder: undefined,
  }
  for (const name of names) {
    const holder = holderOf(definition, place)
    const inner = referred(holder?.schema.properties, name)
    if (holder === undefined || inner === undefined) return undefined
    const pointer = [...holder.pointer, 'properties', name]
    place = { pointer, schema: inner, name, type: holder.type, holder }
  }
  return place
}

/** The record behind a field: its own, that of its items, or that of its type. */
export function holderOf({ types }: Pick<Definition, 'types'>, field: Holder): Holder | undefined {
  const followed = new Set<string>()
  let at: Holder = field
  for (;;) {
    const { $ref, items, properties } = at.schema
    if ($ref !== undefined) {
      const target = followed.has($ref) ? undefined : referred(types, $ref)
      if (target === undefined) return undefined
      followed.add($ref)
      at = { pointer: ['types', $ref], schema: target, type: $ref }
    } else if (items !== undefined) {
      at = { pointer: [...at.pointer, 'items'], schema: items, type: at.type }
    } else return properties === undefined ? undefined : at
  }
}

/** Types may hold themselves; nobody looks deeper than this. */
const deepest = 8

/** Every path of the case data that the description at `pointer` describes. */
export function dataPathsOf(definition: Described, pointer: readonly string[]): readonly string[] {
  const wanted = pointer.join('/')
  const within = (id: string, level: number): readonly string[] => {
    const place = placeOf(definition, id)
    if (place === undefined) return []
    if (place.pointer.join('/') === wanted) return [id]
    const parts = Object.keys(holderOf(definition, place)?.schema.properties ?? {})
    return level >= deepest ? [] : parts.flatMap((name) => within(childId(id, name), level + 1))
  }
  return Object.keys(definition.data).flatMap((name) => within(name, 0))
}

/** A copy with another value at a pointer; `undefined` takes the member out. */
export function withAt(
  definition: Definition,
  pointer: readonly string[],
  update: (value: Json | undefined) => Json | undefined,
): Definition {
  return asDefinition(edited(asJson(definition), pointer, update))
}

function edited(
  node: JsonObject,
  [key = '', ...rest]: readonly string[],
  update: (value: Json | undefined) => Json | undefined,
): JsonObject {
  const before = referred(node, key)
  const inner = isJsonObject(before) ? before : {}
  const after = rest.length === 0 ? update(before) : edited(inner, rest, update)
  if (after === before) return node
  if (after !== undefined) return { ...node, [key]: after }
  const { [key]: _gone, ...others } = node
  return others
}

export function schemaJson(schema: Schema): JsonObject {
  return schema as unknown as JsonObject // reason: a schema holds JSON only, its interface lacks the index signature
}
