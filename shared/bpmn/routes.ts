import type { Box, Point } from './shapes.ts'

/** The line between two shapes whose layout has none: along the flow, with right angles. */
export function routeBetween(from: Box, to: Box): readonly Point[] {
  const [source, target] = [centre(from), centre(to)]
  if (to.x >= from.x + from.width) return across(from, to)
  if (to.y >= from.y + from.height)
    return down({ x: source.x, y: from.y + from.height }, { x: target.x, y: to.y })
  if (from.y >= to.y + to.height)
    return down({ x: source.x, y: from.y }, { x: target.x, y: to.y + to.height })
  return around(from, to)
}

function across(from: Box, to: Box): readonly Point[] {
  const start = { x: from.x + from.width, y: centre(from).y }
  const end = { x: to.x, y: centre(to).y }
  if (start.y === end.y) return [start, end]
  const middle = Math.round((start.x + end.x) / 2)
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}

function down(start: Point, end: Point): readonly Point[] {
  if (start.x === end.x) return [start, end]
  const middle = Math.round((start.y + end.y) / 2)
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end]
}

/** Back to something on the same height: below both. */
function around(from: Box, to: Box): readonly Point[] {
  const below = Math.max(from.y + from.height, to.y + to.height) + 20
  const [start, end] = [centre(from).x, centre(to).x]
  return [
    { x: start, y: from.y + from.height },
    { x: start, y: below },
    { x: end, y: below },
    { x: end, y: to.y + to.height },
  ]
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
