import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import { citizenGroup, type Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { Answers } from '../conflicts.ts'
import { fragmentOf } from '../fragmentOf.ts'
import { withArtifactBoxes } from '../artifactLayout.ts'
import { artifactBoxes } from '../artifacts.ts'
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
  /** What becomes of what the service has otherwise (`clashesOf`). */
  readonly answers?: Answers
}

/** What is left of a template once it joins the way: what it takes along is asked about before. */
export function joiningPart(
  definition: Definition,
  { process, template, after }: Insertion,
): Definition | undefined {
  const content = definition.processes[process]
  const source = template.processes[mainProcess]
  if (content === undefined || source === undefined) return undefined
  return bodyOf(template, endsOf(source, followerOf(content, after) !== undefined))
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
  const follower = followerOf(content, after)
  const ends = endsOf(source, follower !== undefined)
  const fragment = bodyOf(template, ends)
  if (fragment === undefined) return { definition, elements: [] }
  const parent = before.parent
  const pasted = pasteFragment(staffed, {
    process,
    fragment,
    ...withOptional('parent', parent),
    ...withOptional('answers', insertion.answers),
  })
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

function followerOf(
  content: Process,
  after: string,
): { readonly id: string; readonly target: string } | undefined {
  const [way, another] = flowsFrom(content, after)
  return another === undefined ? way : undefined
}

interface Ends {
  readonly start: string | undefined
  /** What a case comes to first. */
  readonly entry: string | undefined
  /** What has no way on yet, and goes on to what follows. */
  readonly open: readonly string[]
  /** Where nothing is open, the end that gives way to what follows. */
  readonly goal: string | undefined
}

function endsOf({ elements, flows }: Process, goesOn: boolean): Ends {
  const top = Object.entries(elements).filter(([, { parent }]) => parent === undefined)
  const ways = Object.values(flows)
  const start = top.find(([, { type }]) => type === 'startEvent')?.[0]
  const reached = new Set(ways.map(({ target }) => target))
  const left = new Set(ways.map(({ source }) => source))
  const steps = top.filter(([, element]) => mayBeEntered(element))
  const open = steps.flatMap(([id, element]) => (mayBeLeft(element) && !left.has(id) ? [id] : []))
  const end = steps.find(([, { type }]) => type === 'endEvent')
  const [first] = steps.find(([id]) => !reached.has(id)) ?? steps[0] ?? []
  return {
    start,
    entry: ways.find(({ source }) => source === start)?.target ?? first,
    open,
    goal: goesOn && open.length === 0 ? end?.[0] : undefined,
  }
}

/** Without its own beginning and the end that gives way. */
function bodyOf(template: Definition, { start, goal }: Ends): Definition | undefined {
  const { elements = {}, artifacts = {} } = template.processes[mainProcess] ?? {}
  const body = Object.keys({ ...elements, ...artifacts }).filter(
    (id) => id !== start && id !== goal,
  )
  return fragmentOf(template, { process: mainProcess, elements: body })
}

/** Under which id each step and note of the piece stands now: they came in their order. */
function idsOf(
  before: Definition,
  after: Definition,
  { process, fragment }: { readonly process: string; readonly fragment: Definition },
): ReadonlyMap<string, string> {
  const drawnIn = ({ processes }: Definition, id: string) => ({
    ...processes[id]?.elements,
    ...processes[id]?.artifacts,
  })
  const there = drawnIn(before, process)
  const come = Object.keys(drawnIn(after, process)).filter((id) => !Object.hasOwn(there, id))
  const from = Object.keys(drawnIn(fragment, mainProcess))
  return new Map(from.flatMap((id, at) => (come[at] === undefined ? [] : [[id, come[at]]])))
}

interface Charge {
  readonly ids: ReadonlyMap<string, string>
  readonly source: Process
  readonly lane: string | undefined
}

/** Who did it in the piece, where they take part here; else applicants do what applicants did, and the department the rest. */
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
      const group = referred(source.lanes, source.elements[from]?.lane)?.group
      const same = Object.keys(lanes).find((id) => lanes[id]?.group === group)
      return [to, same ?? (group === citizenGroup ? (first(true) ?? office) : office)]
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
  const onward = [...last, ...ends.open.map((from) => ({ source: from }))]
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
  const beside = artifactBoxes(template, mainProcess)
  const block = boundsOf([...ids.keys()].flatMap((id) => drawn[id] ?? beside[id] ?? []))
  const origin = geometryOf(before, process).elements[after]
  if (origin === undefined) return joined
  const from = origin.x + origin.width + 1
  const room = { process, inside: parent, axis: 'x', from, by: block.width + gap.x } as const
  const roomy = makeRoom(before, room)
  const { elements, lanes } = geometryOf(roomy, process)
  const shift = shiftFor({ ...place, block, origin, lanes, joined })
  const near = (box: Box): string => nearest(box, drawn, [...ids.keys()]) ?? ''
  const steps = placedBy(ids, drawn, shift)
  const asides = placedBy(ids, beside, (_, box) => shift(near(box), box))
  const placed = withLayout(joined, process, () =>
    grown({ elements: { ...elements, ...steps }, lanes }, stepsSeen(joined, process)),
  )
  const moved = { ...artifactBoxes(roomy, process), ...asides }
  return Object.keys(moved).length === 0 ? placed : withArtifactBoxes(placed, process, moved)
}

type Shift = (id: string, box: Box) => Point

function placedBy(ids: ReadonlyMap<string, string>, boxes: Boxes, shift: Shift): Boxes {
  return Object.fromEntries(
    [...ids].flatMap(([id, to]) => {
      const box = boxes[id]
      return box === undefined ? [] : [[to, shifted(box, shift(id, box))] as const]
    }),
  )
}

/** A note goes along with the step it stands by. */
function nearest(box: Box, drawn: Boxes, among: readonly string[]): string | undefined {
  const at = centreOf(box)
  const far = (id: string): number => {
    const step = drawn[id]
    if (step === undefined) return Infinity
    const { x, y } = centreOf(step)
    return Math.hypot(x - at.x, y - at.y)
  }
  return among.toSorted((one, other) => far(one) - far(other))[0]
}

interface Shifting extends Place {
  readonly block: Box
  readonly origin: Box
  readonly lanes: Boxes
  readonly joined: Definition
}

const inset = 30

/** In the row of what it follows at its height; in another row from its top on. */
function shiftFor(shifting: Shifting): Shift {
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
