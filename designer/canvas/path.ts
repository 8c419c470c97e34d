import type { Point } from '../editing/geometry.ts'
import type { WayKind } from './toFlow.ts'

const bend = 6
const head = { length: 9, half: 4.2 }
const circle = 4.5

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

function headPath(points: readonly Point[]): string {
  const head = headOf(points)
  return head === undefined ? '' : `M${at(head.tip)} L${at(head.left)} L${at(head.right)}z`
}

/** Of a line that is no flow. */
function openHeadPath(points: readonly Point[]): string {
  const head = headOf(points)
  return head === undefined ? '' : `M${at(head.left)} L${at(head.tip)} L${at(head.right)}`
}

function headOf(points: readonly Point[]) {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return undefined
  const foot = towards(tip, before, head.length)
  const [left, right] = beside(foot, tip, head.half)
  return { tip, left, right }
}

/** At the beginning of a way that a step takes on a condition (BPMN 2.0 §8.3.13). */
export function diamondPath(points: readonly Point[]): string {
  const [start, next] = points
  if (start === undefined || next === undefined) return ''
  const middle = towards(start, next, 8)
  const [left, right] = beside(middle, start, 4.5)
  return `M${at(start)} L${at(left)} L${at(towards(start, next, 16))} L${at(right)}z`
}

/** The slash of the default flow (BPMN 2.0 §8.3.13). */
export function slashPath(points: readonly Point[]): string {
  const [start, next] = points
  if (start === undefined || next === undefined) return ''
  const x = start.x + Math.sign(next.x - start.x) * 11
  const y = start.y + Math.sign(next.y - start.y) * 11
  return `M${x - 4},${y + 4} L${x + 4},${y - 4}`
}

/** To the left and right of a point on a line. */
function beside(point: Point, on: Point, by: number): readonly [Point, Point] {
  const length = distance(point, on)
  if (length === 0) return [point, point]
  const across = { x: ((on.y - point.y) * by) / length, y: ((on.x - point.x) * by) / length }
  return [
    { x: point.x + across.x, y: point.y - across.y },
    { x: point.x - across.x, y: point.y + across.y },
  ]
}

function at({ x, y }: Point): string {
  return `${x},${y}`
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

/** Filled where a case goes on, open where a line only says what belongs together. */
export function headsOf(kind: WayKind, points: readonly Point[]): string {
  if (kind === 'aside') return ''
  if (kind === 'asideBoth') return openHeadPath(points) + openHeadPath(points.toReversed())
  return kind === 'undo' || kind === 'asideTo' ? openHeadPath(points) : headPath(points)
}

/** The circle at which a message flow begins (BPMN 2.0 §9.3). */
export function circleAt(points: readonly Point[]) {
  const [start, next] = points
  if (start === undefined || next === undefined) return { cx: 0, cy: 0, r: 0 }
  const { x, y } = towards(start, next, circle)
  return { cx: x, cy: y, r: circle }
}
