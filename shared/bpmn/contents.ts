import type { ElementType } from '../model/elements.ts'
import type { Foreign } from '../model/foreign.ts'
import type { Json } from '../model/json.ts'
import { artifactFields, dataAssociationFields, dataAssociations, isArtifact } from './artifacts.ts'
import { elementFields, isContainer, isElementType } from './elements.ts'
import { flowFields } from './flows.ts'
import { lanesFrom, laneOf, readLaneSet, type Lanes } from './lanes.ts'
import { readFlowLists, type FlowLists } from './listing.ts'
import { bpmnName } from './names.ts'
import { withOrder } from './order.ts'
import { textOf, type Path, type Reading } from './reading.ts'
import { foreignOf, type Reader } from './reader.ts'
import { readRecord, titleField, withKept, type ReadRecord } from './record.ts'

export interface Entry extends ReadRecord {
  readonly reader: Reader
  readonly foreign: Foreign | undefined
}

/** What a process consists of, while it is read. */
export interface Contents {
  readonly elements: Entry[]
  readonly flows: Entry[]
  readonly artifacts: Entry[]
  readonly lanes: Lanes
  /** What each container lists as its flow elements; the process itself under the empty id. */
  readonly listed: Map<string, string[]>
}

export interface ContentsReading {
  readonly ctx: Reading
  readonly lists: FlowLists
  readonly process: Path
  readonly into: Contents
}

export function noContents(): Contents {
  return {
    elements: [],
    flows: [],
    artifacts: [],
    lanes: { lanes: [], sets: [] },
    listed: new Map(),
  }
}

/** Reads what stands in a process or, as `parent`, in a sub-process. */
export function readContents(container: Reader, at: ContentsReading, parent?: string): void {
  const listed: string[] = []
  const within = parent === undefined ? {} : { parent }
  at.into.listed.set(parent ?? '', listed)
  for (const child of container.xml.children ?? []) {
    const local = bpmnName(child) ?? ''
    if (local === 'laneSet') {
      const { ctx, process } = at
      readLaneSet(container.open(child), { into: at.into.lanes, ctx, process, of: within })
    } else if (isElementType(local)) {
      listed.push(readElement(container.open(child), at, { type: local, ...within }))
    } else if (local === 'sequenceFlow') {
      listed.push(readFlow(container.open(child), at))
    } else if (isArtifact(local) && !isOfProcess(local)) {
      const id = readArtifact(container.open(child), at, { type: local, ...within })
      if (isFlowElement(local)) listed.push(id)
    }
  }
}

/** Data inputs and outputs stand in a specification, which is no part of the flow. */
export function isOfProcess(local: string): boolean {
  return local === 'dataInput' || local === 'dataOutput'
}

/** BPMN counts data among the elements of a flow, annotations not. */
export function isFlowElement(local: string): boolean {
  return local.startsWith('data')
}

type Begun<T> = { readonly type: T; readonly parent?: string }

function readElement(reader: Reader, at: ContentsReading, begun: Begun<ElementType>): string {
  const { ctx, into, process } = at
  const fields = { name: titleField, ...elementFields[begun.type] }
  const { id, values } = readRecord(reader, fields, { ctx, records: [...process, 'elements'] })
  const lists = readFlowLists(reader, at.lists)
  for (const direction of ['input', 'output'] as const) {
    for (const association of reader.unread(dataAssociations[direction])) {
      const record = readRecord(association, dataAssociationFields, {
        ctx,
        records: [...process, 'artifacts'],
      })
      const whole = { type: 'dataAssociation', element: id, direction, ...record.values }
      into.artifacts.push({
        id: record.id,
        values: whole,
        reader: association,
        foreign: association.rest(),
      })
    }
  }
  const entry = { id, values: { ...begun, ...values }, reader, foreign: undefined }
  const index = into.elements.push(entry) - 1
  if (isContainer(begun.type)) readContents(reader, at, id)
  const { attributes = {}, elements = [] } = reader.rest() ?? {}
  into.elements[index] = { ...entry, foreign: foreignOf(attributes, [...elements, ...lists]) }
  return id
}

