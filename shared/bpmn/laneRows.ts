import type { Process } from '../model/elements.ts'
import type { Position } from '../model/layout.ts'
import type { Arrangement } from './arrange.ts'
import { hostOf, parentOf } from './graph.ts'
import { boxAround, boxOfLabel, moved, overlap } from './boxes.ts'
import { referred } from '../model/referred.ts'
import { boxOf, type Box, type Point } from './shapes.ts'
import { sizeIn, sizes } from './sizes.ts'
import { grouped } from './grouped.ts'

const head = 30
const margin = 24

export interface Laned extends Arrangement {
  readonly lanes: ReadonlyMap<string, Position>
}

interface Laning {
  readonly units: ReadonlyMap<string, readonly Unit[]>
  /** Lanes by the lane around them; those of the process itself under the empty id. */
  readonly inside: ReadonlyMap<string, readonly string[]>
  readonly width: number
  readonly elements: Map<string, Position>
  readonly lanes: Map<string, Position>
}

/** An element of the process itself, with what is attached to it and what is inside. */
export interface Unit {
  readonly id: string
  readonly lane: string
  readonly members: readonly (readonly [id: string, position: Position])[]
  readonly shape: Box
  /** Labels and boundary events included. */
  readonly box: Box
}

/** The same columns, the rows of each lane by themselves: lanes below each other, lanes of lanes inside. */
export function inLanes(process: Process, { elements }: Arrangement): Laned {
  const units = unitsOf(process, elements)
  const width = Math.max(0, ...units.map(({ box }) => box.x + box.width)) + 2 * margin
  const laning: Laning = {
    units: grouped(units, ({ lane }) => lane),
    inside: lanesByLane(process),
    width,
    elements: new Map(),
    lanes: new Map(),
  }
  const bottom = placeLanes(laning, '', { x: 0, y: 0 })
  const outside = units.filter(({ lane }) => !laning.lanes.has(lane))
  placeUnits(laning, outside, { x: 0, y: bottom })
  return { elements: laning.elements, flows: new Map(), lanes: laning.lanes }
}

export function unitsOf(process: Process, elements: Arrangement['elements']): readonly Unit[] {
  const units = new Map<string, [string, Position][]>()
  for (const [id, position] of elements) {
    const unit = unitOf(process, id)
    const members = units.get(unit) ?? []
    units.set(unit, members)
    members.push([id, position])
  }
  return [...units].map(([id, members]) => ({
    id,
    lane: referred(process.elements, id)?.lane ?? '',
    members,
    shape: boxOf(elements.get(id) ?? { x: 0, y: 0 }, sizeIn(process, id)),
    box: boxAround(members.flatMap(([member, position]) => boxesOf(process, member, position))),
  }))
}

/** What an element stands in or on, up to the process itself. */
export function unitOf(process: Process, id: string): string {
  const around = hostOf(process, id) ?? parentOf(process, id)
  return around === '' ? id : unitOf(process, around)
}

function boxesOf(process: Process, id: string, position: Position): readonly Box[] {
  const type = referred(process.elements, id)?.type ?? 'task'
  return [boxOf(position, sizes[type]), ...boxOfLabel(position)]
}

/** The lanes directly in a lane, or in the process; answers where they end. */
function placeLanes(laning: Laning, around: string, { x, y }: Point): number {
  let bottom = y
  for (const lane of laning.inside.get(around) ?? []) {
    if (laning.lanes.has(lane)) continue
    const top = bottom
    laning.lanes.set(lane, { x, y: top })
    const inner = placeLanes(laning, lane, { x: x + head, y: top })
    const own = laning.units.get(lane) ?? []
    bottom =
      own.length > 0 || inner === top ? placeUnits(laning, own, { x: x + head, y: inner }) : inner
    laning.lanes.set(lane, {
      x,
      y: top,
      width: laning.width + deepest * head - x,
      height: bottom - top,
    })
  }
  return bottom
}

/** Room for the heads of lanes in lanes, so that all end at the same place. */
const deepest = 4

function lanesByLane({ lanes, laneSets = {} }: Process): Laning['inside'] {
  const drawn = Object.keys(lanes).filter(
    (id) => referred(laneSets, referred(lanes, id)?.set)?.parent === undefined,
  )
  return grouped(drawn, (id) => referred(laneSets, referred(lanes, id)?.set)?.lane ?? '')
}

/** Each as high as it goes without touching those before it; answers where they end. */
function placeUnits(laning: Laning, units: readonly Unit[], { x, y }: Point): number {
  const taken: Box[] = []
  for (const unit of units.toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)) {
    const { box, members } = unit
    let wanted: Box = { ...box, x: box.x + x + margin, y: y + margin + belowMiddle(unit) }
    for (let hit = hitBy(wanted, taken); hit !== undefined; hit = hitBy(wanted, taken)) {
      wanted = { ...wanted, y: hit.y + hit.height + margin }
    }
    taken.push(wanted)
    const by = { x: wanted.x - box.x, y: wanted.y - box.y }
    for (const [id, position] of members) laning.elements.set(id, moved(position, by))
  }
  const floor = Math.max(y + lowest, ...taken.map((box) => box.y + box.height))
  return floor + margin
}

/** Events and gateways stand in the middle of the row, so that the way to them is straight. */
function belowMiddle({ shape, box }: Unit): number {
  return Math.max(0, (sizes.task.height - shape.height) / 2 - (shape.y - box.y))
}

/** A lane without elements is still drawn. */
const lowest = 80

function hitBy(box: Box, taken: readonly Box[]): Box | undefined {
  return taken.find((other) => overlap(box, other))
}
