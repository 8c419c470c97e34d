import { partsOf } from '../../xml/name.ts'
import type { XmlElement } from '../../model/foreign.ts'

const known = new WeakMap<ReadonlySet<string>, WeakMap<XmlElement, boolean>>()

/** Whether a process is made for the vendor's engine: plain BPMN leaves open what its engine adds. */
export function isSpokenIn(process: XmlElement, namespaces: ReadonlySet<string>): boolean {
  const processes = known.get(namespaces) ?? new WeakMap<XmlElement, boolean>()
  known.set(namespaces, processes)
  const isSpoken = processes.get(process) ?? speaks(process, namespaces)
  processes.set(process, isSpoken)
  return isSpoken
}

function speaks(
  { name, attributes = {}, children = [] }: XmlElement,
  namespaces: ReadonlySet<string>,
): boolean {
  return (
    [name, ...Object.keys(attributes)].some((one) => namespaces.has(partsOf(one).uri ?? '')) ||
    children.some((child) => speaks(child, namespaces))
  )
}
