import type { XmlElement } from '../model/foreign.ts'
import { partsOf } from '../xml/name.ts'

/** The namespaces of BPMN 2.0 files, by the prefix they get in ours. */
export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  fachwerk: 'https://fachwerk.dev/bpmn/1',
} as const

export type Prefix = keyof typeof namespaces

/** The full name of an element or attribute, as `XmlElement` has it. */
export function name(prefix: Prefix, local: string): string {
  return `{${namespaces[prefix]}}${local}`
}

export function bpmn(local: string): string {
  return name('bpmn', local)
}

export const extensionElements = bpmn('extensionElements')

export function isIn(prefix: Prefix, full: string): boolean {
  return partsOf(full).uri === namespaces[prefix]
}

/** Of the characters that every XML parser takes in a name; "xmlns" declares and names nothing. */
export function isXmlName(full: string): boolean {
  const { local } = partsOf(full)
  return /^[A-Za-z_][\w.-]*$/.test(local) && full !== 'xmlns'
}

/** Of BPMN itself or of its diagrams. */
export function isStandard(full: string): boolean {
  return (['bpmn', 'bpmndi', 'dc', 'di'] as const).some((prefix) => isIn(prefix, full))
}

/** Its local name where it is of BPMN itself. */
export function bpmnName({ name: full }: XmlElement): string | undefined {
  const { uri, local } = partsOf(full)
  return uri === namespaces.bpmn ? local : undefined
}

/** What a QName refers to: BPMN files prefix references or not, and ids hold no colon. */
export function localReference(text: string): string {
  const trimmed = text.trim()
  return trimmed.slice(trimmed.lastIndexOf(':') + 1)
}
