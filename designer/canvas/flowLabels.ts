import type { Process } from '#shared/model/elements.ts'
import { listed } from '#shared/model/listed.ts'
import type { Box, Boxes, Point } from '../editing/geometry.ts'
import { Grid } from '../editing/Grid.ts'
import type { LabelPlace } from './path.ts'
import type { Ways } from './ways.ts'

export const letter = 6.2

export interface FlowLabels {
  readonly places: Readonly<Record<string, LabelPlace>>
  readonly boxes: readonly Box[]
}

/** Where the names of the ways stand: near their beginning, and on no shape or other name as far as there is room. */
export function flowLabels(
  { flows }: Process,
  { boxes, ways }: { readonly boxes: Boxes; readonly ways: Ways },
): FlowLabels {
  const shapes = new Grid(Object.values(boxes))
  const names = new Grid()
  const placed: Box[] = []
  const shares = beginningsOf(flows, ways)
  const places: Record<string, LabelPlace> = {}
  for (const [id, { name }] of Object.entries(flows)) {
    const way = ways[id]
    if (way === undefined) continue
    if (name === undefined) {
      places[id] = flowLabel(way.points, shares(id))
      continue
    }
    const { length } = name.de
    const ranked = candidates(way.points, shares(id)).map((place, rank) => {
      const box = boxOf(place, length)
      const covered = shapes.near(box).filter((shape) => !isInside(box, shape)).length
      return { place, box, cost: rank + (covered + names.near(box).length) * 20 }
    })
    const best = ranked.reduce((least, one) => (one.cost < least.cost ? one : least))
    places[id] = best.place
    names.add(best.box)
    placed.push(best.box)
  }
  return { places, boxes: placed }
}

function boxOf({ x, y, anchor }: LabelPlace, length: number): Box {
  const width = length * letter
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor]
  return { x: left, y: y - 11, width, height: 14 }
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height &&
    outer.height > tallest
  )
}

/** Only a part of the flow is larger: what is in it does not cover it. */
const tallest = 100

function candidates(points: readonly Point[], shared: boolean): readonly LabelPlace[] {
  const along = points.slice(1).flatMap((to, at) => besideSegment(points[at] ?? to, to))
  return [flowLabel(points, shared), flowLabel(points, !shared), ...along]
}

function besideSegment(from: Point, to: Point): readonly LabelPlace[] {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  if (Math.abs(from.y - to.y) < 1)
    return [-7, 16].map((by) => ({ x: middle.x, y: middle.y + by, anchor: 'middle' }))
  return [
    { x: middle.x + 8, y: middle.y + 4, anchor: 'start' },
    { x: middle.x - 8, y: middle.y + 4, anchor: 'end' },
  ]
}

/** Another flow, as short or shorter, leaves on the same side: a label there would stand on both. */
function beginningsOf(flows: Process['flows'], ways: Ways): (id: string) => boolean {
  const groups = new Map<string, string[]>()
  const keyOf = (id: string): string => `${flows[id]?.source} ${ways[id]?.sides[0]}`
  for (const id of Object.keys(flows)) listed(groups, keyOf(id), id)
  return (id) => {
    const length = ways[id]?.points.length ?? 0
    return (groups.get(keyOf(id)) ?? []).some(
      (other) => other !== id && (ways[other]?.points.length ?? Infinity) <= length,
    )
  }
}

export function segmentsOf(points: readonly Point[]): Box[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at]
    if (from === undefined) return []
    return [
      {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.max(1, Math.abs(from.x - to.x)),
        height: Math.max(1, Math.abs(from.y - to.y)),
      },
    ]
  })
}

/** Beside the line near its beginning; the second way out of the same side is named where it bends. */
export function flowLabel(points: readonly Point[], shared: boolean): LabelPlace {
  const [start, next] = points
  if (start === undefined || next === undefined) return { x: 0, y: 0, anchor: 'start' }
  if (shared && points.length > 2) return atLast(points)
  if (start.y === next.y) {
    return next.x > start.x
      ? { x: start.x + 4, y: start.y - 7, anchor: 'start' }
      : { x: start.x - 4, y: start.y - 7, anchor: 'end' }
  }
  return { x: start.x + 8, y: start.y + (next.y > start.y ? 18 : -10), anchor: 'start' }
}

function atLast(points: readonly Point[]): LabelPlace {
  const [corner, end] = points.slice(-2)
  if (corner === undefined || end === undefined) return { x: 0, y: 0, anchor: 'start' }
  if (corner.y === end.y) {
    return {
      x: end.x + Math.sign(corner.x - end.x) * 12,
      y: end.y + 16,
      anchor: corner.x > end.x ? 'start' : 'end',
    }
  }
  return { x: corner.x + 8, y: (corner.y + end.y) / 2, anchor: 'start' }
}
