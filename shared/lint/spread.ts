import type { Point } from './flowPoints.ts'

/** How something gets from where it begins to each point it reaches: the point before it on one such way. */
export type Spread = ReadonlyMap<Point, Point | undefined>

/**
 * Where something that holds at some points still holds: as far as no step ends it. It is past a parallel join only
 * if it comes by all of the ways that lead there from where it began.
 */
export function spread(starts: readonly Point[], isEndedBy: (after: Point) => boolean): Spread {
  const reached = new Map<Point, Point | undefined>()
  const downstream = all(starts)
  const open: Point[] = []
  for (const start of starts) enter(start, undefined)
  for (let point = open.shift(); point !== undefined; point = open.shift()) {
    for (const next of point.next) {
      if (!reached.has(next) && !isEndedBy(next) && isComplete(next)) enter(next, point)
    }
  }
  return reached

  function enter(point: Point, from: Point | undefined): void {
    reached.set(point, from)
    open.push(point)
  }

  function isComplete({ joinsAll, before }: Point): boolean {
    return !joinsAll || before.every((one) => reached.has(one) || !downstream.has(one))
  }
}

/** Everything that some points lead to, themselves included. */
export function all(starts: readonly Point[]): ReadonlySet<Point> {
  const found = new Set(starts)
  for (const point of found) for (const next of point.next) found.add(next)
  return found
}

/** The points from the beginning to one that is reached. */
export function wayTo(point: Point, by: Spread): readonly Point[] {
  const way: Point[] = []
  for (let at: Point | undefined = point; at !== undefined; at = by.get(at)) way.unshift(at)
  return way
}
