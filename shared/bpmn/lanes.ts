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
import { referred } from '../model/referred.ts'
import { grouped } from './grouped.ts'

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
  const inside = grouped(Object.keys(elements), (element) => places.get(element) ?? '')
  const lanes = read.lanes.map(({ id, values, foreign, members }) => {
    const ours = inside.get(id) ?? []
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
): ReadonlyMap<string, readonly (readonly [parent: string, set: Builder])[]> {
  const { laneSets = {} } = process
  const sets: (readonly [parent: string, set: Builder])[] = []
  const at = laneWriting(process, path, ctx)
  const loose = Object.keys(process.lanes).filter((id) => !isInSet(process, id))
  if (loose.length > 0) {
    const set = builderOf(bpmn('laneSet'))
    set.set('id', `${ctx.idOf(path)}_lanes`)
    for (const id of loose) set.add(writeLane(at, id).build())
    sets.push(['', set])
  }
  for (const [id, { lane, parent = '' }] of Object.entries(laneSets)) {
    if (lane === undefined) sets.push([parent, writeSet(at, id, 'laneSet')])
  }
  return grouped(sets, ([parent]) => parent)
}

function isInSet({ lanes, laneSets = {} }: Process, id: string): boolean {
  const set = referred(lanes, id)?.set
  return set !== undefined && Object.hasOwn(laneSets, set)
}

interface LaneWriting {
  readonly process: Process
  readonly path: Path
  readonly ctx: Writing
  /** The elements of each lane, the lanes of each set, the sets in each lane. */
  readonly elements: ReadonlyMap<string, readonly string[]>
  readonly lanes: ReadonlyMap<string, readonly string[]>
  readonly sets: ReadonlyMap<string, readonly string[]>
}

function laneWriting(process: Process, path: Path, ctx: Writing): LaneWriting {
  const { elements, lanes, laneSets = {} } = process
  return {
    process,
    path,
    ctx,
    elements: grouped(Object.keys(elements), (id) => referred(elements, id)?.lane ?? ''),
    lanes: grouped(Object.keys(lanes), (id) => referred(lanes, id)?.set ?? ''),
    sets: grouped(Object.keys(laneSets), (id) => referred(laneSets, id)?.lane ?? ''),
  }
}

function writeSet(at: LaneWriting, id: string, local: 'laneSet' | 'childLaneSet'): Builder {
  const { process, path, ctx } = at
  const set = writeRecord(referred(process.laneSets, id) ?? {}, {
    local,
    fields: setFields,
    path: [...path, 'laneSets', id],
    ctx,
  })
  for (const lane of at.lanes.get(id) ?? []) set.add(writeLane(at, lane).build())
  return set
}

function writeLane(at: LaneWriting, id: string): Builder {
  const { process, path, ctx } = at
  const lane = writeRecord(referred(process.lanes, id) ?? {}, {
    local: 'lane',
    fields: laneFields,
    path: [...path, 'lanes', id],
    ctx,
  })
  for (const member of membersOf(at, id))
    lane.child(bpmn('flowNodeRef')).text(ctx.near(member, ctx.process))
  for (const set of at.sets.get(id) ?? []) {
    const isKnown = referred(process.laneSets, set)?.lane === id
    if (isKnown) lane.add(writeSet(at, set, 'childLaneSet').build())
  }
  return lane
}

/** What the file listed and still belongs here, then the rest; lanes of lanes may list for the lane around them. */
function membersOf(at: LaneWriting, id: string): readonly string[] {
  const { process } = at
  const own = at.elements.get(id) ?? []
  const listed = orderIn(referred(process.lanes, id)?.foreign)
  if (listed === undefined) return own
  const inner = innerLanes(at, id)
  const still = listed.filter((member) => {
    const element = referred(process.elements, member)
    return element === undefined || element.lane === id || inner.has(element.lane ?? '')
  })
  const known = new Set(still)
  return [...still, ...own.filter((member) => !known.has(member))]
}

function innerLanes(at: LaneWriting, around: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (lane: string): void => {
    for (const id of (at.sets.get(lane) ?? []).flatMap((set) => at.lanes.get(set) ?? [])) {
      if (found.has(id)) continue
      found.add(id)
      visit(id)
    }
  }
  visit(around)
  return found
}
