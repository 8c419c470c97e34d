import type { Box, Point } from '../editing/geometry.ts'
import type { Shape } from '../editing/notation.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'
export interface Node {
  readonly box: Box
  readonly shape: Shape
}
export interface Way {
  readonly points: readonly Point[]
  readonly sides: readonly [from: Side, to: Side]
}

const stub = 20
const sides: readonly Side[] = ['right', 'bottom', 'top', 'left']

export interface Wish {
  /** The ports move along their sides. */
  readonly shift?: readonly [number, number]
  /** Only between these sides. */
  readonly sides?: readonly [from: Side, to: Side]
  /** What else speaks against leaving and arriving at these sides. */
  readonly extra?: (out: Side, into: Side) => number
}

/** The shortest orthogonal way with few bends that crosses no other shape, if there is one. */
export function wayBetween(
  [from, to]: readonly [Node, Node],
  others: readonly Box[],
  { shift = [0, 0], sides: only, extra }: Wish = {},
): Way {
  let best: Way | undefined
  let least = Infinity
  const near = others.filter((box) => !contains(box, from.box) && !contains(box, to.box))
  const consider = (ways: typeof waysAcross): void => {
    for (const out of only === undefined ? sides : [only[0]]) {
      for (const into of only === undefined ? sides : [only[1]]) {
        const ends = [port(from, out, shift[0]), port(to, into, shift[1])] as const
        for (const points of ways(ends, [out, into], near)) {
          const plain = costOf(points, { from, to, out, into }) + (extra?.(out, into) ?? 0)
          if (plain >= least) continue
          const cost = plain + hit * hitsOf(points, { from, to, near })
          if (cost >= least) continue
          least = cost
          best = { points, sides: [out, into] }
        }
      }
    }
  }
  consider(waysAcross)
  if (least >= hit) consider(waysAround)
  return best ?? { points: [port(from, 'right', 0), port(to, 'left', 0)], sides: ['right', 'left'] }
}

type Ends = readonly [from: Point, to: Point]
type Sides = readonly [from: Side, to: Side]

function waysAcross([a, b]: Ends, between: Sides, _near: readonly Box[]): readonly Point[][] {
  const points = connect(a, b, between)
  return points === undefined ? [] : [points]
}

/** Out of the side, along above or below what is in the way, and in at the other side. */
function waysAround([a, b]: Ends, [out, into]: Sides, near: readonly Box[]): readonly Point[][] {
  if (horizontal(out) && horizontal(into)) return aroundX([a, b], [out, into], near)
  if (horizontal(out) || horizontal(into)) return []
  const turned = aroundX([turn(a), turn(b)], [turnSide(out), turnSide(into)], near.map(turnBox))
  return turned.map((points) => points.map(turn))
}

function aroundX([a, b]: Ends, [out, into]: Sides, near: readonly Box[]): readonly Point[][] {
  const leave = a.x + (out === 'right' ? stub : -stub)
  const enter = b.x + (into === 'right' ? stub : -stub)
  const [left, right] = [Math.min(leave, enter), Math.max(leave, enter)]
  const blocking = near.filter(({ x, width }) => x < right && x + width > left)
  const levels = blocking.flatMap(({ y, height }) => [y - clear, y + height + clear])
  const straight = [leave, enter].map((x) => [a, { x, y: a.y }, { x, y: b.y }, b])
  return [
    ...straight,
    ...levels.map((y) => [
      a,
      { x: leave, y: a.y },
      { x: leave, y },
      { x: enter, y },
      { x: enter, y: b.y },
      b,
    ]),
  ]
}

const clear = 16
/** What speaks against a way through a shape outweighs every detour. */
const hit = 2000

/** Where a way meets the outline at a side, so far from its middle. */
function port(node: Node, side: Side, shift: number): Point {
  const { x, y, width, height } = node.box
  const [across, down] = [x + width / 2 + shift, y + height / 2 + shift]
  switch (side) {
    case 'left':
      return { x: x + inset(node, shift), y: down }
    case 'right':
      return { x: x + width - inset(node, shift), y: down }
    case 'top':
      return { x: across, y: y + inset(node, shift) }
    case 'bottom':
      return { x: across, y: y + height - inset(node, shift) }
  }
}

/** How far the outline lies within its box there: gateways are squares on a corner, events circles. */
function inset({ shape, box: { width } }: Node, shift: number): number {
  if (shape === 'gateway') return Math.abs(shift)
  if (shape !== 'event' && shape !== 'boundary') return 0
  const radius = width / 2
  return radius - Math.sqrt(Math.max(0, radius ** 2 - shift ** 2))
}

