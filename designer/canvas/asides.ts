import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import { linesOf, type BesideLine } from '../editing/artifacts.ts'
import { centreOf, type Box, type Boxes, type Point } from '../editing/geometry.ts'
import { notation } from '../editing/notation.ts'
import { drawnWay } from './drawnWay.ts'
import type { Node } from './route.ts'
import type { Ways } from './ways.ts'

// Dotted lines to what is drawn beside the flow: straight, or as a file has drawn them.

export interface Aside extends BesideLine {
  readonly points: readonly Point[]
}

interface Drawn {
  readonly boxes: Boxes
  readonly ways: Ways
  readonly layout: ProcessLayout | undefined
}

export function asidesOf(
  process: Process,
  { boxes, ways, layout }: Drawn,
): Readonly<Record<string, Aside>> {
  const asides = Object.entries(linesOf(process)).flatMap(([id, line]) => {
    const [from, to] = [line.source, line.target].map((end) => nodeAt(process, boxes, end))
    const ends = [from ?? middleOf(ways, line.source), to ?? middleOf(ways, line.target)] as const
    if (ends[0] === undefined || ends[1] === undefined) return []
    const route = layout?.artifacts?.[id]
    const drawn =
      route !== undefined && 'waypoints' in route
        ? drawnWay(route.waypoints, from, to)?.points
        : undefined
    return [[id, { ...line, points: drawn ?? straightBetween(ends[0], ends[1]) }] as const]
  })
  return Object.fromEntries(asides)
}

export function nodeAt(process: Process, boxes: Boxes, id: string): Node | undefined {
  const box = referred(boxes, id)
  if (box === undefined) return undefined
  const element = referred(process.elements, id)
  return { box, shape: element === undefined ? 'task' : notation[element.type].shape }
}

/** The middle of a way, as a thing without size. */
function middleOf(ways: Ways, flow: string): Node | undefined {
  const points = referred(ways, flow)?.points ?? []
  const [from, to] = [
    points[Math.floor((points.length - 1) / 2)],
    points[Math.ceil(points.length / 2)],
  ]
  if (from === undefined) return undefined
  const { x, y } = to ?? from
  const box = { x: (from.x + x) / 2, y: (from.y + y) / 2, width: 0, height: 0 }
  return { box, shape: 'task' }
}

/** From outline to outline, along the line between the middles. */
export function straightBetween(from: Node, to: Node): readonly [Point, Point] {
  const [start, end] = [centreOf(from.box), centreOf(to.box)]
  return [onOutline(from, end), onOutline(to, start)]
}

function onOutline({ box, shape }: Node, towards: Point): Point {
  const centre = centreOf(box)
  const by = { x: towards.x - centre.x, y: towards.y - centre.y }
  const part = Math.min(1, reachOf(box, shape, by))
  return { x: centre.x + by.x * part, y: centre.y + by.y * part }
}

/** As what part of the way the outline is met. */
function reachOf({ width, height }: Box, shape: Node['shape'], { x, y }: Point): number {
  const [half, high] = [width / 2, height / 2]
  if (x === 0 && y === 0) return 0
  if (shape === 'event' || shape === 'boundary') return half / Math.hypot(x, y)
  if (shape === 'gateway') return 1 / (Math.abs(x) / half + Math.abs(y) / high)
  return Math.min(half / Math.abs(x), high / Math.abs(y))
}
