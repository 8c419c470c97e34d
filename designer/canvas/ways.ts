import type { Flow, Process } from '#shared/model/elements.ts'
import { centreOf, type Boxes, type Point } from '../editing/geometry.ts'
import { notation } from '../editing/notation.ts'
import { Crowd } from './Crowd.ts'
import { wayBetween, type Node, type Way, type Wish } from './route.ts'

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
  const route = ({ source, target }: Flow, wish: Wish): Way | undefined => {
    const from = nodes.get(source)
    const to = nodes.get(target)
    if (from === undefined || to === undefined) return undefined
    const others = obstacles.flatMap(([id, box]) => (id === source || id === target ? [] : [box]))
    return wayBetween([from, to], others, wish)
  }
  const first = new Map<string, Way>()
  const crowd = new Crowd(nodes)
  for (const [id, flow] of shortestFirst(process, boxes)) {
    const way = route(flow, { extra: (out, into) => crowd.cost(flow, out, into) })
    if (way === undefined) continue
    first.set(id, way)
    crowd.add(flow, way)
  }
  const shifts = shiftsOf(process, first, nodes)
  const ways: Record<string, Way> = {}
  for (const [id, way] of first) {
    const flow = process.flows[id]
    const shift = shifts.get(id)
    const moved =
      flow === undefined || shift === undefined ? way : route(flow, { shift, sides: way.sides })
    ways[id] = moved ?? way
  }
  return ways
}

function shortestFirst(process: Process, boxes: Boxes): [string, Flow][] {
  const length = ({ source, target }: Flow): number => {
    const from = boxes[source]
    const to = boxes[target]
    if (from === undefined || to === undefined) return Infinity
    const [a, b] = [centreOf(from), centreOf(to)]
    return Math.abs(a.x - b.x) + 2 * Math.abs(a.y - b.y)
  }
  return Object.entries(process.flows).toSorted(([, a], [, b]) => length(a) - length(b))
}

function shiftsOf(
  process: Process,
  ways: ReadonlyMap<string, Way>,
  nodes: ReadonlyMap<string, Node>,
): Map<string, readonly [number, number]> {
  const shifts = new Map<string, readonly [number, number]>()
  for (const end of [0, 1] as const) {
    const crowded = [...endsBySide({ process, ways, nodes }, end).values()].filter(
      (group) => group.length > 1,
    )
    for (const [id, by] of crowded.flatMap(spreadOut)) {
      const [from, to] = shifts.get(id) ?? [0, 0]
      shifts.set(id, end === 0 ? [by, to] : [from, by])
    }
  }
  return shifts
}

interface Routed {
  readonly process: Process
  readonly ways: ReadonlyMap<string, Way>
  readonly nodes: ReadonlyMap<string, Node>
}

interface FlowEnd {
  readonly id: string
  readonly away: number
}

/** The flows that begin (0) or end (1) at the same side of the same step. */
function endsBySide({ process, ways, nodes }: Routed, end: 0 | 1): Map<string, FlowEnd[]> {
  const groups = new Map<string, FlowEnd[]>()
  for (const [id, way] of ways) {
    const flow = process.flows[id]
    const element = (end === 0 ? flow?.source : flow?.target) ?? ''
    const shape = nodes.get(element)?.shape
    if (shape !== 'task' && shape !== 'subProcess') continue
    const key = `${element} ${way.sides[end]}`
    groups.set(key, [...(groups.get(key) ?? []), { id, away: awayOf(way, end) }])
  }
  return groups
}

/** How far the other end lies to one side: it arrives on that side of the middle. */
function awayOf({ points, sides }: Way, end: 0 | 1): number {
  const mine: Point | undefined = end === 0 ? points[0] : points.at(-1)
  const other: Point | undefined = end === 0 ? points.at(-1) : points[0]
  if (mine === undefined || other === undefined) return 0
  const side = sides[end]
  return side === 'left' || side === 'right' ? other.y - mine.y : other.x - mine.x
}

function spreadOut(group: readonly FlowEnd[]): [string, number][] {
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