function readFlow(reader: Reader, { ctx, into, process }: ContentsReading): string {
  const { id, values } = readRecord(reader, flowFields, { ctx, records: [...process, 'flows'] })
  into.flows.push({ id, values, reader, foreign: reader.rest() })
  return id
}

export function readArtifact(
  reader: Reader,
  { ctx, into, process }: ContentsReading,
  begun: Begun<keyof typeof artifactFields>,
): string {
  const fields = artifactFields[begun.type]
  const { id, values } = readRecord(reader, fields, { ctx, records: [...process, 'artifacts'] })
  into.artifacts.push({ id, values: { ...begun, ...values }, reader, foreign: reader.rest() })
  return id
}

/** The records of the process, once everything that stands in it is known, and what of its order is not ours. */
export function recordsFrom(
  contents: Contents,
  foreign: Foreign | undefined,
): { readonly records: Record<string, Json>; readonly foreign: Foreign | undefined } {
  const places = laneOf(contents.lanes)
  const ours = ourLists(contents)
  const elements = contents.elements.map(({ id, values, foreign }) => {
    const lane = places.get(id)
    const listed = contents.listed.get(id)
    const kept = listed === undefined ? foreign : withOrder(foreign, { listed, ours: ours(id) })
    return [id, withKept(lane === undefined ? values : { ...values, lane }, kept)] as const
  })
  const orders = flowOrders(contents.flows)
  const flows = contents.flows.map(({ id, values, foreign }) => {
    const order = orders.get(id)
    return [id, withKept(order === undefined ? values : { ...values, order }, foreign)] as const
  })
  const artifacts = contents.artifacts.map(
    ({ id, values, foreign }) => [id, withKept(values, foreign)] as const,
  )
  const all = Object.fromEntries(elements)
  const records = {
    elements: all,
    flows: Object.fromEntries(flows),
    ...lanesFrom(contents.lanes, all),
    ...(artifacts.length === 0 ? {} : { artifacts: Object.fromEntries(artifacts) }),
  }
  const listed = contents.listed.get('') ?? []
  return { records, foreign: withOrder(foreign, { listed, ours: ours('') }) }
}

/** The place of flows among those of their source, where the file has them otherwise than by their ids. */
function flowOrders(flows: Contents['flows']): ReadonlyMap<string, number> {
  const bySource = new Map<string, string[]>()
  for (const { id, values } of flows) {
    const source = textOf(values, 'source')
    const ids = bySource.get(source) ?? []
    bySource.set(source, ids)
    ids.push(id)
  }
  const unsorted = [...bySource.values()].filter((ids) =>
    ids.some((id, at) => id < (ids[at - 1] ?? '')),
  )
  return new Map(unsorted.flatMap((ids) => ids.map((id, at) => [id, at] as const)))
}

/** What we would list in a container: its elements, its flows, its data. */
function ourLists({
  elements,
  flows,
  artifacts,
}: Contents): (container: string) => readonly string[] {
  const parents = new Map(elements.map(({ id, values }) => [id, parentOf(values)]))
  const placed = [
    ...elements.map(({ id, values }) => [parentOf(values), id] as const),
    ...flows.map(({ id, values }) => [parents.get(textOf(values, 'source')) ?? '', id] as const),
    ...artifacts
      .filter(({ values }) => isFlowElement(textOf(values, 'type')) && !isOfElement(values))
      .map(({ id, values }) => [parentOf(values), id] as const),
  ]
  const lists = new Map<string, string[]>()
  for (const [container, id] of placed) {
    const list = lists.get(container) ?? []
    lists.set(container, list)
    list.push(id)
  }
  return (container) => lists.get(container) ?? []
}

function parentOf(values: Readonly<Record<string, Json>>): string {
  return textOf(values, 'parent')
}

function isOfElement({ type }: Readonly<Record<string, Json>>): boolean {
  return type === 'dataAssociation' || type === 'dataInput' || type === 'dataOutput'
}
