import type { Definition } from '#shared/model/definition.ts'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { centreOf, laneAt, sizeOf, type Box, type Boxes, type Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { waits } from './connectElements.ts'
import { freeId, idFrom, takenIn } from '../ids.ts'
import { freeBox, grown, mapped, shifted, withLayout } from '../layout.ts'
import { gap } from '../notation.ts'
import { flowsFrom, flowsTo, partIn, withProcess } from '../process.ts'
import { mapRecord, withOptional } from '../records.ts'
import { sheetOf, stepsSeen } from '../shown.ts'
import { laneFor, makeStep, type StepKind } from '../steps.ts'

export interface NewStep {
  readonly process: string
  readonly kind: StepKind
  readonly name: Localised
  /** Follows this element; what followed it so far follows the new step. */
  readonly after?: string
  /** Is followed by this element, and what led there leads to the new step. */
  readonly before?: string
  /** Inside of this, where it follows nothing and is followed by nothing. */
  readonly parent?: string
  /** Stands here, for a step dropped on the drawing. */
  readonly at?: Point
}

export interface Inserted {
  readonly definition: Definition
  readonly element: string
}

export function insertStep(definition: Definition, step: NewStep): Inserted {
  const { process, kind, name, after, before } = step
  const content = definition.processes[process]
  if (content === undefined) return { definition, element: '' }
  const made = makeStep(definition, kind, name)
  const id = idFrom(name.de, takenIn(content))
  const neighbour = content.elements[after ?? before ?? '']
  const beside: Belonging =
    neighbour === undefined
      ? withOptional('parent', partIn(content, step.parent))
      : belongingOf(neighbour)
  const lane = laneOfNew(content, kind, beside)
  const element: Element = { ...made.element, ...beside, ...(lane === undefined ? {} : { lane }) }
  const splits = after !== undefined && followsOn(definition, { process, after, element })
  const added = withProcess(made.definition, process, (current) => ({
    ...current,
    elements: { ...current.elements, [id]: element },
    flows:
      before === undefined
        ? flowsWith({ flows: current.flows, after, id, splits })
        : flowsThrough(current.flows, { id, before }),
  }))
  const at = step.at && inOwnLane(definition, step, step.at)
  const drawn = placedStep(
    { definition, added },
    { ...step, ...withOptional('at', at), id, splits, lane },
  )
  return { definition: drawn, element: id }
}

/** Put down among people's steps, what runs by itself stands in the lane that it belongs to. */
function inOwnLane(definition: Definition, { process, kind }: NewStep, at: Point): Point {
  const content = definition.processes[process]
  const { lanes } = geometryOf(definition, process)
  const lane = content && laneFor(content, kind, laneAt(lanes, at))
  const row = referred(lanes, lane)
  const isThere = row === undefined || lane === laneAt(lanes, at)
  return isThere ? at : { x: at.x, y: centreOf(row).y }
}

interface Belonging {
  readonly parent?: string
  readonly lane?: string
}

function belongingOf(element: Element): Belonging {
  return {
    ...(element.parent === undefined ? {} : { parent: element.parent }),
    ...(element.lane === undefined ? {} : { lane: element.lane }),
  }
}

/** As what it is wants it, else that of what it stands beside or in. */
function laneOfNew(
  content: Process,
  kind: StepKind,
  { lane, parent }: Belonging,
): string | undefined {
  const beside = lane ?? referred(content.elements, parent)?.lane
  return laneFor(content, kind, beside) ?? beside ?? firstLane(content.lanes, kind)
}

function firstLane(lanes: Readonly<Record<string, unknown>>, kind: StepKind): string | undefined {
  const ids = Object.keys(lanes)
  return kind === 'receiveApplication' ? ids[0] : ids.at(-1)
}

/** A gateway gets one more branch; anything else hands its only follower on to the new step. */
function followsOn(
  definition: Definition,
  { process, after, element }: { process: string; after: string; element: Element },
): boolean {
  const content = definition.processes[process]
  const before = content?.elements[after]
  if (content === undefined || before === undefined || element.type === 'endEvent') return false
  return !before.type.endsWith('Gateway') && flowsFrom(content, after).length === 1
}

function flowsWith({
  flows,
  after,
  id,
  splits,
}: {
  flows: Definition['processes'][string]['flows']
  after: string | undefined
  id: string
  splits: boolean
}): Definition['processes'][string]['flows'] {
  if (after === undefined) return flows
  const onward = splits
    ? Object.fromEntries(
        Object.entries(flows).map(([flow, value]) =>
          value.source === after ? [flow, { ...value, source: id }] : [flow, value],
        ),
      )
    : flows
  return { ...onward, [freeId(`${after}-${id}`, onward)]: { source: after, target: id } }
}

/** Ways keep their ids and conditions: only where they lead to is new. */
function flowsThrough(
  flows: Process['flows'],
  { id, before }: { readonly id: string; readonly before: string },
): Process['flows'] {
  const led = mapRecord(flows, (flow) => (flow.target === before ? { ...flow, target: id } : flow))
  return { ...led, [freeId(`${id}-${before}`, led)]: { source: id, target: before } }
}

/** A step that ways can lead to and on from, and after an event-based gateway one that waits. */
export function mayStandBefore(
  definition: Definition,
  { process, element, kind }: { process: string; element: string; kind: StepKind },
): boolean {
  const content = definition.processes[process]
  if (content === undefined) return false
  const made = makeStep(definition, kind, { de: '' }).element
  if (!mayBeEntered(made) || !mayBeLeft(made)) return false
  return flowsTo(content, element).every(
    ({ source }) => content.elements[source]?.type !== 'eventBasedGateway' || waits(made),
  )
}

interface Placing extends NewStep {
  readonly id: string
  readonly splits: boolean
  readonly lane: string | undefined
}

function placedStep(
  { definition, added }: { definition: Definition; added: Definition },
  { process, id, after, before, at, splits, lane }: Placing,
): Definition {
  const geometry = geometryOf(definition, process)
  const element = added.processes[process]?.elements[id]
  if (element === undefined) return added
  const size = sizeOf(element)
  const origin = referred(geometry.elements, after)
  const next = referred(geometry.elements, before)
  const row = referred(geometry.lanes, lane)
  const wanted = wantedBox({ origin, next, at, size, lane: row, geometry })
  const follower = geometry.elements[followerOf(added.processes[process], id)]
  const still = { elements: geometry.elements, process: added.processes[process] }
  const others =
    next === undefined && !splits
      ? still.elements
      : withRoom(still, { wanted, origin, follower: next ?? follower })
  const box = at === undefined ? freeBox(wanted, Object.values(others)) : wanted
  const placed = withLayout(added, process, () =>
    grown({ elements: { ...others, [id]: box }, lanes: geometry.lanes }, stepsSeen(added, process)),
  )
  const isSeenInLane = at !== undefined && sheetOf(placed, process, id) === undefined
  return isSeenInLane ? inLaneAt(placed, { process, id, at }) : placed
}

interface Surroundings {
  readonly origin: Box | undefined
  readonly next: Box | undefined
  readonly at: Point | undefined
  readonly size: { readonly width: number; readonly height: number }
  readonly lane: Box | undefined
  readonly geometry: { readonly elements: Boxes }
}

/** Where it was dropped, in the place of what follows it, after what it follows, or at the end. */
function wantedBox({ origin, next, at, size, lane, geometry }: Surroundings): Box {
  if (at !== undefined) return { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }
  const neighbour = origin ?? next
  if (neighbour === undefined) {
    const right = Math.max(0, ...Object.values(geometry.elements).map(({ x, width }) => x + width))
    const y = lane === undefined ? 60 : lane.y + (lane.height - size.height) / 2
    return { x: right + gap.x, y, ...size }
  }
  const centre = centreOf(neighbour)
  const inOther = lane !== undefined && (centre.y < lane.y || centre.y > lane.y + lane.height)
  const y = inOther ? lane.y + (lane.height - size.height) / 2 : centre.y - size.height / 2
  const x = origin === undefined ? neighbour.x : origin.x + origin.width + gap.x
  return { x, y, ...size }
}

function hits(box: Box, { x, y, width, height }: Box): boolean {
  return (
    box.x < x + width + 12 &&
    x < box.x + box.width + 12 &&
    box.y < y + height &&
    y < box.y + box.height
  )
}

function followerOf(process: Process | undefined, id: string): string {
  return Object.values(process?.flows ?? {}).find(({ source }) => source === id)?.target ?? ''
}

interface Drawn {
  readonly elements: Boxes
  readonly process: Process | undefined
}

/** What follows stands to the right of a new step, and nothing stands where it is drawn. */
function withRoom(
  drawn: Drawn,
  {
    wanted,
    origin,
    follower,
  }: {
    readonly wanted: Box
    readonly origin: Box | undefined
    readonly follower: Box | undefined
  },
): Boxes {
  const right = wanted.x + wanted.width + gap.x
  const isBefore =
    follower !== undefined && follower.x > (origin?.x ?? -Infinity) && follower.x < right
  const inTheWay = isBefore || Object.values(drawn.elements).some((box) => hits(box, wanted))
  const from = (isBefore ? Math.min(wanted.x, follower.x) : wanted.x) - 1
  return inTheWay ? pushed(drawn, { from, to: right }) : drawn.elements
}

/** Everything from a column on moves right, so that the order of the drawing stays; what is attached stays attached. */
function pushed({ elements, process }: Drawn, { from, to }: { from: number; to: number }): Boxes {
  const nearest = Math.min(...Object.values(elements).flatMap(({ x }) => (x >= from ? [x] : [])))
  const by = Math.max(0, to - nearest)
  const isMoved = (box: Box, id: string): boolean => {
    const self = process?.elements[id]
    const host = self?.type === 'boundaryEvent' ? elements[self.attachedTo] : undefined
    return (host ?? box).x >= from
  }
  return mapped(elements, (box, id) => (isMoved(box, id) ? shifted(box, { x: by, y: 0 }) : box))
}

function inLaneAt(
  definition: Definition,
  { process, id, at }: { process: string; id: string; at: Point },
): Definition {
  const lane = laneAt(geometryOf(definition, process).lanes, at)
  if (lane === undefined) return definition
  return withProcess(definition, process, (content) => {
    const element = content.elements[id]
    return element === undefined
      ? content
      : { ...content, elements: { ...content.elements, [id]: { ...element, lane } } }
  })
}
