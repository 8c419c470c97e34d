import type { XmlElement } from '../model/foreign.ts'
import { partsOf } from './name.ts'

/** What a format says of its files. */
export interface Format {
  /** The namespaces that its files use, by prefix; the first one is always declared. */
  readonly namespaces: Readonly<Record<string, string>>
  /** The type of the root. */
  readonly root: string
  /** What a child is by the schema, and where it stands among the others; undefined outside of the format. */
  readonly childOf: (type: string, child: XmlElement) => Child | undefined
}

interface Child {
  readonly type: string | undefined
  readonly order: number
}

/** A tree as text. Children are put in the order that the schema asks for. */
export function printXml(root: XmlElement, format: Format): string {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>']
  const prefixes = prefixesOf(root, format)
  const declared = declarations(root, prefixes)
  const writing = { lines, prefixes, element: root, indent: '', declared }
  write({ ...writing, type: format.root }, format)
  return `${lines.join('\n')}\n`
}

/** The schema's order among children; where it says nothing they stay as they are. */
function inOrder(
  children: readonly XmlElement[],
  type: string | undefined,
  { childOf }: Format,
): readonly XmlElement[] {
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
  /** Undefined outside of the format. */
  readonly type: string | undefined
  readonly indent: string
  readonly declared?: readonly Declaration[]
}

function write(writing: Writing, format: Format): void {
  const { lines, element, type, indent, declared = [] } = writing
  const { text, children = [] } = element
  const { prefixes, more } = withPrefixesFor(element, writing.prefixes)
  const tag = prefixed(element.name, prefixes)
  const attributes = [...declared, ...more, ...Object.entries(element.attributes ?? {})]
    .filter(([key]) => !declares(key))
    .map(([key, value]) => ` ${prefixed(key, prefixes)}="${escaped(value, inAttribute)}"`)
  const open = `${indent}<${tag}${attributes.join('')}`
  if (children.length === 0) {
    lines.push(text === undefined ? `${open}/>` : `${open}>${body(text)}</${tag}>`)
    return
  }
  const inside: string[] = []
  for (const child of inOrder(children, type, format)) {
    const known = type === undefined ? undefined : format.childOf(type, child)
    const at = text === undefined ? `${indent}  ` : ''
    write({ lines: inside, prefixes, element: child, type: known?.type, indent: at }, format)
  }
  // White space between text and elements would become part of the text.
  if (text !== undefined) lines.push(`${open}>${body(text)}${inside.join('')}</${tag}>`)
  else lines.push(`${open}>`, ...inside, `${indent}</${tag}>`)
}

/** White space alone would be read as the space between tags. */
function body(text: string): string {
  return text.trim() === '' ? `<![CDATA[${text}]]>` : escaped(text, inText)
}

const inMarkup = /[&<>"]/g
const inText = /[&<>\r]/g
const inAttribute = /[&<>"\r\n\t]/g
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Legible as XML and HTML, in a text and in an attribute. */
export function escaped(text: string, characters = inMarkup): string {
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
function prefixesOf(root: XmlElement, { namespaces }: Format): Prefixes {
  const used = new Set<string>(Object.values(namespaces).slice(0, 1))
  collect(root, used)
  const prefixes = new Map<string, string>()
  for (const [prefix, uri] of Object.entries(namespaces))
    if (used.has(uri)) prefixes.set(uri, prefix)
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
    declares(key) ? [[partsOf(key).local, uri] as const] : [],
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
  return uri === xmlns || uri === xml ? undefined : uri
}

function declares(key: string): boolean {
  return partsOf(key).uri === xmlns
}

const xmlns = 'http://www.w3.org/2000/xmlns/'
const xml = 'http://www.w3.org/XML/1998/namespace'
