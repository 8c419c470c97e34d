import type { Point } from '../editing/geometry.ts'

const bend = 6
const head = { length: 9, half: 4.2 }

/** A line with rounded corners that ends where its head begins. */
export function linePath(points: readonly Point[]): string {
  const last = points.at(-1)
  const before = points.at(-2)
  if (last === undefined || before === undefined) return ''
  const end = towards(last, before, 7)
  const route = [...points.slice(0, -1), end]
  return route
    .map((point, index) => {
      const previous = route[index - 1]
      const next = route[index + 1]
      if (previous === undefined) return `M${point.x},${point.y}`
      if (next === undefined) return `L${point.x},${point.y}`
      const radius = Math.min(bend, distance(previous, point) / 2, distance(point, next) / 2)
      const from = towards(point, previous, radius)
      const to = towards(point, next, radius)
      return `L${from.x},${from.y} Q${point.x},${point.y} ${to.x},${to.y}`
    })
    .join(' ')
}

export function headPath(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return ''
  const foot = towards(tip, before, head.length)
  const across = foot.x === tip.x ? { x: head.half, y: 0 } : { x: 0, y: head.half }
  return `M${tip.x},${tip.y} L${foot.x + across.x},${foot.y + across.y} L${foot.x - across.x},${foot.y - across.y}z`
}

export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'end' | 'middle'
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to)
  if (length === 0) return from
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
