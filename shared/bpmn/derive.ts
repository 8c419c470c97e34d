import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Element, Flow } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { fromBpmn, type FromBpmn } from './fromBpmn.ts'
import { recordOf } from './recordOf.ts'
import type { Place, ReportCode, ReportEntry, Reporter } from './report.ts'
import { pathKey } from './things.ts'
import { dataOf } from './variables.ts'
import { rootsOf } from './vendorRoots.ts'
import { merged, vendorOf, vendorRootOf, type RootReading, type VendorReading } from './vendors.ts'

export interface Derived extends FromBpmn {
  /** What vendors' extensions were understood to say. */
  readonly vendors: readonly RootReading[]
  readonly report: readonly ReportEntry[]
}

/** Everything a file says without our extensions: BPMN, and what vendors have added to it. */
export function derive(
  root: XmlElement,
  report: Reporter,
  decisions: Definition['decisions'] = {},
): Derived {
  const told: { readonly code: ReportCode; readonly place: Place }[] = []
  const plain = fromBpmn(root, (code, place) => told.push({ code, place }))
  const { find, definition } = plain
  const read = [...plain.records].flatMap(
    ([xml, [records, process = '', kind, id = '']]): readonly Read[] => {
      if (records !== 'processes' || (kind !== 'elements' && kind !== 'flows')) return []
      const owner = recordOf(definition.processes, process)
      const part = recordOf<Element | Flow>(owner?.[kind], id)
      if (part === undefined) return []
      const reading = vendorOf({ id, process, xml, read: part, decisions, find })
      return [{ process, kind, id, reading }]
    },
  )
  const explained = explainedBy(read)
  for (const { code, place } of told) {
    if (!explained.has(pathKey([code, place.element ?? '']))) report(code, place)
  }
  const vendors = [
    ...read.map(({ reading }) => reading),
    ...rootsOf(root, plain.records).map(vendorRootOf),
  ]
  return {
    ...plain,
    definition: withReadings(definition, read),
    vendors,
    report: vendors.flatMap((reading) => reading.report),
  }
}

interface Read {
  readonly process: string
  readonly kind: 'elements' | 'flows'
  readonly id: string
  readonly reading: VendorReading
}

/** A vendor who knows the words of the file says better what they mean. */
function explainedBy(all: readonly Read[]): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ id, reading }) => reading.explains.map((code) => pathKey([code, id]))),
  )
}

function withReadings(definition: Definition, all: readonly Read[]): Definition {
  const telling = all.filter(({ reading: { patch, content, lanes } }) =>
    [patch, content, lanes].some((part) => Object.keys(part).length > 0),
  )
  if (telling.length === 0) return definition
  const patches = new Map(
    telling.map(({ process, kind, id, reading }) => [pathKey([process, kind, id]), reading.patch]),
  )
  const processes = Object.entries(definition.processes).map(([process, parts]) => {
    const { elements, flows, lanes, ...one } = parts
    const patched = (kind: string, records: Readonly<Record<string, object>>): object =>
      Object.fromEntries(
        Object.entries(records).map(([id, part]) => [
          id,
          { ...part, ...patches.get(pathKey([process, kind, id])) },
        ]),
      )
    const added = telling.filter((read) => read.process === process)
    return [
      process,
      {
        ...one,
        elements: patched('elements', elements),
        flows: patched('flows', flows),
        lanes: { ...lanes, ...lanesOf(added) },
      },
    ] as const
  })
  const contents = telling.map(({ reading }) => reading.content)
  // A reading has the form of a part of the definition; that it fits the rest is checked here.
  const whole = definitionSchema.parse({
    ...definition,
    ...merged([definition, ...contents]),
    processes: Object.fromEntries(processes),
  })
  return {
    ...whole,
    data: dataOf(
      whole,
      contents.map(({ data = {} }) => data),
    ),
  }
}

function lanesOf(read: readonly Read[]): VendorReading['lanes'] {
  return Object.fromEntries(read.flatMap(({ reading }) => Object.entries(reading.lanes)))
}
