import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Element, Flow } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { fromBpmn, type FromBpmn } from './fromBpmn.ts'
import type { ReportEntry, Reporter } from './report.ts'
import { vendorOf, type VendorReading } from './vendors.ts'
import { recordOf } from './recordOf.ts'

export interface Derived extends FromBpmn {
  /** What vendors' extensions were understood to say. */
  readonly vendors: readonly VendorReading[]
  readonly report: readonly ReportEntry[]
}

/** Everything a file says without our extensions: BPMN, and what vendors have added to it. */
export function derive(root: XmlElement, report: Reporter): Derived {
  const plain = fromBpmn(root, report)
  const readings: VendorReading[] = []
  let { definition } = plain
  for (const [xml, path] of plain.records) {
    const [, process, kind, id] = path
    if (path[0] !== 'processes' || process === undefined || id === undefined) continue
    if (kind !== 'elements' && kind !== 'flows') continue
    const read = recordOf<Element | Flow>(recordOf(plain.definition.processes, process)?.[kind], id)
    if (read === undefined) continue
    const reading = vendorOf({ id, process, xml, read, find: plain.find })
    readings.push(reading)
    definition = withReading(definition, reading, { process, kind, id })
  }
  const vendorReport = readings.flatMap((reading) => reading.report)
  return {
    ...plain,
    // A reading has the form of a part of the definition; that it fits the rest is checked here.
    definition: definition === plain.definition ? definition : definitionSchema.parse(definition),
    vendors: readings,
    report: vendorReport,
  }
}

function withReading(
  definition: Definition,
  { patch, content }: VendorReading,
  {
    process,
    kind,
    id,
  }: { readonly process: string; readonly kind: 'elements' | 'flows'; readonly id: string },
): Definition {
  if (Object.keys(patch).length === 0 && Object.keys(content).length === 0) return definition
  const owner = recordOf(definition.processes, process)
  if (owner === undefined) return definition
  const patched = { ...owner, [kind]: { ...owner[kind], [id]: { ...owner[kind][id], ...patch } } }
  const added = Object.entries(content).map(([records, more]) => {
    const before = Object.entries(definition).find(([key]) => key === records)?.[1]
    return [records, { ...Object(before), ...more }]
  })
  return {
    ...definition,
    ...Object.fromEntries(added),
    processes: { ...definition.processes, [process]: patched },
  }
}
