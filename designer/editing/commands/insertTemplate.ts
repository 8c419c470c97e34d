import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { citizenGroup, type Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { fragmentOf } from '../fragmentOf.ts'
import { boundsOf, centreOf, type Box, type Boxes, type Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { freeId } from '../ids.ts'
import { grown, shifted, withLayout } from '../layout.ts'
import { gap } from '../notation.ts'
import { flowsFrom, withProcess } from '../process.ts'
import { mapRecord, withOptional } from '../records.ts'
import { addLane } from './addLane.ts'
import { makeRoom } from './makeRoom.ts'
import { pasteFragment, type Pasted } from './pasteFragment.ts'
import { stepsSeen } from '../shown.ts'

export interface Insertion {
  readonly process: string
  /** What is put in: its own beginning goes, and its first end where the way goes on. */
  readonly template: Definition
  /** What it follows. */
  readonly after: string
  /** The people of the department, where nobody of it is in charge of anything yet. */
  readonly office?: { readonly title: Localised; readonly group: string } | undefined
}

/** A prepared piece of a process after a step: what followed the step follows the piece. */
export function insertTemplate(definition: Definition, insertion: Insertion): Pasted {
  const { process, template, after } = insertion
  const staffed = withOffice(definition, insertion)
  const content = staffed.processes[process]
  const source = template.processes[mainProcess]
  const before = content?.elements[after]
  if (content === undefined || source === undefined || before === undefined)
    return { definition, elements: [] }
  const [way, another] = flowsFrom(content, after)
  const follower = another === undefined ? way : undefined
  const ends = endsOf(source, follower !== undefined)
  const body = Object.keys(source.elements).filter((id) => id !== ends.start && id !== ends.goal)
  const fragment = fragmentOf(template, { process: mainProcess, elements: body })
  if (fragment === undefined) return { definition, elements: [] }
  const parent = before.parent
  const pasted = pasteFragment(staffed, { process, fragment, ...withOptional('parent', parent) })
  const ids = idsOf(staffed, pasted.definition, { process, fragment })
  const joined = withProcess(pasted.definition, process, (current) => ({
    ...current,
    elements: inCharge(current, { ids, source, lane: before.lane }),
    flows: joinedFlows(current.flows, { source, ends, ids, after, follower }),
  }))
  const place = { process, template, after, parent, entry: ends.entry, ids }
  return { definition: placedAfter(staffed, joined, place), elements: pasted.elements }
}

function withOffice(definition: Definition, { process, office }: Insertion): Definition {
  const lanes = Object.values(definition.processes[process]?.lanes ?? {})
  const isAlone = lanes.length > 0 && lanes.every(({ group }) => group === citizenGroup)
  return office === undefined || !isAlone ? definition : addLane(definition, { process, ...office })
}

interface Ends {
  readonly start: string | undefined
  /** What a case comes to first. */
  readonly entry: string | undefined
  /** The end that gives way to what follows. */
  readonly goal: string | undefined
}

function endsOf({ elements, flows }: Process, goesOn: boolean): Ends {
  const ids = Object.keys(elements)
  const start = ids.find((id) => elements[id]?.type === 'startEvent')
  const goal = goesOn ? ids.find((id) => elements[id]?.type === 'endEvent') : undefined
  const first = Object.values(flows).find(({ source }) => source === start)?.target
  return { start, entry: first ?? ids.find((id) => id !== start), goal }
}

/** Under which id each step of the piece stands now: they came in their order. */
function idsOf(
  before: Definition,
  after: Definition,
  { process, fragment }: { readonly process: string; readonly fragment: Definition },
): ReadonlyMap<string, string> {
  const there = before.processes[process]?.elements ?? {}
  const come = Object.keys(after.processes[process]?.elements ?? {}).filter(
    (id) => !Object.hasOwn(there, id),
  )
  const from = Object.keys(fragment.processes[mainProcess]?.elements ?? {})
  return new Map(from.flatMap((id, at) => (come[at] === undefined ? [] : [[id, come[at]]])))
}

interface Charge {
  readonly ids: ReadonlyMap<string, string>
  readonly source: Process
  readonly lane: string | undefined
}

/** Applicants do what they did in the piece, and the department the rest. */
function inCharge(
  { elements, lanes }: Process,
  { ids, source, lane }: Charge,
): Process['elements'] {
  const first = (isTheirs: boolean): string | undefined =>
    Object.keys(lanes).find((id) => (lanes[id]?.group === citizenGroup) === isTheirs)
  const isTheirLane = referred(lanes, lane)?.group === citizenGroup
  const office = isTheirLane ? (first(false) ?? lane) : (lane ?? first(false))
  const wanted = new Map(
    [...ids].map(([from, to]) => {
      const own = referred(source.lanes, source.elements[from]?.lane)
      return [to, own?.group === citizenGroup ? (first(true) ?? office) : office]
    }),
  )
  return mapRecord(elements, (element, id) => {
    if (!wanted.has(id)) return element
    const { lane: _before, ...rest } = element
    return { ...rest, ...withOptional('lane', wanted.get(id)) }
  })
}

interface Joining {
  readonly source: Process
  readonly ends: Ends
  readonly ids: ReadonlyMap<string, string>
  readonly after: string
  readonly follower: { readonly id: string; readonly target: string } | undefined
}

function joinedFlows(
  flows: Process['flows'],
  { source, ends, ids, after, follower }: Joining,
): Process['flows'] {
  const entry = ids.get(ends.entry ?? '')
  if (entry === undefined) return flows
  const next: Record<string, Process['flows'][string]> = { ...flows }
  const led = follower === undefined ? undefined : next[follower.id]
  if (follower === undefined || led === undefined) {
    next[freeId(`${after}-${entry}`, next)] = { source: after, target: entry }
    return next
  }
  next[follower.id] = { ...led, target: entry }
  const last = Object.values(source.flows).filter(({ target }) => target === ends.goal)
  const onward = last.length > 0 || ends.goal !== undefined ? last : [{ source: ends.entry ?? '' }]
  for (const { source: from, ...way } of onward) {
    const id = ids.get(from)
    if (id !== undefined)
      next[freeId(`${id}-${follower.target}`, next)] = {
        ...way,
        source: id,
        target: follower.target,
      }
  }
  return next
}

interface Place {
  readonly process: string
  readonly template: Definition
  readonly after: string
  readonly parent: string | undefined
  readonly entry: string | undefined
  readonly ids: ReadonlyMap<string, string>
}

/** Right of what it follows, drawn as it was; what stood there makes room. */
function placedAfter(before: Definition, joined: Definition, place: Place): Definition {
  const { process, template, after, parent, ids } = place
  const drawn = geometryOf(template, mainProcess).elements
  const block = boundsOf([...ids.keys()].flatMap((id) => drawn[id] ?? []))
  const origin = geometryOf(before, process).elements[after]
  if (origin === undefined) return joined
  const from = origin.x + origin.width + 1
  const room = { process, inside: parent, axis: 'x', from, by: block.width + gap.x } as const
  const { elements, lanes } = geometryOf(makeRoom(before, room), process)
  const shift = shiftFor({ ...place, block, origin, lanes, joined })
  const boxes: Boxes = Object.fromEntries(
    [...ids].flatMap(([id, to]) => {
      const box = drawn[id]
      return box === undefined ? [] : [[to, shifted(box, shift(id))] as const]
    }),
  )
  return withLayout(joined, process, () =>
    grown({ elements: { ...elements, ...boxes }, lanes }, stepsSeen(joined, process)),
  )
}

interface Shifting extends Place {
  readonly block: Box
  readonly origin: Box
  readonly lanes: Boxes
  readonly joined: Definition
}

const inset = 30

/** In the row of what it follows at its height; in another row from its top on. */
function shiftFor(shifting: Shifting): (id: string) => Point {
  const { process, template, after, entry, ids, block, origin, lanes, joined } = shifting
  const drawn = geometryOf(template, mainProcess).elements
  const { elements = {} } = joined.processes[process] ?? {}
  const x = Math.round(origin.x + origin.width + gap.x - block.x)
  const rowOf = (id: string): string => elements[ids.get(id) ?? '']?.lane ?? ''
  const start = drawn[entry ?? '']
  return (id) => {
    const row = rowOf(id)
    const members = [...ids.keys()].filter((one) => rowOf(one) === row)
    const top = boundsOf(members.flatMap((one) => drawn[one] ?? [])).y
    const lane = lanes[row]
    const isSameRow = row === (elements[after]?.lane ?? '')
    const level = start === undefined ? 0 : centreOf(origin).y - centreOf(start).y
    const fits = lane === undefined || top + level >= lane.y + 8
    const y =
      isSameRow && fits && members.includes(entry ?? '') ? level : (lane?.y ?? 0) + inset - top
    return { x, y: Math.round(y) }
  }
}
