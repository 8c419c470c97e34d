import type { Foreign, XmlElement } from '../model/foreign.ts'
import { sameJson } from '../model/hash.ts'
import type { Json } from '../model/json.ts'
import { extensionElements, isIn, isStandard, isXmlName } from './names.ts'
import { absent, partial, type Attribute } from './reader.ts'

/** One BPMN element while it is written, beginning with what was kept of it when it was read. */
export interface Builder {
  /** The attribute as it was read, where it still says the same. */
  readonly put: <T extends Json | undefined>(attribute: Attribute<T>, value: T) => void
  readonly set: (key: string, text: string | undefined) => void
  readonly text: (text: string | undefined) => void
  /** What is there so far. */
  readonly kept: () => { readonly text: string | undefined; readonly attributes: Attributes }
  /** A child, beginning with what was kept of the first of its name that was not asked for yet. */
  readonly child: (full: string) => Builder
  /** The one child of a name that everybody adds to. */
  readonly only: (full: string) => Builder
  readonly add: (child: XmlElement) => void
  /** An extension of our own. */
  readonly extend: (child: XmlElement) => void
  /** Whether children of this name were kept. */
  readonly holds: (full: string) => boolean
  /** No longer puts out what was kept of these children. */
  readonly withdraw: (full: string) => void
  readonly build: () => XmlElement
}

type Attributes = Readonly<Record<string, string>>

export function builderOf(full: string, kept: Foreign = {}): Builder {
  const parts = partsFrom(kept)
  const { attributes, children, shared } = parts

  const child = (childName: string): Builder => {
    const index = parts.remains.findIndex(({ name }) => name === childName)
    const [remained] = index < 0 ? [] : parts.remains.splice(index, 1)
    const builder = builderOf(childName, foreignFrom(remained))
    builder.text(remained?.text)
    children.push(builder)
    return builder
  }

  return {
    put: (attribute, value) => put(parts, attribute, value),
    set: (key, text) => set(attributes, key, text),
    text: (text) => {
      parts.text = text
    },
    kept: () => ({ text: parts.text, attributes: Object.fromEntries(attributes) }),
    child,
    only: (childName) => {
      const known = shared.get(childName) ?? child(childName)
      shared.set(childName, known)
      return known
    },
    add: (added) => children.push(added),
    extend: (extension) => parts.own.push(extension),
    holds: (childName) =>
      [...parts.remains, ...parts.wholes].some(({ name }) => name === childName),
    withdraw: (childName) => {
      parts.wholes = parts.wholes.filter(({ name }) => name !== childName)
    },
    build: () => build(full, parts),
  }
}

interface Parts {
  readonly attributes: Map<string, string>
  readonly missing: ReadonlySet<string>
  readonly remains: XmlElement[]
  wholes: readonly XmlElement[]
  readonly children: (Builder | XmlElement)[]
  readonly shared: Map<string, Builder>
  readonly own: XmlElement[]
  text: string | undefined
}

/** Of what others have put there only what XML can bear. */
function partsFrom({ attributes = {}, elements = [] }: Foreign): Parts {
  const { [absent]: missing = '', ...given } = attributes
  const legible = elements.filter(isLegible)
  return {
    attributes: new Map(Object.entries(given).filter(([key]) => isXmlName(key))),
    missing: new Set(missing.split(' ')),
    remains: legible.filter(isPartial),
    wholes: legible.filter((element) => !isPartial(element)),
    children: [],
    shared: new Map(),
    own: [],
    text: undefined,
  }
}

function isLegible({ name, attributes = {}, children = [] }: XmlElement): boolean {
  return [name, ...Object.keys(attributes)].every(isXmlName) && children.every(isLegible)
}

function isPartial({ attributes }: XmlElement): boolean {
  return attributes?.[partial] !== undefined
}

function put<T extends Json | undefined>(
  { attributes, missing }: Parts,
  { name, read, write }: Attribute<T>,
  value: T,
): void {
  const text = attributes.get(name)
  const isKept = text !== undefined || missing.has(name)
  if (isKept && sameJson(read(text), value)) return
  set(attributes, name, write(value))
}

function set(attributes: Map<string, string>, key: string, text: string | undefined): void {
  if (text === undefined) attributes.delete(key)
  else attributes.set(key, text)
}

function foreignFrom(remained: XmlElement | undefined): Foreign {
  const { [partial]: _, ...attributes } = remained?.attributes ?? {}
  return { attributes, elements: [...(remained?.children ?? [])] }
}

function build(name: string, { attributes, text, children, wholes, own }: Parts): XmlElement {
  const standard = wholes.filter((child) => isStandard(child.name))
  const vendors = wholes.filter((child) => !isStandard(child.name) && !isIn('fachwerk', child.name))
  const built = children.map((child) => ('build' in child ? child.build() : child))
  const all = withExtensions([...built, ...standard], [...vendors, ...own])
  return {
    name,
    ...(attributes.size === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
    ...(text === undefined ? {} : { text }),
    ...(all.length === 0 ? {} : { children: all }),
  }
}

function withExtensions(
  children: readonly XmlElement[],
  extensions: readonly XmlElement[],
): readonly XmlElement[] {
  if (extensions.length === 0) return children
  const wrapper = children.find(({ name }) => name === extensionElements)
  const inside = [...(wrapper?.children ?? []), ...extensions]
  return [
    { ...wrapper, name: extensionElements, children: inside },
    ...children.filter((child) => child !== wrapper),
  ]
}
