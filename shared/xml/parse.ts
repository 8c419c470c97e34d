import { Parser } from 'saxen'
import type { XmlElement } from '../model/foreign.ts'
import { limits } from './limits.ts'

/** Why a text is not read at all. */
export interface XmlProblem {
  readonly code: XmlProblemCode
  readonly detail: string
  readonly place?: Place
}

export type XmlProblemCode =
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyElements'
  | 'tooManyAttributes'
  | 'doctype'
  | 'binary'
  | 'malformed'

/** From 1 on. */
interface Place {
  readonly line: number
  readonly column: number
}

export interface Parsed {
  readonly root: XmlElement
  /** What the XML parser passed over. */
  readonly warnings: readonly string[]
}

/** Namespaces by the prefix that they get in the value of `xsi:type`. */
export type Prefixes = Readonly<Record<string, string>>

/** The door for text from outside: every tag and attribute arrives as it stands, and what is hostile not at all. */
export function parseXml(
  text: string,
  prefixes: Prefixes = {},
): Parsed | { readonly problem: XmlProblem } {
  const xml = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  if (xml.length > limits.characters) return { problem: problem('tooLarge') }
  // NUL is in no text, and in almost every other file.
  if (xml.includes('\u0000')) return { problem: problem('binary') }
  return treeOf(xml, prefixes)
}

function problem(code: XmlProblemCode, detail = '', place?: Place): XmlProblem {
  return { code, detail, ...(place === undefined ? {} : { place }) }
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  readonly scope: Scope
  text: string
  /** CDATA is meant as it is, even when it is white space. */
  literal: boolean
}

/** Linked, not copied: a file may declare a thousand prefixes and then one more on each element. */
interface Scope {
  readonly declared: ReadonlyMap<string, string>
  readonly around?: Scope
}

const anyScope: Scope = {
  declared: new Map([
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
    ['xmlns', 'http://www.w3.org/2000/xmlns/'],
  ]),
}
const warningsKept = 100

function treeOf(xml: string, prefixes: Prefixes): Parsed | { readonly problem: XmlProblem } {
  const parser = new Parser()
  const warnings: string[] = []
  const stack: Open[] = []
  let elements = 0
  let root: XmlElement | undefined
  let found: XmlProblem | undefined
  const refuse = (code: XmlProblemCode): void => {
    found ??= problem(code)
    parser.stop()
  }

  parser
    .on('openTag', (tag, attributesOf) => {
      elements += 1
      if (elements > limits.elements) return refuse('tooManyElements')
      if (stack.length >= limits.depth) return refuse('tooDeep')
      const attributes = attributesOf() || {}
      if (Object.keys(attributes).length > limits.attributes) return refuse('tooManyAttributes')
      stack.push(opened(tag, attributes, { around: stack.at(-1)?.scope, prefixes }))
    })
    .on('closeTag', () => {
      const closed = stack.pop()
      if (closed === undefined) return
      const element = closedElement(closed)
      const parent = stack.at(-1)
      if (parent === undefined) root ??= element
      else parent.children.push(element)
    })
    .on('text', (text) => {
      const open = stack.at(-1)
      if (open !== undefined) open.text += decoded(text)
    })
    .on('cdata', (text) => {
      const open = stack.at(-1)
      if (open !== undefined) Object.assign(open, { text: open.text + text, literal: true })
    })
    .on('attention', () => refuse('doctype'))
    .on('warn', ({ message }) => {
      if (warnings.length < warningsKept) warnings.push(message)
    })
    .on('error', ({ message }, place) => {
      const { line, column } = place()
      found ??= problem('malformed', message, { line: line + 1, column: column + 1 })
    })
    .parse(xml)

  if (found !== undefined) return { problem: found }
  return root === undefined ? { problem: problem('malformed', 'no root') } : { root, warnings }
}

/** Prefixes are resolved; what declared them is kept at the root alone. */
function opened(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  { around, prefixes }: { readonly around: Scope | undefined; readonly prefixes: Prefixes },
): Open {
  const declared = Object.entries(attributes).flatMap(([key, value]) =>
    key === 'xmlns' || key.startsWith('xmlns:') ? [[key.slice(6), decoded(value)] as const] : [],
  )
  const outer = around ?? anyScope
  const scope = declared.length === 0 ? outer : { declared: new Map(declared), around: outer }
  const isDeclaration = (key: string): boolean =>
    key === 'xmlns' || (around !== undefined && key.startsWith('xmlns:'))
  const named = Object.entries(attributes).flatMap(([key, value]) => {
    if (isDeclaration(key)) return []
    const name = attributeName(key, scope)
    const text = decoded(value)
    return [[name, name === xsiType ? typeName(text, scope, prefixes) : text] as const]
  })
  return {
    name: elementName(tag, scope),
    attributes: Object.fromEntries(named),
    children: [],
    scope,
    text: '',
    literal: false,
  }
}

function elementName(tag: string, scope: Scope): string {
  const colon = tag.indexOf(':')
  const prefix = tag.slice(0, Math.max(0, colon))
  return qualified(uriOf(prefix, scope), prefix, tag.slice(colon + 1))
}

/** Attributes without prefix are in no namespace, whatever the default is. */
function attributeName(key: string, scope: Scope): string {
  const colon = key.indexOf(':')
  if (colon < 0) return key
  const prefix = key.slice(0, colon)
  return qualified(uriOf(prefix, scope), prefix, key.slice(colon + 1))
}

const xsiType = '{http://www.w3.org/2001/XMLSchema-instance}type'

/** The one attribute whose value is a name with a prefix. */
function typeName(value: string, scope: Scope, prefixes: Prefixes): string {
  const colon = value.indexOf(':')
  const uri = uriOf(value.slice(0, Math.max(0, colon)), scope)
  const known = Object.entries(prefixes).find(([, other]) => other === uri)
  return known === undefined ? value : `${known[0]}:${value.slice(colon + 1)}`
}

function uriOf(prefix: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    const uri = at.declared.get(prefix)
    if (uri !== undefined) return uri
  }
  return undefined
}

/** A prefix nobody declared stands for itself. */
function qualified(uri: string | undefined, prefix: string, local: string): string {
  const known = uri ?? prefix
  return known === '' ? local : `{${known}}${local}`
}

function closedElement({ name, attributes, children, text, literal }: Open): XmlElement {
  const keepsText = text.trim() !== '' || (literal && text !== '')
  return {
    name,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(keepsText ? { text } : {}),
    ...(children.length === 0 ? {} : { children }),
  }
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Only the five entities of XML and characters by number: without DOCTYPE there are no others. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, entity: string) =>
    entity.startsWith('#')
      ? (character(entity.slice(1)) ?? whole)
      : (entities.get(entity) ?? whole),
  )
}

function character(number: string): string | undefined {
  const isHexadecimal = /^x/i.test(number)
  const code = isHexadecimal ? Number.parseInt(number.slice(1), 16) : Number(number)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}
