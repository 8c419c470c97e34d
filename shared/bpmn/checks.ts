import { partsOf } from '../xml/name.ts'
import type { XmlElement } from '../model/foreign.ts'
import type { Ids } from './ids.ts'
import { childOf, definitionsType, referencesOf } from './metamodel.ts'
import { isStandard } from './names.ts'
import type { Reporter } from './report.ts'

interface Place {
  readonly element: XmlElement
  readonly type: string
  /** The nearest thing that has an id in the definition. */
  readonly near: string | null
}

/** What a file says that BPMN does not know, and references that lead nowhere. Both are kept. */
export function check(root: XmlElement, ids: Ids, report: Reporter): void {
  visit({ element: root, type: definitionsType, near: null }, ids, report)
}

function visit({ element, type, near }: Place, ids: Ids, report: Reporter): void {
  const own = ids.of(element)
  const place = { element: own === '' ? near : own, elementType: partsOf(element.name).local }
  const references = referencesOf(type)
  for (const [key, value] of Object.entries(element.attributes ?? {})) {
    if (references.has(key)) resolve(value, place)
  }
  for (const child of element.children ?? []) {
    if (!isStandard(child.name)) continue
    const known = childOf(type, child)
    if (known === undefined) {
      report('unknownChild', { ...place, detail: partsOf(child.name).local })
    } else if (known.isReference) resolve(child.text ?? '', place)
    else if (known.type !== undefined) {
      visit({ element: child, type: known.type, near: place.element }, ids, report)
    }
  }

  function resolve(value: string, at: typeof place): void {
    for (const reference of value.split(/\s+/)) {
      if (reference !== '' && ids.find(reference) === undefined) {
        report('unresolved', { ...at, detail: reference })
      }
    }
  }
}
