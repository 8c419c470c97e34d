import { definitionSchema, type Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import { hashOf } from '../model/hash.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { decode, encode, type Difference } from './codec.ts'
import type { Extension } from './fromBpmn.ts'
import { name } from './names.ts'
import { singular } from './ownXml.ts'
import type { Path } from './reading.ts'
import { shapeOf, type Schema } from './schemaShape.ts'
import type { Extensions } from './toBpmn.ts'
import { pathKey } from './things.ts'

/** What BPMN alone said when the file was written: whoever changed it since changed our words with it. */
const plainMark = name('fachwerk', 'plain')

/**
 * What only our namespace can say: at each record that has an element in the file what differs from BPMN's reading of
 * that element, at the root the rest. Nothing at all when BPMN says everything.
 */
export function extensionsFor(
  definition: Definition,
  plain: Definition,
  records: Iterable<Path>,
): Extensions {
  const apart = new Set([...records].map(pathKey))
  const found = new Map<string, XmlElement>()
  const whole = encode('service', {
    value: toJson(definition),
    base: toJson(plain),
    schema: definitionSchema,
    path: [],
    apart: (difference: Difference) => {
      const { path, base } = difference
      if (base === undefined || !apart.has(pathKey(path))) return false
      found.set(pathKey(path), encode(singular(path.at(-2) ?? ''), difference))
      return true
    },
  })
  const isNothing =
    found.size === 0 && whole.attributes === undefined && whole.children === undefined
  const marked = { ...whole, attributes: { ...whole.attributes, [plainMark]: hashOf(plain) } }
  return (path) => (path.length > 0 ? found.get(pathKey(path)) : isNothing ? undefined : marked)
}

export interface Extended {
  /** Not yet held to the schema. */
  readonly definition: Json
  /** Nobody has touched the file since we wrote it. */
  readonly isUntouched: boolean
}

/** What BPMN says with what our extensions add. */
export function withExtensions(plain: Definition, extensions: readonly Extension[]): Extended {
  const root: Place = { said: [], members: new Map() }
  for (const { path, xml } of extensions) placeAt(root, path).said.push(xml)
  const mark = root.said[0]?.attributes?.[plainMark]
  return {
    definition: extended(toJson(plain), root, definitionSchema),
    isUntouched: mark !== undefined && mark === hashOf(plain),
  }
}

/** What is said of a value, and of what is in it. */
interface Place {
  readonly said: XmlElement[]
  readonly members: Map<string, Place>
}

function placeAt(root: Place, path: Path): Place {
  return path.reduce((place, key) => {
    const inner = place.members.get(key) ?? { said: [], members: new Map() }
    place.members.set(key, inner)
    return inner
  }, root)
}

function extended(value: Json | undefined, { said, members }: Place, schema: Schema): Json {
  const own =
    said.reduce<Json | undefined>((before, xml) => decode(xml, before, schema), value) ?? {}
  if (members.size === 0) return own
  const inside = new Map(Object.entries(isJsonObject(own) ? own : {}))
  const shape = shapeOf(schema)
  for (const [key, place] of members) {
    const inner =
      shape.kind === 'record' ? shape.value : shape.kind === 'object' ? shape.field(key) : undefined
    if (inner === undefined) throw new Error(`extension: no record ${key}`)
    inside.set(key, extended(inside.get(key), place, inner))
  }
  return Object.fromEntries(inside)
}

function toJson(definition: Definition): Json {
  // reason: a definition is JSON; the interface of an XML element in it has no index signature
  return definition as unknown as Json
}
