import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Element, Flow } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { fromBpmn, type FromBpmn } from './fromBpmn.ts'
import type { ReportEntry, Reporter } from './report.ts'
import { pathKey } from './things.ts'
import { merged, vendorOf, type VendorReading } from './vendors.ts'
import { recordOf } from './recordOf.ts'

export interface Derived extends FromBpmn {
  /** What vendors' extensions were understood to say. */
  readonly vendors: readonly VendorReading[]
  readonly report: readonly ReportEntry[]
}

/** Everything a file says without our extensions: BPMN, and what vendors have added to it. */
export function derive(root: XmlElement, report: Reporter): Derived {
  const plain = fromBpmn(root, report)
  const { find, definition } = plain
  const read = [...plain.records].flatMap(
    ([xml, [records, process = '', kind, id = '']]): readonly Read[] => {
      if (records !== 'processes' || (kind !== 'elements' && kind !== 'flows')) return []
      const owner = recordOf(definition.processes, process)
      const part = recordOf<Element | Flow>(owner?.[kind], id)
      if (part === undefined) return []
      const reading = vendorOf({ id, process, xml, read: part, find })
      return [{ process, kind, id, reading }]
    },
  )
  return {
    ...plain,
    definition: withReadings(definition, read),
    vendors: read.map(({ reading }) => reading),
    report: read.flatMap(({ reading }) => reading.report),
  }
}

interface Read {
  readonly process: string
  readonly kind: 'elements' | 'flows'
  readonly id: string
  readonly reading: VendorReading
}

function withReadings(definition: Definition, all: readonly Read[]): Definition {
  const telling = all.filter(({ reading: { patch, content } }) =>
    [patch, content].some((part) => Object.keys(part).length > 0),
  )
  if (telling.length === 0) return definition
  const patches = new Map(
    telling.map(({ process, kind, id, reading }) => [pathKey([process, kind, id]), reading.patch]),
  )
  const processes = Object.entries(definition.processes).map(
    ([process, { elements, flows, ...one }]) => {
      const patched = (kind: string, records: Readonly<Record<string, object>>): object =>
        Object.fromEntries(
          Object.entries(records).map(([id, part]) => [
            id,
            { ...part, ...patches.get(pathKey([process, kind, id])) },
          ]),
        )
      return [
        process,
        { ...one, elements: patched('elements', elements), flows: patched('flows', flows) },
      ]
    },
  )
  const content = merged([definition, ...telling.map(({ reading }) => reading.content)])
  // A reading has the form of a part of the definition; that it fits the rest is checked here.
  return definitionSchema.parse({
    ...definition,
    ...content,
    processes: Object.fromEntries(processes),
  })
}
