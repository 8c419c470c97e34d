import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { namesOf, parentId, placeOf } from './fieldPlace.ts'

export const metadataKeys = ['purpose', 'legalBasis', 'sensitivity', 'retention'] as const
export type MetadataKey = (typeof metadataKeys)[number]

/** What a field does not say itself it has from its type or from the record it is part of. */
export interface Inherited<Key extends MetadataKey> {
  readonly value: NonNullable<Schema[Key]>
  /** Whose word it is: the label of the type or record. */
  readonly from: Localised
}

type Described = Pick<Definition, 'data' | 'types'>

/** The nearest that says it, without the field itself. */
export function inherited<Key extends MetadataKey>(
  definition: Described,
  id: string,
  key: Key,
): Inherited<Key> | undefined {
  const above = chainOf(definition, id).slice(0, -1)
  const saying = above.findLast(({ schema }) => schema[key] !== undefined)
  const value = saying?.schema[key]
  if (saying === undefined || value === undefined) return undefined
  return { value, from: labelOf(saying.schema, saying.name) }
}

interface Link {
  readonly schema: Schema
  readonly name: string
}

/** From what is around the field to the field itself: who is further back in the list has the last word. */
function chainOf(definition: Described, id: string): readonly Link[] {
  const place = placeOf(definition, id)
  if (place === undefined) return []
  const outer = parentId(id)
  const around = outer === undefined ? [] : chainOf(definition, outer)
  const held =
    place.holder === undefined ? [] : [{ schema: place.holder.schema, name: lastOf(outer) }]
  const own = { schema: place.schema, name: place.name }
  return [...around, ...held, ...typesOf(place.schema, definition), own]
}

/** What the field refers to, the furthest first. */
function typesOf({ $ref }: Schema, { types }: Described): readonly Link[] {
  const links = new Map<string, Link>()
  for (let name = $ref; name !== undefined && !links.has(name);) {
    const schema = referred(types, name)
    if (schema === undefined) break
    links.set(name, { schema, name })
    name = schema.$ref
  }
  return [...links.values()].toReversed()
}

function lastOf(id: string | undefined): string {
  return id === undefined ? '' : (namesOf(id).at(-1) ?? '')
}
