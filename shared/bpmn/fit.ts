import type { Process } from '../model/elements.ts'
import { referred } from '../model/referred.ts'
import { boxAround, overlap } from './boxes.ts'
import { hostOf, parentOf } from './graph.ts'
import type { Unit } from './laneRows.ts'
import type { Standing } from './rearrange.ts'
import { boxOf, type Box, type Point } from './shapes.ts'
import { sizeIn } from './sizes.ts'

export interface Surroundings {
  readonly process: Process
  /** The sub-process it all happens in; empty for the process itself. */
  readonly parent: string
  /** What stays, also of the units. */
  readonly held: ReadonlySet<string>
}

const clear = 24
const head = 28
const below = 34
const padding = { top: 40, side: 30 } as const

/** Units among what stays: each as near as there is room to where it would stand if all could move. */
export function fitted(units: readonly Unit[], now: Standing, around: Surroundings): Standing {
  const moving = units.filter(({ id }) => !around.held.has(id))
  const elements: Record<string, Box> = { ...now.elements }
  const taken = staying(now, around, new Set(moving.map(({ id }) => id)))
  const offsetOf = offsets(units, now, around)
  for (const unit of moving.toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)) {
    const offset = offsetOf(unit)
    const { box, lane, members } = unit
    const wanted = { ...box, x: box.x + offset.x, y: box.y + offset.y }
    const place = freePlace(wanted, taken, roomFor(lane, now, around))
    taken.push(place)
    const by = { x: place.x - box.x, y: place.y - box.y }
    for (const [id, position] of members) {
      const { x, y, ...size } = boxOf(position, sizeIn(around.process, id))
      elements[id] = { x: Math.round(x + by.x), y: Math.round(y + by.y), ...size }
    }
  }
  return stretched({ elements, lanes: now.lanes }, around)
}

/** What stands beside the units and stays, with room for its name below. */
function staying(
  { elements }: Standing,
  { process, parent }: Surroundings,
  moving: ReadonlySet<string>,
): Box[] {
  return Object.keys(process.elements).flatMap((id) => {
    const host = hostOf(process, id)
    const box = referred(elements, id)
    const isBeside = parentOf(process, host ?? id) === parent && !moving.has(host ?? id)
    if (box === undefined || !isBeside) return []
    return [box.width < 100 ? { ...box, height: box.height + below } : box]
  })
}

/** How far a unit is moved from where it was laid: as the nearest that stays, else as all together. */
function offsets(
  units: readonly Unit[],
  { elements }: Standing,
  { held }: Surroundings,
): (unit: Unit) => Point {
  const anchors = units.flatMap(({ id, box, members }) => {
    const stands = referred(elements, id)
    const laid = members.find(([member]) => member === id)?.[1]
    if (!held.has(id) || stands === undefined || laid === undefined) return []
    return [{ box, by: { x: stands.x - laid.x, y: stands.y - laid.y } }]
  })
  const before = boxAround(units.flatMap(({ id }) => referred(elements, id) ?? []))
  const after = boxAround(units.map(({ box }) => box))
  const together = { x: before.x - after.x, y: before.y - after.y }
  return ({ box }) => {
    const distance = (other: Box): number => Math.abs(other.x - box.x) + Math.abs(other.y - box.y)
    const [first, ...others] = anchors
    if (first === undefined) return together
    return others.reduce(
      (nearest, one) => (distance(one.box) < distance(nearest.box) ? one : nearest),
      first,
    ).by
  }
}

