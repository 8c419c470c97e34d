import { partsOf } from '../xml/name.ts'
import type { XmlElement } from '../model/foreign.ts'
import { sameJson } from '../model/hash.ts'
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts'
import { isIn, name } from './names.ts'
import { decodeJson, encodeJson, own, singular, toField, toXmlName } from './ownXml.ts'
import type { Path } from './reading.ts'
import { shapeOf, type Schema } from './schemaShape.ts'

/**
 * The XML of our extension: what a record has beyond, or other than, what BPMN says of it. Fields are attributes or
 * children of their names, typed by the schema of the definition. Lists are told as a whole, records by the members
 * that differ; `without` takes something away that BPMN says.
 */
export interface Difference {
  readonly value: Json
  /** What BPMN alone gives. */
  readonly base: Json | undefined
  readonly schema: Schema
  readonly path: Path
  /** Takes over the difference of a record that has an element of its own: true when it did. */
  readonly apart: (difference: Difference) => boolean
}

/** An element that says the difference, be it none. */
export function encode(local: string, difference: Difference): XmlElement {
  const { value, schema } = difference
  const shape = shapeOf(schema)
  if (value === null) return own(local, { null: 'true' })
  if (shape.kind === 'json') return encodeJson(local, value)
  if (isJsonObject(value)) return encodeObject(local, { ...difference, value })
  if (Array.isArray(value) && shape.kind === 'array') {
    const whole = { ...difference, base: undefined, schema: shape.item }
    return own(
      local,
      {},
      value.map((item: Json) => encode(singular(local), { ...whole, value: item })),
    )
  }
  const text = scalarText(value)
  return text.includes('\n') ? { name: name('fachwerk', local), text } : own(local, { value: text })
}

function encodeObject(
  local: string,
  difference: Difference & { readonly value: JsonObject },
): XmlElement {
  const { value, schema, path, apart } = difference
  const base = comparable(value, difference.base)
  const attributes: Record<string, string> = {}
  const children: XmlElement[] = []
  const isRecord = shapeOf(schema).kind === 'record'
  for (const [key, member] of Object.entries(value)) {
    const before = Object.hasOwn(base, key) ? base[key] : undefined
    if (before !== undefined && sameJson(member, before)) continue
    const inner = memberSchema(schema, key, value['type'])
    if (inner === undefined) throw new Error(`extension: no field ${[...path, key].join('.')}`)
    const at = { value: member, base: before, schema: inner, path: [...path, key], apart }
    if (apart(at)) continue
    if (isRecord) children.push(withId(encode(singular(local), at), key))
    else if (isShort(member, inner)) attributes[toXmlName(key)] = scalarText(member)
    else {
      const child = encode(toXmlName(key), at)
      // What is inside has said its difference apart.
      if (!isJsonObject(before) || saysSomething(child)) children.push(child)
    }
  }
  const gone = Object.keys(base).filter((key) => !Object.hasOwn(value, key))
  return own(local, attributes, [...children, ...gone.map((key) => own('without', { name: key }))])
}

function saysSomething({ attributes, children, text }: XmlElement): boolean {
  return attributes !== undefined || children !== undefined || text !== undefined
}

/** With something of another type there is nothing to compare. */
function comparable(value: JsonObject, base: Json | undefined): JsonObject {
  return isJsonObject(base) && base['type'] === value['type'] ? base : {}
}

function isShort(value: Json, schema: Schema): boolean {
  const isText = typeof value === 'string' && !value.includes('\n')
  return (
    shapeOf(schema).kind === 'scalar' &&
    (isText || typeof value === 'number' || typeof value === 'boolean')
  )
}

/** Objects and lists have been told apart before. */
function scalarText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function withId({ attributes, ...element }: XmlElement, id: string): XmlElement {
  return { ...element, attributes: { id, ...attributes } }
}

function memberSchema(schema: Schema, key: string, type: Json | undefined): Schema | undefined {
  const shape = shapeOf(schema)
  if (shape.kind === 'record') return shape.value
  if (shape.kind !== 'object') return undefined
  return shape.field(key, typeof type === 'string' ? type : undefined)
}

/** The value that an element says, on top of what BPMN alone gives. Throws a DecodeError where it makes no sense. */
export function decode(xml: XmlElement, base: Json | undefined, schema: Schema): Json {
  const shape = shapeOf(schema)
  const { attributes = {}, children = [] } = xml
  if (attributes['null'] === 'true') return null
  switch (shape.kind) {
    case 'json':
      return decodeJson(xml)
    case 'scalar':
      return scalar(attributes['value'] ?? xml.text ?? '', shape.type)
    case 'array':
      return children.map((child) => decode(child, undefined, shape.item))
    case 'record':
      return decodeRecord(children, base, shape.value)
    case 'object':
      return decodeObject(xml, base, schema)
  }
}

export class DecodeError extends Error {}

function decodeRecord(
  children: readonly XmlElement[],
  base: Json | undefined,
  schema: Schema,
): JsonObject {
  const members = new Map(Object.entries(isJsonObject(base) ? base : {}))
  for (const child of children) {
    const { id = '', ...attributes } = child.attributes ?? {}
    if (isWithout(child)) members.delete(attributes['name'] ?? '')
    else members.set(id, decode({ ...child, attributes }, members.get(id), schema))
  }
  return Object.fromEntries(members)
}

function decodeObject(xml: XmlElement, base: Json | undefined, schema: Schema): JsonObject {
  const { attributes = {}, children = [] } = xml
  const members = new Map(Object.entries(decodedOnto(base, attributes['type'])))
  const type = attributes['type'] ?? members.get('type')
  const schemaOf = (key: string): Schema => {
    const inner = memberSchema(schema, key, type)
    if (inner === undefined) throw new DecodeError(key)
    return inner
  }
  for (const [full, text] of Object.entries(attributes)) {
    const key = toField(full)
    if (!isIn('fachwerk', full)) members.set(key, decodeText(text, schemaOf(key)))
  }
  for (const child of children) {
    const key = toField(child.name)
    if (isWithout(child)) members.delete(child.attributes?.['name'] ?? '')
    else members.set(key, decode(child, members.get(key), schemaOf(key)))
  }
  return Object.fromEntries(members)
}

function decodedOnto(base: Json | undefined, type: string | undefined): JsonObject {
  const isOther = type !== undefined && isJsonObject(base) && base['type'] !== type
  return isJsonObject(base) && !isOther ? base : {}
}

function decodeText(text: string, schema: Schema): Json {
  const shape = shapeOf(schema)
  if (shape.kind !== 'scalar') throw new DecodeError(text)
  return scalar(text, shape.type)
}

function isWithout(child: XmlElement): boolean {
  return partsOf(child.name).local === 'without'
}

function scalar(text: string, type: 'string' | 'number' | 'boolean'): Json {
  switch (type) {
    case 'string':
      return text
    case 'number':
      return Number(text)
    case 'boolean':
      return text === 'true'
  }
}