interface Between {
  readonly from: Node
  readonly to: Node
}

interface Leaving extends Between {
  readonly out: Side
  readonly into: Side
}

function costOf(points: readonly Point[], { from, to, out, into }: Leaving): number {
  const bends = points.length - 2
  let length = 0
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next !== undefined) length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y)
  }
  return bends * 40 + length + outCost(from.shape, out) + intoCost(to.shape, into)
}

/** How many shapes a way crosses; each segment through one counts. */
function hitsOf(
  points: readonly Point[],
  { from, to, near }: Between & { readonly near: readonly Box[] },
): number {
  let hits = 0
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next === undefined) break
    for (const box of near) if (crosses(point, next, box, -5)) hits += 1
    if (crosses(point, next, from.box, 3)) hits += 1
    if (crosses(point, next, to.box, 3)) hits += 1
  }
  return hits
}

/** Flows leave a step to the right and a deadline downwards; gateways and events have no preferred side. */
function outCost(shape: Shape, side: Side): number {
  if (shape === 'boundary') return { bottom: 0, left: 60, right: 60, top: 900 }[side]
  if (shape === 'task' || shape === 'subProcess')
    return { right: 0, bottom: 70, top: 70, left: 120 }[side]
  return { right: 0, bottom: 0, top: 0, left: 80 }[side]
}

function intoCost(shape: Shape, side: Side): number {
  const cost = { left: 0, top: 50, bottom: 50, right: 110 }[side]
  return shape === 'event' || shape === 'gateway' ? cost / 2 : cost
}

// oxlint-disable-next-line max-params -- called for every shape beside every way: no objects are made for it
function crosses(a: Point, b: Point, { x, y, width, height }: Box, inset: number): boolean {
  return (
    Math.max(a.x, b.x) > x + inset &&
    Math.min(a.x, b.x) < x + width - inset &&
    Math.max(a.y, b.y) > y + inset &&
    Math.min(a.y, b.y) < y + height - inset
  )
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  )
}

function connect(a: Point, b: Point, [out, into]: readonly [Side, Side]): Point[] | undefined {
  if (horizontal(out) && horizontal(into))
    return out === into ? besideX(a, b, out) : acrossX(a, b, out)
  if (!horizontal(out) && !horizontal(into)) {
    const turned =
      out === into
        ? besideX(turn(a), turn(b), turnSide(out))
        : acrossX(turn(a), turn(b), turnSide(out))
    return turned?.map(turn)
  }
  return corner(a, b, [out, into])
}

function acrossX(a: Point, b: Point, out: Side): Point[] | undefined {
  const forward = out === 'right' ? 1 : -1
  const room = (b.x - a.x) * forward
  if (Math.abs(a.y - b.y) <= 5 && room > 0) return [a, { x: b.x, y: a.y }]
  if (room >= stub) {
    const x = room < 2 * stub ? (a.x + b.x) / 2 : b.x - stub * forward
    return [a, { x, y: a.y }, { x, y: b.y }, b]
  }
  const [left, right] = [a.x + stub * forward, b.x - stub * forward]
  const y = Math.abs(a.y - b.y) > 120 ? (a.y + b.y) / 2 : Math.max(a.y, b.y) + 60
  return [a, { x: left, y: a.y }, { x: left, y }, { x: right, y }, { x: right, y: b.y }, b]
}

function besideX(a: Point, b: Point, side: Side): Point[] {
  const x = side === 'right' ? Math.max(a.x, b.x) + stub : Math.min(a.x, b.x) - stub
  return [a, { x, y: a.y }, { x, y: b.y }, b]
}

function corner(a: Point, b: Point, [out, into]: readonly [Side, Side]): Point[] | undefined {
  const at = horizontal(out) ? { x: b.x, y: a.y } : { x: a.x, y: b.y }
  return leads(a, at, out) && leads(b, at, into) ? [a, at, b] : undefined
}

function leads(from: Point, to: Point, side: Side): boolean {
  const room = 12
  switch (side) {
    case 'left':
      return from.x - to.x >= room
    case 'right':
      return to.x - from.x >= room
    case 'top':
      return from.y - to.y >= room
    case 'bottom':
      return to.y - from.y >= room
  }
}

function horizontal(side: Side): boolean {
  return side === 'left' || side === 'right'
}

function turn({ x, y }: Point): Point {
  return { x: y, y: x }
}

function turnBox({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width }
}

function turnSide(side: Side): Side {
  return side === 'bottom' ? 'right' : 'left'
}