/** Where something may stand: to the right there is always room. */
interface Room {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

function roomFor(lane: string, { elements, lanes }: Standing, { parent }: Surroundings): Room {
  const inside = referred(elements, parent)
  if (inside !== undefined)
    return { left: inside.x + padding.side, top: inside.y + padding.top, bottom: Infinity }
  const row = referred(lanes, lane)
  return row === undefined
    ? { left: -Infinity, top: -Infinity, bottom: Infinity }
    : { left: row.x + head + clear, top: row.y + 12, bottom: row.y + row.height - 8 }
}

function freePlace(wanted: Box, taken: readonly Box[], room: Room): Box {
  const { width, height } = wanted
  for (let x = Math.max(room.left, wanted.x); ; x += clear) {
    for (const y of heights(wanted, room)) {
      const around = {
        x: x - clear,
        y: y - clear / 2,
        width: width + 2 * clear,
        height: height + clear,
      }
      if (!taken.some((other) => overlap(around, other))) return { ...wanted, x, y }
    }
  }
}

const farthest = 12

/** The wanted height and those above and below it, the nearest first. */
function heights({ y, height }: Box, { top, bottom }: Room): readonly number[] {
  const lowest = Math.max(top, bottom - height)
  const start = Math.min(Math.max(y, top), lowest)
  const steps = Array.from({ length: farthest }, (_, at) => (at + 1) * clear)
  return [start, ...steps.flatMap((by) => [start + by, start - by])].filter(
    (one) => one >= top && one <= lowest,
  )
}

/** Lanes and the sub-process reach as far as what is in them. */
function stretched({ elements, lanes }: Standing, surroundings: Surroundings): Standing {
  const wide = withRoomInside(elements, { ...surroundings, lanes })
  const right = Math.max(...Object.values(wide).map(({ x, width }) => x + width + clear))
  return {
    elements: wide,
    lanes: Object.fromEntries(
      Object.entries(lanes).map(([id, lane]) => [
        id,
        { ...lane, width: Math.max(lane.width, right - lane.x) },
      ]),
    ),
  }
}

type Boxes = Readonly<Record<string, Box>>

interface Inside extends Surroundings {
  readonly lanes: Boxes
}

/** A sub-process grows with what is inside; what it would cover then makes room, as far as it is free to. */
function withRoomInside(elements: Boxes, inside: Inside): Boxes {
  const { process, parent } = inside
  const box = referred(elements, parent)
  if (box === undefined) return elements
  const inner = boxAround(
    Object.keys(process.elements).flatMap((id) =>
      parentOf(process, id) === parent ? (referred(elements, id) ?? []) : [],
    ),
  )
  const grown = {
    ...box,
    width: Math.max(box.width, inner.x + inner.width + padding.side - box.x),
    height: Math.max(box.height, inner.y + inner.height + padding.side - box.y),
  }
  const around = { ...inside, parent: parentOf(process, parent) }
  const isSame = grown.width === box.width && grown.height === box.height
  return isSame ? elements : withRoomInside(aside(elements, parent, { grown, around }), around)
}

function aside(
  elements: Boxes,
  container: string,
  { grown, around }: { readonly grown: Box; readonly around: Inside },
): Boxes {
  const { process, parent, held, lanes } = around
  const next: Record<string, Box> = { ...elements, [container]: grown }
  const edge = {
    x: grown.width - (elements[container]?.width ?? 0),
    y: grown.height - (elements[container]?.height ?? 0),
  }
  for (const id of attachedTo(process, container)) shift(next, [id], edge)
  const beside = Object.keys(process.elements).filter(
    (id) =>
      hostOf(process, id) === undefined && parentOf(process, id) === parent && id !== container,
  )
  for (const id of beside) {
    const box = next[id]
    if (box === undefined || held.has(id) || !overlap(box, grown)) continue
    const others = staying({ elements: next, lanes }, around, new Set([id]))
    const room = roomFor(process.elements[id]?.lane ?? '', { elements: next, lanes }, around)
    const place = freePlace(box, others, room)
    shift(next, membersOf(process, id), { x: place.x - box.x, y: place.y - box.y })
  }
  return next
}

function shift(boxes: Record<string, Box>, ids: readonly string[], { x, y }: Point): void {
  for (const id of ids) {
    const box = boxes[id]
    if (box !== undefined) boxes[id] = { ...box, x: box.x + x, y: box.y + y }
  }
}

function attachedTo(process: Process, host: string): readonly string[] {
  return Object.keys(process.elements).filter((id) => hostOf(process, id) === host)
}

function membersOf(process: Process, unit: string): readonly string[] {
  return Object.keys(process.elements).filter((id) => unitIn(process, id, unit))
}

function unitIn(process: Process, id: string, unit: string): boolean {
  if (id === unit) return true
  const around = hostOf(process, id) ?? parentOf(process, id)
  return around !== '' && unitIn(process, around, unit)
}
