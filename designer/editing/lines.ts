import type { Flow } from '#shared/model/elements.ts'
import type { Route } from '#shared/model/layout.ts'
import type { Box, Boxes, Point } from './geometry.ts'

interface Moved {
  readonly before: Boxes
  readonly after: Boxes
}

/** A line drawn by hand keeps to its ends: it goes along with both of them, and is bent where one has moved. */
export function movedLine(
  line: Route,
  { source, target }: Pick<Flow, 'source' | 'target'>,
  moved: Moved,
): Route | undefined {
  const [from, to] = [boxesOf(source, moved), boxesOf(target, moved)]
  const [start, end] = [line.waypoints[0], line.waypoints.at(-1)]
  if (from === undefined || to === undefined) return undefined
  if (start === undefined || end === undefined) return undefined
  const by = { start: shiftOf(start, from), end: shiftOf(end, to) }
  if (isNone(by.start) && isNone(by.end)) return line
  if (by.start.x === by.end.x && by.start.y === by.end.y) return alongLine(line, by.start)
  const bent = redocked(redocked(line.waypoints, by.start).toReversed(), by.end).toReversed()
  if (leadsInto(from.now, bent) || leadsInto(to.now, bent.toReversed())) return undefined
  const { label: _label, ...rest } = line
  return { ...rest, waypoints: withoutIdle(bent) }
}

interface Boxed {
  readonly then: Box
  readonly now: Box
}

function boxesOf(id: string, { before, after }: Moved): Boxed | undefined {
  const [then, now] = [before[id], after[id]]
  return then === undefined || now === undefined ? undefined : { then, now }
}

/** Where a point at the edge of a box goes when the box moves or becomes another size. */
function shiftOf(at: Point, { then, now }: Boxed): Point {
  const share = (value: number, from: number, size: number): number =>
    size === 0 ? 0 : (value - from) / size
  return {
    x: now.x + share(at.x, then.x, then.width) * now.width - at.x,
    y: now.y + share(at.y, then.y, then.height) * now.height - at.y,
  }
}

function isNone({ x, y }: Point): boolean {
  return x === 0 && y === 0
}

/** A line with its name elsewhere. */
export function alongLine(line: Route, { x, y }: Point): Route {
  const { label } = line
  return {
    ...line,
    waypoints: line.waypoints.map((point) => ({ x: point.x + x, y: point.y + y })),
    ...(label === undefined ? {} : { label: { ...label, x: label.x + x, y: label.y + y } }),
  }
}

/** The first point moves; the next goes along across its segment, so that this stays upright or level. */
function redocked(points: readonly Point[], by: Point): readonly Point[] {
  const [first, second, ...rest] = points
  if (first === undefined || second === undefined || isNone(by)) return points
  const start = { x: first.x + by.x, y: first.y + by.y }
  const [isLevel, isUpright] = [first.y === second.y, first.x === second.x]
  if (!isLevel && !isUpright) return [start, second, ...rest]
  if (rest.length === 0) return straightened(start, second, isLevel)
  const bend = isLevel ? { x: second.x, y: start.y } : { x: start.x, y: second.y }
  return [start, bend, ...rest]
}

/** A straight line that no longer is gets a step in its middle. */
function straightened(start: Point, end: Point, isLevel: boolean): readonly Point[] {
  if (isLevel ? start.y === end.y : start.x === end.x) return [start, end]
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return isLevel
    ? [start, { x: middle.x, y: start.y }, { x: middle.x, y: end.y }, end]
    : [start, { x: start.x, y: middle.y }, { x: end.x, y: middle.y }, end]
}

/** From the edge of a step through the step itself. */
function leadsInto({ x, y, width, height }: Box, [from, to]: readonly Point[]): boolean {
  if (from === undefined || to === undefined) return true
  const room = 2
  return (
    Math.max(from.x, to.x) > x + room &&
    Math.min(from.x, to.x) < x + width - room &&
    Math.max(from.y, to.y) > y + room &&
    Math.min(from.y, to.y) < y + height - room
  )
}

/** A line as a person draws it now; its name goes where it belongs by itself. */
export function redrawn(before: Route | undefined, waypoints: readonly Point[]): Route {
  const { label: _label, ...line } = before ?? {}
  return {
    ...line,
    waypoints: waypoints.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
  }
}

/** Points that lie on the way between their neighbours say nothing. */
export function withoutIdle(points: readonly Point[]): Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before === undefined || after === undefined) return true
    const isOn = (axis: 'x' | 'y'): boolean =>
      before[axis] === point[axis] && point[axis] === after[axis]
    return !isOn('x') && !isOn('y')
  })
}

/** As far as the ends stay straight when what follows them is moved. */
const stub = 20

/** The segment after a point goes aside; the ends stay where they are. */
export function withSegmentMoved(points: readonly Point[], at: number, by: Point): Point[] {
  const [from, to] = [points[at], points[at + 1]]
  if (from === undefined || to === undefined) return [...points]
  const aside = asideBy(from, to, by)
  const isFirst = at === 0
  const isLast = at + 2 === points.length
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const room = Math.min(stub, length / 3)
  const [begin, end] = [between(from, to, room / length), between(to, from, room / length)]
  return [
    ...points.slice(0, at),
    ...(isFirst ? [from, begin, plus(begin, aside)] : [plus(from, aside)]),
    ...(isLast ? [plus(end, aside), end, to] : [plus(to, aside)]),
    ...points.slice(at + 2),
  ]
}

/** A bend takes the segments at both of its sides along. */
export function withBendMoved(points: readonly Point[], at: number, by: Point): Point[] {
  const before = withSegmentMoved(points, at - 1, by)
  return withSegmentMoved(before, at + before.length - points.length, by)
}

function asideBy(from: Point, to: Point, { x, y }: Point): Point {
  if (from.y === to.y) return { x: 0, y }
  return from.x === to.x ? { x, y: 0 } : { x, y }
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

function between(from: Point, to: Point, share: number): Point {
  if (!Number.isFinite(share)) return from
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
