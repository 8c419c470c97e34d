import type { XmlElement } from '../model/foreign.ts'
import { bpmnName } from './names.ts'
import type { Path } from './reading.ts'
import type { RootInput } from './vendors.ts'

type Records = ReadonlyMap<XmlElement, Path>

/** Everything of BPMN that is no flow element and no part of one, with its id in the definition. */
export function rootsOf(root: XmlElement, records: Records): readonly RootInput[] {
  const found: RootInput[] = []
  visit(root, false)
  return found

  function visit(xml: XmlElement, isInside: boolean): void {
    const path = records.get(xml)
    const isPart = isInside && path === undefined
    const isFlowElement = path?.[2] === 'elements' || path?.[2] === 'flows'
    if (!isPart && !isFlowElement) found.push({ id: path?.at(-1) ?? null, xml })
    for (const child of bpmnChildren(xml)) visit(child, isPart || isFlowElement)
  }
}

function bpmnChildren({ children = [] }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => {
    const name = bpmnName(child)
    return name !== undefined && name !== 'extensionElements'
  })
}
