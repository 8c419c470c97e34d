import type { Process } from '#shared/model/elements.ts'
import type { Boxes, Point } from '../editing/geometry.ts'
import { notation } from '../editing/notation.ts'
import { wayBetween, type Node, type Side, type Way } from './route.ts'

export type Ways = Readonly<Record<string, Way>>

const spread = 14

/** The ways of all flows; where several meet one side of a step, they arrive apart. */
export function waysOf(process: Process, boxes: Boxes): Ways {
  const obstacles = Object.entries(boxes).filter(
    ([id]) => process.elements[id]?.type !== 'boundaryEvent',
  )
  const nodes = new Map<string, Node>()
  for (const [id, element] of Object.entries(process.elements)) {
    const box = boxes[id]
    if (box !== undefined) nodes.set(id, { box, shape: notation[element.type].shape })
  }
  const route = (
    source: string,
    target: string,
    shift?: readonly [number, number],
  ): Way | undefined => {
    const from = nodes.get(source)
    const to = nodes.get(target)
    if (from === undefined || to === undefined) return undefined
    const region = obstacles.flatMap(([id, box]) => (id === source || id === target ? [] : [box]))
    return wayBetween([from, to], region, shift)
  }
  const first = new Map<string, Way>()
  for (const [id, { source, target }] of Object.entries(process.flows)) {
    const way = route(source, target)
    if (way !== undefined) first.set(id, way)
  }
  const shifts = shiftsOf(process, first, nodes)
  const ways: Record<string, Way> = {}
  for (const [id, way] of first) {
    const flow = process.flows[id]
    const shift = shifts.get(id)
    const moved =
      flow === undefined || shift === undefined ? undefined : route(flow.source, flow.target, shift)
    ways[id] = moved ?? way
  }
  return ways
}

/** The sides of a shape that flows touch: its name goes elsewhere. */
export function usedSides(process: Process, ways: Ways, element: string): ReadonlySet<Side> {
  const used = new Set<Side>()
  for (const [id, { source, target }] of Object.entries(process.flows)) {
    const way = ways[id]
    if (way === undefined) continue
    if (source === element) used.add(way.sides[0])
    if (target === element) used.add(way.sides[1])
  }
  return used
}

function shiftsOf(
  process: Process,
  ways: ReadonlyMap<string, Way>,
  nodes: ReadonlyMap<string, Node>,
): Map<string, readonly [number, number]> {
  const shifts = new Map<string, readonly [number, number]>()
  for (const end of [0, 1] as const) {
    const groups = new Map<string, { id: string; away: number }[]>()
    for (const [id, way] of ways) {
      const element = end === 0 ? process.flows[id]?.source : process.flows[id]?.target
      const node = nodes.get(element ?? '')
      if (element === undefined || (node?.shape !== 'task' && node?.shape !== 'subProcess'))
        continue
      const key = `${element} ${way.sides[end]}`
      groups.set(key, [...(groups.get(key) ?? []), { id, away: awayOf(way, end) }])
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue
      for (const [id, by] of spreadOut(group)) {
        const [from, to] = shifts.get(id) ?? [0, 0]
        shifts.set(id, end === 0 ? [by, to] : [from, by])
      }
    }
  }
  return shifts
}

/** How far the other end lies to one side: it arrives on that side of the middle. */
function awayOf({ points, sides }: Way, end: 0 | 1): number {
  const mine: Point | undefined = end === 0 ? points[0] : points.at(-1)
  const other: Point | undefined = end === 0 ? points.at(-1) : points[0]
  if (mine === undefined || other === undefined) return 0
  const side = sides[end]
  return side === 'left' || side === 'right' ? other.y - mine.y : other.x - mine.x
}

function spreadOut(group: readonly { id: string; away: number }[]): [string, number][] {
  const ordered = group.toSorted((a, b) => a.away - b.away)
  const nearest = ordered.reduce(
    (best, { away }, index) =>
      Math.abs(away) < Math.abs(ordered[best]?.away ?? Infinity) ? index : best,
    0,
  )
  return ordered.map(({ id }, index) => [
    id,
    Math.max(-26, Math.min(26, (index - nearest) * spread)),
  ])
}
