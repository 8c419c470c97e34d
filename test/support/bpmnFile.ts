import { importBpmn } from '#shared/bpmn/importBpmn.ts'
import type { ReportEntry } from '#shared/xml/report.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'

const namespaces = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:v="urn:vendor"',
].join(' ')

/** Files with a drawing need no arrangement. */
const drawing = `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane><bpmndi:BPMNShape>
  <dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`

/** A BPMN file with this at its root. */
export function bpmnFile(roots: string, attributes = ''): string {
  return `<definitions ${namespaces} ${attributes}>${roots}${drawing}</definitions>`
}

/** A BPMN file with one process, "p". */
export function bpmnProcess(inside: string, attributes = ''): string {
  return bpmnFile(`<process id="p">${inside}</process>`, attributes)
}

export interface Imported {
  readonly definition: Definition
  readonly report: readonly ReportEntry[]
}

export async function imported(xml: string): Promise<Imported> {
  const result = await importBpmn(xml)
  if ('problem' in result) throw new Error(`${result.problem.code}: ${result.problem.text.en}`)
  return result
}

/** The element of the process "p", and what the report says of it. */
export async function importedElement(
  xml: string,
  id: string,
): Promise<{ readonly element: Element | undefined; readonly told: readonly string[] }> {
  const { definition, report } = await imported(xml)
  const told = report.filter((entry) => entry.element === id).map(({ severity }) => severity)
  return { element: definition.processes['p']?.elements[id], told }
}
