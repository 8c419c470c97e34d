import type { XmlElement } from '../model/foreign.ts'
import { name, tagOf } from './names.ts'

/** What an id of XML may look like (xsd:ID). */
const isXmlId = (id: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)

const ownId = name('fachwerk', 'id')

/** Other tools ask for ids at these as well. */
const identified = new Set(
  [
    'decisionTable input output rule inputExpression inputEntry outputEntry',
    'informationRequirement knowledgeRequirement',
  ]
    .join(' ')
    .split(' '),
)
const given = '_fachwerk_'

/** Files in which every id is one that XML allows; ids of ours that it does not stand beside. */
export function withXmlIds(roots: readonly XmlElement[]): readonly XmlElement[] {
  const renamed = renamedIn(roots)
  return roots.map((root) => {
    const taken = new Set<string>()
    collect(root, taken)
    let next = 1
    const fresh = (): string => {
      while (taken.has(`${given}${next}`)) next += 1
      taken.add(`${given}${next}`)
      return `${given}${next}`
    }
    const written = (element: XmlElement): XmlElement => {
      const { children } = element
      const attributes = withId(element, { renamed, taken, fresh })
      return {
        ...element,
        ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
        ...(children === undefined ? {} : { children: children.map(written) }),
      }
    }
    return written(root)
  })
}

interface Naming {
  readonly renamed: ReadonlyMap<string, string>
  readonly taken: Set<string>
  readonly fresh: () => string
}

function withId(element: XmlElement, naming: Naming): Readonly<Record<string, string>> {
  const { renamed } = naming
  if (!isStandard(element)) return element.attributes ?? {}
  const { [ownId]: _own, ...others } = element.attributes ?? {}
  const attributes: Record<string, string> = { ...others, ...idsOf(element, naming) }
  const { href, dmnElementRef } = attributes
  if (dmnElementRef !== undefined)
    attributes['dmnElementRef'] = renamed.get(dmnElementRef) ?? dmnElementRef
  if (href !== undefined) {
    const at = href.lastIndexOf('#') + 1
    attributes['href'] = `${href.slice(0, at)}${renamed.get(href.slice(at)) ?? href.slice(at)}`
  }
  return attributes
}

/** Its id, and ours where that is another. */
function idsOf(element: XmlElement, { renamed, taken, fresh }: Naming): Record<string, string> {
  const { id, [ownId]: own } = element.attributes ?? {}
  if (id !== undefined) {
    const changed = renamed.get(id)
    return changed === undefined ? {} : { id: changed, [ownId]: id }
  }
  if (own !== undefined && isXmlId(own) && !taken.has(own)) {
    taken.add(own)
    return { id: own }
  }
  const kept = own === undefined ? {} : { [ownId]: own }
  return identified.has(tagOf(element) ?? '') ? { id: fresh(), ...kept } : kept
}

function renamedIn(roots: readonly XmlElement[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  for (const root of roots) collect(root, taken)
  const renamed = new Map<string, string>()
  for (const id of [...taken].filter((one) => !isXmlId(one))) {
    const plain = `_${id.replaceAll(/[^\p{L}\p{N}_.-]+/gu, '_')}`
    let free = plain
    for (let number = 2; taken.has(free); number += 1) free = `${plain}_${number}`
    taken.add(free)
    renamed.set(id, free)
  }
  return renamed
}

/** Of DMN itself or its drawing; what vendors mean by an id is their own affair. */
function isStandard(element: XmlElement): boolean {
  return tagOf(element) !== undefined || element.name.startsWith(name('dmndi', ''))
}

function collect(element: XmlElement, ids: Set<string>): void {
  const { attributes = {}, children = [] } = element
  const id = isStandard(element) ? attributes['id'] : undefined
  if (id !== undefined) ids.add(id)
  for (const child of children) collect(child, ids)
}

/** The file without the ids that `withXmlIds` gave. */
export function withoutGivenIds(element: XmlElement): XmlElement {
  const { attributes, children } = element
  const others = Object.entries(attributes ?? {}).filter(
    ([key, value]) => !(key === 'id' && value.startsWith(given)),
  )
  const { attributes: _, ...rest } = element
  return {
    ...rest,
    ...(others.length === 0 ? {} : { attributes: Object.fromEntries(others) }),
    ...(children === undefined ? {} : { children: children.map(withoutGivenIds) }),
  }
}
