import { changeBetween } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import type { Localised } from '../model/localised.ts'
import { namesIn, pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import { resolve, type Schema } from '../model/schema.ts'
import type { Difference } from './difference.ts'
import { recordChanges, type Records } from './records.ts'

interface Field {
  readonly title: Localised
  readonly schema: Schema
}

interface Fields {
  readonly byPath: Records<Field>
  readonly pointers: ReadonlyMap<string, readonly [string, ...string[]]>
}

export function fieldChanges(before: Definition, after: Definition): Difference[] {
  const [from, to] = [fieldsOf(before), fieldsOf(after)]
  const isTouched = touchedBetween(before, after)
  return recordChanges('field', [from.byPath, to.byPath])
    .map((change): Difference => {
      const [path] = change.at
      const at = to.pointers.get(path) ?? from.pointers.get(path) ?? change.at
      return { ...change, at: [...at, ...(from.pointers.get(path) ?? [])] }
    })
    .filter(({ at }) => at.some(isTouched))
}

/** Whether something differs there, above or below; what a type took with it is told of the type. */
function touchedBetween(before: Definition, after: Definition): (pointer: string) => boolean {
  const json = ({ data, types }: Definition) => ({ data, types }) as unknown as JsonObject // reason: schemas are JSON
  const { added, updated, removed } = changeBetween(json(before), json(after))
  const changed = new Set([added, updated, removed].flatMap((part) => Object.keys(part)))
  const above = new Set([...changed].flatMap(leadingTo))
  return (pointer) => above.has(pointer) || leadingTo(pointer).some((one) => changed.has(one))
}

/** A JSON Pointer and all that lead to it. */
function leadingTo(pointer: string): readonly string[] {
  const names = namesIn(pointer)
  return names.map((_, index) => pointerTo(...names.slice(0, index + 1)))
}

/** Case data by path, entered through the types, so that a field is named and not its container. */
function fieldsOf({ data, types }: Definition): Fields {
  const fields: [string, Field][] = []
  const pointers = new Map<string, readonly [string, ...string[]]>()
  const visit = (path: string, schema: Schema, from: readonly string[]): void => {
    const { properties, ...own } = resolve(schema, types)
    const places = placesOf(schema, { types, from })
    const inner = places.find(({ held }) => held?.properties !== undefined)?.names ?? from
    if (properties !== undefined && path.split('.').length <= maximumDepth) {
      for (const [name, member] of Object.entries(properties)) {
        visit(`${path}.${name}`, member, [...inner, 'properties', name])
      }
    } else {
      fields.push([path, { title: own.label ?? { de: path }, schema: own }])
      pointers.set(path, [pointerTo(...from), ...places.map(({ names }) => pointerTo(...names))])
    }
  }
  for (const [name, schema] of Object.entries(data)) visit(name, schema, ['data', name])
  return { byPath: Object.fromEntries(fields), pointers }
}

/** Where a schema stands, and the types it refers to, one by the other, up to one that may be missing. */
function placesOf(
  schema: Schema,
  { types, from }: { readonly types: Records<Schema>; readonly from: readonly string[] },
): readonly { readonly names: readonly string[]; readonly held: Schema | undefined }[] {
  const places = [{ names: from, held: schema as Schema | undefined }]
  const followed = new Set<string>()
  let name = schema.$ref
  while (name !== undefined && !followed.has(name)) {
    followed.add(name)
    const held = referred(types, name)
    places.push({ names: ['types', name], held })
    name = held?.$ref
  }
  return places
}

const maximumDepth = 6
