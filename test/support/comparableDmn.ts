import { inNewest, tagOf } from '#shared/dmn/names.ts'
import { withoutGivenIds } from '#shared/dmn/xmlIds.ts'
import type { XmlElement } from '#shared/model/foreign.ts'
import { parseXml } from '#shared/xml/parse.ts'

/** A DMN file apart from what means nothing: prefixes, white space, spellings of the same, order where there is none. */
export function comparableDmn(xml: string, { drawing = true } = {}): unknown {
  const parsed = parseXml(xml)
  if ('problem' in parsed) throw new Error(parsed.problem.code)
  const { children = [], ...root } = inNewest(parsed.root)
  const shown = children.filter(({ name }) => drawing || !name.endsWith('}DMNDI'))
  return comparable(withoutGivenIds({ ...root, children: shown }), namespaceOf(parsed.root))
}

function namespaceOf({ attributes = {} }: XmlElement): string {
  return attributes['namespace'] ?? ''
}

function comparable(element: XmlElement, namespace: string): XmlElement {
  const attributes = Object.entries(element.attributes ?? {})
    .filter(
      ([key, value]) =>
        !key.startsWith('{http://www.w3.org/2000/xmlns/}') && !isDefault(key, value),
    )
    .map(([key, value]) => [key, spelled(key, value, namespace)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const children = (element.children ?? [])
    .map((child) => comparable(child, namespace))
    .filter((child) => !(tagOf(child) === 'text' && child.text === undefined))
  const text = element.text?.trim()
  return {
    name: element.name,
    attributes: Object.fromEntries(attributes),
    ...(text === undefined || text === ''
      ? {}
      : { text: text.replace(/^feel[.:]/, '').replaceAll(/",\s*"/g, '", "') }),
    children: inOrder(element, children),
  }
}

/** Kinds of children stand in any order in some files, and their tools read them so. */
function inOrder(parent: XmlElement, children: readonly XmlElement[]): readonly XmlElement[] {
  return tagOf(parent) === undefined
    ? children
    : children.toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1))
}

function isDefault(key: string, value: string): boolean {
  return key === 'isCollection' && value === 'false'
}

function spelled(key: string, value: string, namespace: string): string {
  if (key === 'name') return value.trim().replaceAll(/\s+/g, ' ')
  if (key === 'typeRef') return value.replace(/^feel[.:]/, '')
  if (key !== 'href') return value
  return value.startsWith(`${namespace}#`) ? value.slice(namespace.length) : value
}
