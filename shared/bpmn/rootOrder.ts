import type { XmlElement } from '../model/foreign.ts'
import { childOf, definitionsType } from './metamodel.ts'
import { bpmn, bpmnName } from './names.ts'
import { isGlobalTask } from './process.ts'
import { rootKindOf, rootKinds } from './roots.ts'

/** What BPMN lets stand at the root in any order. */
export function rootsIn({ children = [] }: XmlElement): readonly XmlElement[] {
  const order = childOf(definitionsType, { name: bpmn('process') })?.order
  return children.filter(
    (child) => bpmnName(child) !== undefined && childOf(definitionsType, child)?.order === order,
  )
}

export function rootsInOurOrder(roots: readonly XmlElement[]): readonly XmlElement[] {
  return roots.toSorted((a, b) => rank(a) - rank(b))
}

/** Tells roots apart in a list of them. */
export function rootKey(root: XmlElement, id: string): string {
  return `${bpmnName(root) ?? ''} ${id === '' ? (root.attributes?.['id'] ?? '') : id}`
}

function rank(root: XmlElement): number {
  const local = bpmnName(root) ?? ''
  const kind = rootKindOf(local)
  if (kind !== undefined) return rootKinds.indexOf(kind)
  if (local === 'collaboration') return rootKinds.length
  return rootKinds.length + (local === 'process' || isGlobalTask(local) ? 1 : 2)
}
