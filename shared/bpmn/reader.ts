import { partsOf } from '../xml/name.ts'
import type { Foreign, XmlElement } from '../model/foreign.ts'
import { extensionElements, isIn, isStandard, name } from './names.ts'

/** How a value of a definition stands in an attribute. `write` may know a shorter form than the one that was read. */
export interface Attribute<T> {
  readonly name: string
  readonly read: (text: string | undefined) => T
  readonly write: (value: T) => string | undefined
}

/**
 * One BPMN element while it is read. What is asked for counts as understood; `rest` is all that was not, so that
 * nothing gets lost by being forgotten.
 */
export interface Reader {
  readonly xml: XmlElement
  /** Its local name, for elements of BPMN and its diagrams. */
  readonly local: string
  readonly take: <T>(attribute: Attribute<T>) => T
  /** Text of an attribute, understood as it is. */
  readonly attribute: (key: string) => string | undefined
  readonly text: () => string | undefined
  readonly child: (local: string) => Reader | undefined
  readonly children: (...locals: readonly string[]) => readonly Reader[]
  /** Those that nobody asked for so far. */
  readonly unread: (...locals: readonly string[]) => readonly Reader[]
  /** One of the children of its XML. */
  readonly open: (child: XmlElement) => Reader
  /** Children that stay as they are in `rest`. */
  readonly leave: (child: Reader) => void
  /** Has a record of its own, which keeps what is not understood: nothing of it remains with its parent. */
  readonly recorded: () => void
  readonly rest: () => Foreign | undefined
  /** What was not understood of a child: kept with the parent, put back into the child when it is written. */
  readonly remains: () => XmlElement | undefined
}

/** Marks what is left of a child that has a form of its own here. */
export const partial = name('fachwerk', 'rest')
/** Names attributes that we would write and the file does without. */
export const absent = name('fachwerk', 'absent')

export function readerOf(xml: XmlElement): Reader {
  const { attributes = {}, children = [] } = xml
  const opened = new Map<XmlElement, Reader>()
  const taken: Taken = { understood: new Set(), missing: [], opened }
  let isTextRead = false
  let isRecorded = false

  const open = (child: XmlElement): Reader => {
    const reader = opened.get(child) ?? readerOf(child)
    opened.set(child, reader)
    return reader
  }
  const named = (locals: readonly string[]): readonly XmlElement[] =>
    children.filter(({ name: full }) => isStandard(full) && locals.includes(partsOf(full).local))

  return {
    xml,
    local: partsOf(xml.name).local,
    take: (attribute) => take(attribute, attributes, taken),
    attribute: (key) => {
      taken.understood.add(key)
      return attributes[key]
    },
    text: () => {
      isTextRead = true
      return xml.text
    },
    child: (local) => named([local]).map(open)[0],
    children: (...locals) => named(locals).map(open),
    unread: (...locals) =>
      named(locals)
        .filter((child) => !opened.has(child))
        .map(open),
    open,
    leave: ({ xml: child }) => opened.delete(child),
    recorded: () => {
      isRecorded = true
    },
    rest: () => restOf(xml, taken),
    remains: () => (isRecorded ? undefined : remainsOf(xml, taken, isTextRead)),
  }
}

interface Taken {
  readonly understood: Set<string>
  readonly missing: string[]
  readonly opened: ReadonlyMap<XmlElement, Reader>
}

function take<T>(
  { name: key, read, write }: Attribute<T>,
  attributes: Readonly<Record<string, string>>,
  { understood, missing }: Taken,
): T {
  const text = attributes[key]
  const value = read(text)
  const written = write(value)
  if (written === text) understood.add(key)
  else if (text === undefined && !missing.includes(key)) missing.push(key)
  return value
}

function restOf(xml: XmlElement, taken: Taken): Foreign | undefined {
  return foreignOf(restAttributes(xml, taken), restChildren(xml, taken).flatMap(withoutWrapper))
}

function remainsOf(xml: XmlElement, taken: Taken, isTextRead: boolean): XmlElement | undefined {
  const attributes = restAttributes(xml, taken)
  const children = restChildren(xml, taken).flatMap(withoutOwn)
  const text = isTextRead ? undefined : xml.text
  const isNothing = Object.keys(attributes).length === 0 && children.length === 0
  if (isNothing && text === undefined) return undefined
  return {
    name: xml.name,
    attributes: { ...attributes, [partial]: '' },
    ...(text === undefined ? {} : { text }),
    ...(children.length === 0 ? {} : { children }),
  }
}

function restAttributes({ attributes = {} }: XmlElement, taken: Taken): Record<string, string> {
  const { understood, missing } = taken
  const rest = Object.entries(attributes).filter(
    ([key]) => !understood.has(key) && !isIn('fachwerk', key),
  )
  return Object.fromEntries(missing.length === 0 ? rest : [...rest, [absent, missing.join(' ')]])
}

function restChildren({ children = [] }: XmlElement, { opened }: Taken): readonly XmlElement[] {
  return children.flatMap((child) => {
    const reader = opened.get(child)
    const remains = reader === undefined ? child : reader.remains()
    return remains === undefined ? [] : [remains]
  })
}

/** Extension elements are kept without the element around them, which all have; an empty one is kept itself. */
function withoutWrapper(child: XmlElement): readonly XmlElement[] {
  if (child.name !== extensionElements || child.children === undefined) return [child]
  return child.children.filter(({ name: full }) => !isIn('fachwerk', full))
}

function withoutOwn(child: XmlElement): readonly XmlElement[] {
  if (child.name !== extensionElements || child.children === undefined) return [child]
  const others = child.children.filter(({ name: full }) => !isIn('fachwerk', full))
  return others.length === 0 ? [] : [{ ...child, children: others }]
}

export function foreignOf(
  attributes: Readonly<Record<string, string>>,
  elements: readonly XmlElement[],
): Foreign | undefined {
  const hasAttributes = Object.keys(attributes).length > 0
  if (!hasAttributes && elements.length === 0) return undefined
  return {
    ...(hasAttributes ? { attributes: { ...attributes } } : {}),
    ...(elements.length === 0 ? {} : { elements: [...elements] }),
  }
}
