import { parse } from '#shared/bpmn/parse.ts'
import type { Vendor, VendorReading } from '#shared/bpmn/vendors.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element, Flow } from '#shared/model/elements.ts'
import type { XmlElement } from '#shared/model/foreign.ts'

/** Flow elements of a process, written with the prefixes that the vendors' own tools use. */
export function definitionsOf(inner: string, beside = ''): string {
  return `<bpmn:definitions id="file"
    xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
    <bpmn:process id="main">${inner}</bpmn:process>${beside}
  </bpmn:definitions>`
}

export interface Snippet {
  readonly inner: string
  readonly beside?: string
  readonly id: string
  readonly decisions?: Definition['decisions']
  /** What BPMN alone says of it. */
  readonly read: Element | Flow
}

export function readSnippet(
  vendor: Vendor,
  { inner, beside, id, read, decisions = {} }: Snippet,
): VendorReading {
  const parsed = parse(definitionsOf(inner, beside))
  if ('problem' in parsed) throw new Error(parsed.problem.code)
  const elements = new Map<string, XmlElement>()
  collect(parsed.root, elements)
  const xml = elements.get(id)
  if (xml === undefined) throw new Error(`expected an element ${id}`)
  return vendor.read({
    id,
    process: 'main',
    xml,
    read,
    decisions,
    find: (one) => elements.get(one),
  })
}

function collect(xml: XmlElement, elements: Map<string, XmlElement>): void {
  const id = xml.attributes?.['id']
  if (id !== undefined) elements.set(id, xml)
  for (const child of xml.children ?? []) collect(child, elements)
}

/** The reasons in English, with their severity: what a reader of the report sees. */
export function toldBy({ report }: Pick<VendorReading, 'report'>): readonly string[] {
  return report.map(({ severity, reason }) => `${severity}: ${reason.en}`)
}
