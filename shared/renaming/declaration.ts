import type { Properties } from '../feel/occurrences.ts'
import type { Definition } from '../model/definition.ts'
import { pointerTo } from '../model/pointer.ts'
import { referred } from '../model/referred.ts'
import type { Schema } from '../model/schema.ts'

/** Where a name of the case data is declared: the properties that hold it, and their place. */
export interface Declaration {
  readonly name: string
  readonly holder: Properties
  /** JSON Pointer of the properties. */
  readonly pointer: string
  /** A name of the case data itself, not of a record in it. */
  readonly isTop: boolean
}

type Described = Pick<Definition, 'data' | 'types'>

/** At a path of the case data, "dog.born", or of a type, "#Dog.born". */
export function declarationOf(definition: Described, path: string): Declaration | undefined {
  const isOfType = path.startsWith('#')
  const names = (isOfType ? path.slice(1) : path).split('.')
  let place: Held | undefined = isOfType
    ? { holder: definition.types, pointer: '/types' }
    : { holder: definition.data, pointer: '/data' }
  for (const name of names.slice(0, -1)) {
    const inner: Schema | undefined = referred(place?.holder, name)
    place =
      place === undefined || inner === undefined
        ? undefined
        : heldBy({ schema: inner, pointer: place.pointer + pointerTo(name) }, definition)
  }
  const name = names.at(-1)
  if (isOfType && names.length === 1) return undefined
  if (place === undefined || name === undefined || !Object.hasOwn(place.holder, name))
    return undefined
  return { name, ...place, isTop: names.length === 1 }
}

interface Held {
  readonly holder: Properties
  readonly pointer: string
}

interface Found {
  readonly schema: Schema
  readonly pointer: string
}

/** The properties of a record, of the items of a list, or of the type that stands for either. */
function heldBy(found: Found, { types }: Described): Held | undefined {
  const followed = new Set<string>()
  let { schema, pointer } = found
  for (;;) {
    const { properties, items, $ref } = schema
    if (properties !== undefined) return { holder: properties, pointer: `${pointer}/properties` }
    if (items !== undefined) {
      schema = items
      pointer = `${pointer}/items`
      continue
    }
    const type = followed.has($ref ?? '') ? undefined : referred(types, $ref)
    if (type === undefined || $ref === undefined) return undefined
    followed.add($ref)
    schema = type
    pointer = pointerTo('types', $ref)
  }
}

/** The path with every name that the declaration declares written anew; the same path if there is none. */
export function renamedPath(
  path: string,
  { declaration, to, definition }: { declaration: Declaration; to: string; definition: Described },
): string {
  const names = path.split('.')
  return names
    .map((name, index) => {
      const here = declarationOf(definition, names.slice(0, index + 1).join('.'))
      return here?.holder === declaration.holder && name === declaration.name ? to : name
    })
    .join('.')
}

/** Whether a schema refers to the declaration, at any depth. */
export function refersTo(
  schema: Schema,
  { holder }: Pick<Declaration, 'holder'>,
  types: Definition['types'],
): boolean {
  const seen = new Set<string>()
  return refers(schema)

  function refers({ properties, items, $ref }: Schema): boolean {
    if (properties === holder) return true
    const type = $ref === undefined || seen.has($ref) ? undefined : referred(types, $ref)
    if ($ref !== undefined) seen.add($ref)
    const parts = [...Object.values(properties ?? {}), items, type]
    return parts.some((part) => part !== undefined && refers(part))
  }
}
