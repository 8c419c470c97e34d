import { definitionSchema, type Definition } from '../model/definition.ts'
import type { Element, Flow, Process } from '../model/elements.ts'
import type { XmlElement } from '../model/foreign.ts'
import { fromBpmn, type FromBpmn } from './fromBpmn.ts'
import { pathKey } from './things.ts'
import { referred } from '../model/referred.ts'
import type { ReportPlace, ReportEntry } from '../xml/report.ts'
import type { ReportCode, Reporter } from './report.ts'
import { dataOf, isTooMuch } from './variables.ts'
import { rootsOf } from './vendorRoots.ts'
import { merged, vendorOf, vendorRootOf, type RootReading, type VendorReading } from './vendors.ts'

export interface Derived extends FromBpmn {
  /** What vendors' extensions were understood to say. */
  readonly vendors: readonly RootReading[]
  readonly report: readonly ReportEntry[]
}

export interface DeriveOptions {
  readonly decisions?: Definition['decisions']
  /** Whether what vendors add is read at all. */
  readonly vendors?: boolean
}

/** Everything a file says without our extensions: BPMN, and what vendors have added to it. */
export function derive(
  root: XmlElement,
  report: Reporter,
  { decisions = {}, vendors: understands = true }: DeriveOptions = {},
): Derived {
  const told: { readonly code: ReportCode; readonly place: ReportPlace }[] = []
  const plain = fromBpmn(root, (code, place) => told.push({ code, place }))
  const isRead = understands && !isTooMuch(plain.definition)
  const readings = isRead ? readingsOf(plain, decisions) : []
  const explained = explainedBy(readings)
  for (const { code, place } of told) {
    if (!explained.has(`${code} ${place.element}`)) report(code, place)
  }
  const definition = withReadings(plain.definition, readings)
  const vendors = [
    ...readings.map(({ reading }) => reading),
    ...rootsOf(root, plain.records).map(vendorRootOf),
  ]
  return {
    ...plain,
    definition: definition === plain.definition ? definition : checked(definition, readings),
    vendors,
    report: vendors.flatMap((reading) => reading.report),
  }
}

/** A reading has the form of a part of the definition; that it fits the rest is checked here. */
function checked(definition: Definition, readings: readonly PlacedReading[]): Definition {
  const described = readings.map(({ reading }) => reading.content.data ?? {})
  return definitionSchema.parse({ ...definition, data: dataOf(definition, described) })
}

interface At {
  readonly process: string
  readonly kind: 'elements' | 'flows'
  readonly id: string
}

interface PlacedReading {
  readonly reading: VendorReading
  readonly at: At
}

function readingsOf(plain: FromBpmn, decisions: Definition['decisions']): readonly PlacedReading[] {
  const { definition, records } = plain
  const readings: PlacedReading[] = []
  for (const [xml, [first, process, kind, id]] of records) {
    if (first !== 'processes' || process === undefined || id === undefined) continue
    if (kind !== 'elements' && kind !== 'flows') continue
    const read = referred<Element | Flow>(referred(definition.processes, process)?.[kind], id)
    if (read === undefined) continue
    const find = (reference: string) => plain.find(reference)
    const reading = vendorOf({ id, process, xml, read, decisions, find })
    readings.push({ reading, at: { process, kind, id } })
  }
  return readings
}

/** A vendor who knows the words of the file says better what they mean. */
function explainedBy(readings: readonly PlacedReading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ reading, at }) => reading.explains.map((code) => `${code} ${at.id}`)),
  )
}

function withReadings(definition: Definition, all: readonly PlacedReading[]): Definition {
  const telling = all.filter(({ reading: { patch, content, lanes } }) =>
    [patch, content, lanes].some((part) => Object.keys(part).length > 0),
  )
  if (telling.length === 0) return definition
  const processes = Object.entries(definition.processes).map(([id, process]) => {
    const of = telling.filter(({ at }) => at.process === id)
    return [id, of.length === 0 ? process : withPatches(process, of)] as const
  })
  const content = merged([definition, ...telling.map(({ reading }) => reading.content)])
  return { ...definition, ...content, processes: Object.fromEntries(processes) }
}

function withPatches(process: Process, of: readonly PlacedReading[]): Process {
  const patches = new Map(of.map(({ at, reading }) => [pathKey([at.kind, at.id]), reading.patch]))
  const patched = <T extends object>(kind: At['kind'], records: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(records).map(([id, part]) => [
        id,
        { ...part, ...patches.get(pathKey([kind, id])) },
      ]),
    )
  const lanes = Object.assign({}, process.lanes, ...of.map(({ reading }) => reading.lanes))
  return {
    ...process,
    elements: patched('elements', process.elements),
    flows: patched('flows', process.flows),
    lanes,
  }
}
