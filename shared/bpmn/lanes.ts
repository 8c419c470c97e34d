import type { Process } from '../model/elements.ts'
import type { Foreign } from '../model/foreign.ts'
import type { Json } from '../model/json.ts'
import { filled } from './attributes.ts'
import { builderOf, type Builder } from './builder.ts'
import { attributeField, extension } from './field.ts'
import { bpmn } from './names.ts'
import { orderIn, withOrder } from './order.ts'
import type { Path, Reading, Writing } from './reading.ts'
import type { Reader } from './reader.ts'
import { readRecord, titleField, withKept, writeRecord, type RecordFields } from './record.ts'
import { recordOf } from './recordOf.ts'

const laneFields = { title: titleField, group: extension, set: extension } satisfies RecordFields
const setFields = { name: attributeField(filled('name')) } satisfies RecordFields

interface ReadLane {
  readonly id: string
  readonly values: Record<string, Json>
  readonly foreign: Foreign | undefined
  readonly members: readonly string[]
}

/** The lanes of a process while it is read: what they list is compared with the elements in the end. */
export interface Lanes {
  readonly lanes: ReadLane[]
  readonly sets: {
    readonly id: string
    readonly values: Record<string, Json>
    readonly of: SetPlace
    isEmpty: boolean
  }[]
}

interface SetPlace {
  readonly lane?: string
  readonly parent?: string
}

export function readLaneSet(
  reader: Reader,
  {
    into,
    ctx,
    process,
    of,
  }: { readonly into: Lanes; readonly ctx: Reading; readonly process: Path; readonly of: SetPlace },
): void {
  const { id, values } = readRecord(reader, setFields, { ctx, records: [...process, 'laneSets'] })
  const lanes = reader.children('lane')
  for (const lane of lanes) {
    const read = readRecord(lane, laneFields, { ctx, records: [...process, 'lanes'] })
    const members = lane
      .children('flowNodeRef')
      .map((member) => ctx.ids.resolve(member.text() ?? ''))
    const inner = lane.child('childLaneSet')
    const entry = { ...read, values: { ...read.values, group: '', set: id }, members }
    if (inner !== undefined) readLaneSet(inner, { into, ctx, process, of: { lane: read.id } })
    into.lanes.push({ ...entry, foreign: lane.rest() })
  }
  const kept = withKept(values, reader.rest())
  into.sets.push({ id, values: kept, of, isEmpty: lanes.length === 0 })
}

/** Which lane each element is in: the innermost that lists it. */
export function laneOf({ lanes }: Lanes): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { id, members } of lanes) {
    for (const member of members) if (!places.has(member)) places.set(member, id)
  }
  return places
}

/** Lanes in one set without a name need no word of the set. */
export function lanesFrom(
  read: Lanes,
  elements: Readonly<Record<string, Json>>,
): Record<string, Json> {
  const [only] = read.sets
  const isPlain = read.sets.length <= 1 && (only === undefined || isPlainSet(only))
  const places = laneOf(read)
  const lanes = read.lanes.map(({ id, values, foreign, members }) => {
    const ours = Object.keys(elements).filter((element) => places.get(element) === id)
    const { set, ...plain } = values
    const fields = isPlain || set === undefined ? plain : values
    return [id, withKept(fields, withOrder(foreign, { listed: members, ours }))] as const
  })
  const sets = read.sets.map(({ id, values, of }) => [id, { ...values, ...of }] as const)
  return {
    lanes: Object.fromEntries(lanes),
    ...(isPlain ? {} : { laneSets: Object.fromEntries(sets) }),
  }
}

function isPlainSet({ values, of, isEmpty }: Lanes['sets'][number]): boolean {
  return Object.keys(values).length === 0 && Object.keys(of).length === 0 && !isEmpty
}

/** Lane sets by the sub-process they stand in; those of the process itself under the empty id. */
export function writeLanes(
  process: Process,
  path: Path,
  ctx: Writing,
): ReadonlyMap<string, readonly Builder[]> {
  const { laneSets = {} } = process
  const places = new Map<string, Builder[]>()
  const put = (parent: string, set: Builder): void => {
    places.set(parent, [...(places.get(parent) ?? []), set])
  }
  const loose = Object.keys(process.lanes).filter((id) => !isInSet(process, id))
  if (loose.length > 0) {
    const set = builderOf(bpmn('laneSet'))
    set.set('id', `${ctx.idOf(path)}_lanes`)
    for (const id of loose) set.add(writeLane({ process, path, ctx }, id).build())
    put('', set)
  }
  for (const [id, { lane, parent = '' }] of Object.entries(laneSets)) {
    if (lane === undefined) put(parent, writeSet({ process, path, ctx }, id, 'laneSet'))
  }
  return places
}

function isInSet({ lanes, laneSets = {} }: Process, id: string): boolean {
  const set = recordOf(lanes, id)?.set
  return set !== undefined && Object.hasOwn(laneSets, set)
}

interface LaneWriting {
  readonly process: Process
  readonly path: Path
  readonly ctx: Writing
}

function writeSet(at: LaneWriting, id: string, local: 'laneSet' | 'childLaneSet'): Builder {
  const { process, path, ctx } = at
  const set = writeRecord(recordOf(process.laneSets, id) ?? {}, {
    local,
    fields: setFields,
    path: [...path, 'laneSets', id],
    ctx,
  })
  for (const lane of Object.keys(process.lanes)) {
    if (process.lanes[lane]?.set === id) set.add(writeLane(at, lane).build())
  }
  return set
}

function writeLane(at: LaneWriting, id: string): Builder {
  const { process, path, ctx } = at
  const lane = writeRecord(recordOf(process.lanes, id) ?? {}, {
    local: 'lane',
    fields: laneFields,
    path: [...path, 'lanes', id],
    ctx,
  })
  for (const member of membersOf(process, id))
    lane.child(bpmn('flowNodeRef')).text(ctx.near(member, ctx.process))
  for (const [set, { lane: around }] of Object.entries(process.laneSets ?? {})) {
    if (around === id) lane.add(writeSet(at, set, 'childLaneSet').build())
  }
  return lane
}

/** What the file listed and still belongs here, then the rest; lanes of lanes may list for the lane around them. */
function membersOf(process: Process, id: string): readonly string[] {
  const own = Object.keys(process.elements).filter(
    (element) => process.elements[element]?.lane === id,
  )
  const listed = orderIn(recordOf(process.lanes, id)?.foreign)
  if (listed === undefined) return own
  const inner = innerLanes(process, id)
  const still = listed.filter((member) => {
    const element = recordOf(process.elements, member)
    return element === undefined || element.lane === id || inner.has(element.lane ?? '')
  })
  const rest = own.filter((member) => !still.includes(member))
  return [...still, ...rest]
}

function innerLanes(process: Process, around: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (lane: string): void => {
    for (const [id, { set }] of Object.entries(process.lanes)) {
      const isInside = set !== undefined && recordOf(process.laneSets, set)?.lane === lane
      if (!isInside || found.has(id)) continue
      found.add(id)
      visit(id)
    }
  }
  visit(around)
  return found
}
