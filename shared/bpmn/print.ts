import type { XmlElement } from '../model/foreign.ts'
import { printXml } from '../xml/print.ts'
import { childOf, definitionsType } from './metamodel.ts'
import { namespaces } from './names.ts'

const { xmlns: _, ...declared } = namespaces

/** A tree as text, as a BPMN file has it. */
export function print(root: XmlElement): string {
  return printXml(root, { namespaces: declared, root: definitionsType, childOf })
}
