import type { Process } from '#shared/model/elements.ts'
import { overlaps, type Box, type Boxes, type Point } from '../editing/geometry.ts'
import { notation, type Shape } from '../editing/notation.ts'
import type { LabelPlace } from './path.ts'
import type { Side } from './route.ts'
import type { Ways } from './ways.ts'

const line = 15
const away = 6

/** Corners are for gateways, whose sides are all in use. */
export type NameSide = Side | 'upperLeft' | 'upperRight'

/** Where the names of events and gateways stand: free of shapes, ways and each other, as far as there is room. */
export function nameSides(
  process: Process,
  boxes: Boxes,
  ways: Ways,
): Readonly<Record<string, NameSide>> {
  const placed = flowLabels(process, ways)
  const chosen: Record<string, NameSide> = {}
  const segments = Object.values(ways).flatMap(({ points }) => segmentsOf(points))
  for (const [id, element] of Object.entries(process.elements)) {
    const box = boxes[id]
    const { shape } = notation[element.type]
    if (box === undefined || shape === 'task' || shape === 'subProcess') continue
    const { length } = element.name.de
    const order = orders[orderOf(shape, element.type)]
    const others = Object.entries(boxes).flatMap(([other, its]) => (other === id ? [] : [its]))
    const ranked = order.map((side, rank) => {
      const label = labelBox(box, side, { length, boundary: shape === 'boundary' })
      const hits = [...others, ...placed].filter((other) => overlaps(label, other)).length
      const crossed = segments.filter((segment) => overlaps(label, segment)).length
      return { side, label, cost: rank + hits * 12 + crossed * 8 }
    })
    const best = ranked.reduce((least, one) => (one.cost < least.cost ? one : least))
    chosen[id] = best.side
    placed.push(best.label)
  }
  return chosen
}

function orderOf(shape: Shape, type: string): keyof typeof orders {
  if (shape === 'boundary' || shape === 'gateway') return shape
  return type === 'endEvent' ? 'end' : 'other'
}

const orders = {
  boundary: ['right', 'left', 'bottom'],
  end: ['bottom', 'right', 'top', 'left'],
  gateway: ['bottom', 'top', 'upperRight', 'upperLeft', 'left', 'right'],
  other: ['bottom', 'top', 'left', 'right'],
} as const satisfies Record<string, readonly NameSide[]>

const letter = 6.2

function labelBox(
  { x, y, width: w, height: h }: Box,
  side: NameSide,
  { length, boundary }: { readonly length: number; readonly boundary: boolean },
): Box {
  const room = boundary || side.startsWith('upper') ? 92 : 112
  const lines = Math.max(1, Math.ceil((length * letter) / room))
  const long = (length * letter) / lines + (lines > 1 ? 10 : 0)
  const size = { width: Math.min(room, long), height: lines * line }
  const middle = y + h / 2
  const besideY = boundary ? middle + 2 : middle - size.height / 2
  const above = y + 2 - size.height
  switch (side) {
    case 'bottom':
      return { x: x + w / 2 - size.width / 2, y: y + h + away, ...size }
    case 'top':
      return { x: x + w / 2 - size.width / 2, y: y - away - size.height, ...size }
    case 'left':
      return { x: x - away - size.width, y: besideY, ...size }
    case 'right':
      return { x: x + w + away, y: besideY, ...size }
    case 'upperLeft':
      return { x: x + w / 2 - 12 - size.width, y: above, ...size }
    case 'upperRight':
      return { x: x + w / 2 + 12, y: above, ...size }
  }
}

/** About where the names of the connections stand. */
function flowLabels(process: Process, ways: Ways): Box[] {
  return Object.entries(process.flows).flatMap(([id, { name }]) => {
    const way = ways[id]
    if (name === undefined || way === undefined) return []
    const { x, y, anchor } = flowLabel(way.points, false)
    const width = name.de.length * letter
    return [{ x: anchor === 'end' ? x - width : x, y: y - 11, width, height: 14 }]
  })
}

function segmentsOf(points: readonly Point[]): Box[] {
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
