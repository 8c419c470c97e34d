import { partsOf } from '../xml/name.ts'
import type { XmlElement } from '../model/foreign.ts'
import { childOf, definitionsType } from './metamodel.ts'
import { isIn, namespaces } from './names.ts'

/** A tree as text. The children of BPMN elements are put in the order that its schema asks for. */
export function print(root: XmlElement): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const prefixes = prefixesOf(root)
  const declared = declarations(root, prefixes)
  write({ lines, prefixes, element: root, type: definitionsType, indent: '', declared })
  return `${lines.join('\n')}\n`
}

/** BPMN's order among children; where BPMN says nothing they stay as they are. */
function inOrder(children: readonly XmlElement[], type: string | undefined): readonly XmlElement[] {
  if (type === undefined) return children
  const last = Number.MAX_SAFE_INTEGER
  return children
    .map((child) => ({ child, order: childOf(type, child)?.order ?? last }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ child }) => child)
}

type Prefixes = ReadonlyMap<string, string>

interface Writing {
  readonly lines: string[]
  readonly prefixes: Prefixes
  readonly element: XmlElement
  /** Undefined outside of BPMN. */
  readonly type: string | undefined
  readonly indent: string
  readonly declared?: readonly Declaration[]
}

function write(writing: Writing): void {
  const { lines, element, type, indent, declared = [] } = writing
  const { text, children = [] } = element
  const { prefixes, more } = withPrefixesFor(element, writing.prefixes)
  const tag = prefixed(element.name, prefixes)
  const attributes = [...declared, ...more, ...Object.entries(element.attributes ?? {})]
    .filter(([key]) => !isIn('xmlns', key))
    .map(([key, value]) => ` ${prefixed(key, prefixes)}="${escaped(value, inAttribute)}"`)
  const open = `${indent}<${tag}${attributes.join('')}`
  if (children.length === 0) {
    lines.push(text === undefined ? `${open}/>` : `${open}>${body(text)}</${tag}>`)
    return
  }
  const inside: string[] = []
  for (const child of inOrder(children, type)) {
    const known = type === undefined ? undefined : childOf(type, child)
    const at = text === undefined ? `${indent}  ` : ''
    write({ lines: inside, prefixes, element: child, type: known?.type, indent: at })
  }
  // White space between text and elements would become part of the text.
  if (text !== undefined) lines.push(`${open}>${body(text)}${inside.join('')}</${tag}>`)
  else lines.push(`${open}>`, ...inside, `${indent}</${tag}>`)
}

/** White space alone would be read as the space between tags. */
function body(text: string): string {
  return text.trim() === '' ? `<![CDATA[${text}]]>` : escaped(text, inText)
}

const inText = /[&<>\r]/g
const inAttribute = /[&<>"\r\n\t]/g
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string, characters: RegExp): string {
  return legible(text).replaceAll(
    characters,
    (character) => escapes[character] ?? `&#${character.charCodeAt(0)};`,
  )
}

/** XML 1.0 cannot hold these at all, not even by number. */
const forbidden = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu

function legible(text: string): string {
  return text.replaceAll(forbidden, '\uFFFD')
}

function prefixed(full: string, prefixes: Prefixes): string {
  const { uri, local } = partsOf(full)
  const prefix = uri === xml ? 'xml' : prefixes.get(uri ?? '')
  return prefix === undefined ? local : `${prefix}:${local}`
}

type Declaration = readonly [name: string, uri: string]

/** One prefix for each namespace that our files use, and for those of the file it came from. */
function prefixesOf(root: XmlElement): Prefixes {
  const { xmlns: _, ...own } = namespaces
  const used = new Set<string>([namespaces.bpmn])
  collect(root, used)
  const prefixes = new Map<string, string>()
  for (const [prefix, uri] of Object.entries(own)) if (used.has(uri)) prefixes.set(uri, prefix)
  const taken = new Set<string>(['xml', 'xmlns', ...prefixes.values()])
  for (const [prefix, uri] of declaredBy(root)) {
    if (prefixes.has(uri) || taken.has(prefix)) continue
    prefixes.set(uri, prefix)
    taken.add(prefix)
  }
  return prefixes
}

/** All prefixes of the file as well, because values may use them. */
function declarations(root: XmlElement, prefixes: Prefixes): readonly Declaration[] {
  const given = new Map([...prefixes].map(([uri, prefix]) => [prefix, uri]))
  for (const [prefix, uri] of declaredBy(root)) if (!given.has(prefix)) given.set(prefix, uri)
  return [...given].map(([prefix, uri]) => [`xmlns:${prefix}`, uri] as const)
}

function declaredBy({ attributes = {} }: XmlElement): readonly Declaration[] {
  return Object.entries(attributes).flatMap(([key, uri]) =>
    isIn('xmlns', key) ? [[partsOf(key).local, uri] as const] : [],
  )
}

/** Namespaces that nobody has declared yet get a prefix where they are used. */
function withPrefixesFor(
  { name, attributes = {} }: XmlElement,
  prefixes: Prefixes,
): { readonly prefixes: Prefixes; readonly more: readonly Declaration[] } {
  const uris = [name, ...Object.keys(attributes)].flatMap((full) => uriOf(full) ?? [])
  const unknown = new Set(uris.filter((uri) => !prefixes.has(uri)))
  if (unknown.size === 0) return { prefixes, more: [] }
  const taken = new Set(prefixes.values())
  const extended = new Map(prefixes)
  let next = 1
  for (const uri of unknown) {
    while (taken.has(`ns${next}`)) next += 1
    extended.set(uri, `ns${next}`)
    taken.add(`ns${next}`)
  }
  return {
    prefixes: extended,
    more: [...unknown].map((uri) => [`xmlns:${extended.get(uri)}`, uri] as const),
  }
}

function collect({ name, attributes = {}, children = [] }: XmlElement, used: Set<string>): void {
  for (const full of [name, ...Object.keys(attributes)]) {
    const uri = uriOf(full)
    if (uri !== undefined) used.add(uri)
  }
  for (const child of children) collect(child, used)
}

/** The namespace that a name needs a prefix for. */
function uriOf(full: string): string | undefined {
  const { uri } = partsOf(full)
  return uri === namespaces.xmlns || uri === xml ? undefined : uri
}

const xml = 'http://www.w3.org/XML/1998/namespace'
