import { boundsOf, type Box, type Point } from '../editing/geometry.ts'

/** A line to see: what is dragged is level with something there, or stands at the same distance. */
export interface Guide {
  readonly kind: 'level' | 'gap'
  readonly from: Point
  readonly to: Point
}

export interface Snapped {
  readonly by: Point
  readonly guides: readonly Guide[]
}

interface Dragging {
  /** Around all that is dragged, before it was. */
  readonly box: Box
  readonly by: Point
  /** From here on something attracts. */
  readonly reach: number
}

/** Draws what is dragged to where its edges, its middle or its distance equal those of others nearby. */
export function snapped(others: readonly Box[], { box, by, reach }: Dragging): Snapped {
  const held = { ...box, x: box.x + by.x, y: box.y + by.y }
  const x = nearest(others, held, reach)
  const y = nearest(others.map(turned), turned(held), reach)
  const to = { x: by.x + (x?.by ?? 0), y: by.y + (y?.by ?? 0) }
  const at = { ...box, x: box.x + to.x, y: box.y + to.y }
  return {
    by: to,
    guides: [
      ...(x === undefined ? [] : x.guides(at)),
      ...(y === undefined ? [] : y.guides(turned(at)).map(turnedGuide)),
    ],
  }
}

/** How far to move along x, and what shows why. */
interface Attraction {
  readonly by: number
  readonly guides: (at: Box) => readonly Guide[]
}

function nearest(others: readonly Box[], held: Box, reach: number): Attraction | undefined {
  const all = [...levels(others, held), ...gaps(others, held)].filter(
    ({ by }) => Math.abs(by) <= reach,
  )
  const [first, ...rest] = all
  if (first === undefined) return undefined
  return rest.reduce((best, one) => (Math.abs(one.by) < Math.abs(best.by) ? one : best), first)
}

/** Left edges, middles and right edges, like with like. */
function levels(others: readonly Box[], held: Box): readonly Attraction[] {
  const places = ({ x, width }: Box): readonly number[] => [x + width / 2, x, x + width]
  return others.flatMap((other) =>
    places(other).map((there, at) => ({
      by: there - (places(held)[at] ?? there),
      guides: (now: Box) => {
        const { y, height } = boundsOf([now, other])
        return [{ kind: 'level' as const, from: { x: there, y }, to: { x: there, y: y + height } }]
      },
    })),
  )
}

/** Between its neighbours of the row in the middle, or as far from one as that is from the next. */
function gaps(others: readonly Box[], held: Box): readonly Attraction[] {
  const row = others.filter(({ y, height }) => y < held.y + held.height && held.y < y + height)
  const before = row.filter((box) => right(box) <= held.x).toSorted((a, b) => right(b) - right(a))
  const after = row.filter(({ x }) => x >= right(held)).toSorted((a, b) => a.x - b.x)
  const [left, leftOfIt] = before
  const [next, nextAfterIt] = after
  const found: Attraction[] = []
  const add = (x: number, pairs: (at: Box) => readonly (readonly [Box, Box])[]): void => {
    found.push({ by: x - held.x, guides: (at) => pairs(at).map(([a, b]) => between(a, b)) })
  }
  if (left !== undefined && next !== undefined) {
    add((right(left) + next.x - held.width) / 2, (at) => [
      [left, at],
      [at, next],
    ])
  }
  if (left !== undefined && leftOfIt !== undefined && left.x > right(leftOfIt)) {
    add(right(left) + left.x - right(leftOfIt), (at) => [
      [leftOfIt, left],
      [left, at],
    ])
  }
  if (next !== undefined && nextAfterIt !== undefined && nextAfterIt.x > right(next)) {
    add(next.x - (nextAfterIt.x - right(next)) - held.width, (at) => [
      [at, next],
      [next, nextAfterIt],
    ])
  }
  return found
}

function right({ x, width }: Box): number {
  return x + width
}

function between(a: Box, b: Box): Guide {
  const y = (Math.max(a.y, b.y) + Math.min(a.y + a.height, b.y + b.height)) / 2
  return { kind: 'gap', from: { x: right(a), y }, to: { x: b.x, y } }
}

function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width }
}

function turnedGuide({ kind, from, to }: Guide): Guide {
  return { kind, from: { x: from.y, y: from.x }, to: { x: to.y, y: to.x } }
}
