import type { Flow, Process } from '#shared/model/elements.ts'
import { listed } from '#shared/model/listed.ts'
import type { Route } from '#shared/model/layout.ts'
import { centreOf, type Boxes, type Point } from '../editing/geometry.ts'
import { Grid } from '../editing/Grid.ts'
import { notation } from '../editing/notation.ts'
import { Crowd } from './Crowd.ts'
import { drawnWay } from './drawnWay.ts'
import { wayBetween, type Node, type Side, type Way, type Wish } from './route.ts'
import { surroundings, WayMemory } from './WayMemory.ts'

export type Ways = Readonly<Record<string, Way>>

const spread = 14

export type Lines = Readonly<Record<string, Route>>

/** The ways by themselves, and those that arrive apart. */
const memory = { first: new WayMemory(), apart: new WayMemory() }

/**
 * The ways of all flows, as a person has drawn them or as they run best; where several meet one side of a step, they
 * arrive apart. A way around which nothing has changed is the one of the drawing before.
 */
export function waysOf(process: Process, boxes: Boxes, lines: Lines = {}): Ways {
  const nodes = nodesOf(process, boxes)
  const router = routerOf(process, nodes)
  const drawn = drawnWays(process, nodes, lines)
  const flows = Object.values(process.flows)
  const recalled = memory.first.recall(flows, nodes)
  const first = new Map(drawn)
  const crowd = new Crowd(nodes)
  for (const [id, flow] of shortestFirst(process, boxes)) {
    const extra = (out: Side, into: Side): number => crowd.cost(flow, out, into)
    const way = drawn.get(id) ?? recalled(flow, crowd.around(flow), () => router(flow, { extra }))
    if (way === undefined) continue
    first.set(id, way)
    crowd.add(flow, way)
  }
  const shifts = shiftsOf(process, first, nodes)
  const shifted = memory.apart.recall(flows, nodes)
  const apart = ([id, way]: readonly [string, Way]): readonly [string, Way] => {
    const [flow, shift] = [process.flows[id], shifts.get(id)]
    if (flow === undefined || shift === undefined || drawn.has(id)) return [id, way]
    const { sides } = way
    const reason = [...shift, ...sides].join(' ')
    return [id, shifted(flow, reason, () => router(flow, { shift, sides })) ?? way]
  }
  return Object.fromEntries([...first].map(apart))
}

function drawnWays(
  { flows }: Process,
  nodes: ReadonlyMap<string, Node>,
  lines: Lines,
): ReadonlyMap<string, Way> {
  const drawn = Object.entries(lines).flatMap(([id, { waypoints }]) => {
    const flow = flows[id]
    const way = flow && drawnWay(waypoints, nodes.get(flow.source), nodes.get(flow.target))
    return way === undefined ? [] : [[id, way] as const]
  })
  return new Map(drawn)
}

export function nodesOf(process: Process, boxes: Boxes): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  for (const [id, element] of Object.entries(process.elements)) {
    const box = boxes[id]
    if (box !== undefined) nodes.set(id, { box, shape: notation[element.type].shape })
  }
  return nodes
}

type Router = (flow: Pick<Flow, 'source' | 'target'>, wish?: Wish) => Way | undefined

/** Looks only at what stands between the ends and around them. */
export function routerOf(process: Process, nodes: ReadonlyMap<string, Node>): Router {
  const obstacles = new Grid(
    [...nodes].flatMap(([id, { box }]) =>
      process.elements[id]?.type === 'boundaryEvent' ? [] : [box],
    ),
  )
  return ({ source, target }, wish) => {
    const from = nodes.get(source)
    const to = nodes.get(target)
    if (from === undefined || to === undefined) return undefined
    const others = obstacles
      .near(surroundings(from.box, to.box))
      .filter((box) => box !== from.box && box !== to.box)
    return wayBetween([from, to], others, wish)
  }
}

function shortestFirst(process: Process, boxes: Boxes): [string, Flow][] {
  const length = ({ source, target }: Flow): number => {
    const from = boxes[source]
    const to = boxes[target]
    if (from === undefined || to === undefined) return Infinity
    const [a, b] = [centreOf(from), centreOf(to)]
    return Math.abs(a.x - b.x) + 2 * Math.abs(a.y - b.y)
  }
  return Object.entries(process.flows)
    .map(([id, flow]) => ({ id, flow, away: length(flow) }))
    .toSorted((a, b) => a.away - b.away)
    .map(({ id, flow }) => [id, flow])
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
    listed(groups, `${element} ${way.sides[end]}`, { id, away: awayOf(way, end) })
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
