import type { XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'

/** The namespaces of DMN 1.5 files, by the prefix they get in ours. */
export const namespaces = {
  dmn: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  dmndi: 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  dc: 'http://www.omg.org/spec/DMN/20180521/DC/',
  di: 'http://www.omg.org/spec/DMN/20180521/DI/',
  feel: 'https://www.omg.org/spec/DMN/20230324/FEEL/',
  fachwerk: 'https://fachwerk.dev/dmn/1',
} as const

type Prefix = keyof typeof namespaces

/** The full name of an element or attribute, as `XmlElement` has it. */
export function name(prefix: Prefix, local: string): string {
  return `{${namespaces[prefix]}}${local}`
}

/** The local name of an element of DMN itself. */
export function tagOf({ name: full }: XmlElement): string | undefined {
  const { uri, local } = partsOf(full)
  return uri === namespaces.dmn ? local : undefined
}

/** DMN 1.2 to 1.4 differ from 1.5 in what they know, not in what it means; 1.1 has other type names and is not read. */
const older = new Map([
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', namespaces.dmn],
  ['https://www.omg.org/spec/DMN/20191111/MODEL/', namespaces.dmn],
  ['https://www.omg.org/spec/DMN/20211108/MODEL/', namespaces.dmn],
  ['http://www.omg.org/spec/DMN/20180521/DMNDI/', namespaces.dmndi],
  ['https://www.omg.org/spec/DMN/20191111/DMNDI/', namespaces.dmndi],
  ['https://www.omg.org/spec/DMN/20211108/DMNDI/', namespaces.dmndi],
  ['http://www.omg.org/spec/DMN/20180521/FEEL/', namespaces.feel],
  ['https://www.omg.org/spec/DMN/20191111/FEEL/', namespaces.feel],
  ['https://www.omg.org/spec/DMN/20211108/FEEL/', namespaces.feel],
])

/** A file of any version as one of version 1.5; what declares the prefixes that ours declare as well is left out. */
export function inNewest(root: XmlElement): XmlElement {
  const { attributes = {}, ...newest } = renewed(root)
  const said = Object.entries(attributes).filter(
    ([key, value]) => !(key.startsWith(`{${xmlns}}`) && redeclared.has(value)),
  )
  return { ...newest, ...(said.length === 0 ? {} : { attributes: Object.fromEntries(said) }) }
}

const xmlns = 'http://www.w3.org/2000/xmlns/'
const { feel: _, ...declared } = namespaces
const redeclared: ReadonlySet<string> = new Set(Object.values(declared))

function renewed({ name: full, attributes, text, children }: XmlElement): XmlElement {
  const entries = Object.entries(attributes ?? {}).map(
    ([key, value]) => [newest(key), older.get(value) ?? value] as const,
  )
  return {
    name: newest(full),
    ...(attributes === undefined ? {} : { attributes: Object.fromEntries(entries) }),
    ...(text === undefined ? {} : { text }),
    ...(children === undefined ? {} : { children: children.map(renewed) }),
  }
}

function newest(full: string): string {
  const { uri, local } = partsOf(full)
  const known = uri === undefined ? undefined : older.get(uri)
  return known === undefined ? full : `{${known}}${local}`
}
