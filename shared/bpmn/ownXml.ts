import { partsOf } from '../xml/name.ts'
import type { XmlElement } from '../model/foreign.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { name } from './names.ts'

/** An element of our own namespace. */
export function own(
  local: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[] = [],
): XmlElement {
  return {
    name: name('fachwerk', local),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(children.length === 0 ? {} : { children }),
  }
}

const irregular: Readonly<Record<string, string>> = {
  processes: 'process',
  properties: 'property',
  legalBases: 'legalBasis',
  categories: 'category',
  known: 'group',
  data: 'item',
  layout: 'process',
  enum: 'value',
}

/** What one of several is called: "forms" holds elements "form". */
export function singular(plural: string): string {
  return irregular[plural] ?? (/[^s]s$/.test(plural) ? plural.slice(0, -1) : 'item')
}

/** A value whose type no schema tells. */
export function encodeJson(local: string, value: Json): XmlElement {
  if (value === null) return own(local, { type: 'null' })
  if (Array.isArray(value)) {
    return own(
      local,
      { type: 'list' },
      value.map((item: Json) => encodeJson('item', item)),
    )
  }
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, member]) => {
      const { attributes, ...encoded } = encodeJson('member', member)
      return { ...encoded, attributes: { id: key, ...attributes } }
    })
    return own(local, { type: 'object' }, members)
  }
  return own(local, {
    type: typeof value,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  })
}

export function decodeJson({ attributes = {}, children = [] }: XmlElement): Json {
  const { type, value = '' } = attributes
  if (type === 'null') return null
  if (type === 'number') return Number(value)
  if (type === 'boolean') return value === 'true'
  if (type === 'list') return children.map(decodeJson)
  if (type !== 'object') return value
  return Object.fromEntries(
    children.map((child) => [child.attributes?.['id'] ?? '', decodeJson(child)]),
  )
}

/** The one field whose name XML cannot bear. */
const reference = { field: '$ref', xml: 'ref' } as const

export function toXmlName(field: string): string {
  return field === reference.field ? reference.xml : field
}

export function toField(full: string): string {
  const { local } = partsOf(full)
  return local === reference.xml ? reference.field : local
}
