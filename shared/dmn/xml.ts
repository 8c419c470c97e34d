import type { XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'

/** DMN 1.2 to 1.5; 1.1 has other type names and is not read. */
const namespaces: ReadonlySet<string> = new Set([
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
])

/** The local name of an element of DMN itself. */
export function tagOf({ name }: XmlElement): string | undefined {
  const { uri, local } = partsOf(name)
  return uri !== undefined && namespaces.has(uri) ? local : undefined
}

export function childrenNamed(
  element: XmlElement | undefined,
  ...tags: readonly string[]
): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => tags.includes(tagOf(child) ?? ''))
}

export function childNamed(element: XmlElement | undefined, tag: string): XmlElement | undefined {
  return childrenNamed(element, tag)[0]
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const { attributes = {} } = element ?? {}
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}

/** The FEEL in the `text` of a literal expression or of unary tests. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return childNamed(element, 'text')?.text?.trim()
}

/** Names may be broken over lines in a file; FEEL knows them with single spaces. */
export function nameOf(element: XmlElement | undefined): string {
  return (attributeOf(element, 'name') ?? '').trim().replaceAll(/\s+/g, ' ')
}

/** A type by its name; `feel:` and other prefixes of old files say nothing more. */
export function typed(text: string | undefined): { readonly typeRef?: string } {
  const typeRef = text?.trim().replace(/^(feel[.:]|\{[^}]*\})/, '')
  return typeRef === undefined || typeRef === '' ? {} : { typeRef }
}

export function typeOf(element: XmlElement | undefined): { readonly typeRef?: string } {
  return typed(attributeOf(element, 'typeRef'))
}
