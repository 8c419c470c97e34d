import type { Box, Point } from '../editing/geometry.ts'
import type { Node, Side, Way } from './route.ts'

const near = 6

/** A line that a person or a file has drawn, as long as it begins and ends at its steps. */
export function drawnWay(
  points: readonly Point[] | undefined,
  from: Node | undefined,
  to: Node | undefined,
): Way | undefined {
  if (points === undefined || from === undefined || to === undefined) return undefined
  const [start, end] = [endOf(points, from), endOf(points.toReversed(), to)]
  return start === undefined || end === undefined ? undefined : { points, sides: [start, end] }
}

function endOf([at, next]: readonly Point[], node: Node): Side | undefined {
  if (at === undefined || next === undefined || !isOnOutline(at, node)) return undefined
  return sideOf(at, next)
}

function isOnOutline(at: Point, { box, shape }: Node): boolean {
  const [dx, dy] = [at.x - box.x - box.width / 2, at.y - box.y - box.height / 2]
  if (shape === 'gateway') return Math.abs(Math.abs(dx) + Math.abs(dy) - box.width / 2) <= near
  if (shape === 'event' || shape === 'boundary')
    return Math.abs(Math.hypot(dx, dy) - box.width / 2) <= near
  return isOnEdge(at, box)
}

function isOnEdge({ x, y }: Point, box: Box): boolean {
  const [dx, dy] = [
    Math.min(Math.abs(x - box.x), Math.abs(x - box.x - box.width)),
    Math.min(Math.abs(y - box.y), Math.abs(y - box.y - box.height)),
  ]
  const within =
    x >= box.x - near &&
    x <= box.x + box.width + near &&
    y >= box.y - near &&
    y <= box.y + box.height + near
  return within && Math.min(dx, dy) <= near
}

function sideOf(at: Point, next: Point): Side {
  if (Math.abs(next.x - at.x) >= Math.abs(next.y - at.y)) return next.x < at.x ? 'left' : 'right'
  return next.y < at.y ? 'top' : 'bottom'
}
