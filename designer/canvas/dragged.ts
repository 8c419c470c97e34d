import type { Process } from '#shared/model/elements.ts'
import { poolIn } from '#shared/model/pools.ts'
import type { Lines } from './ways.ts'
import { linesOf } from '../editing/artifacts.ts'
import { movedLine } from '../editing/lines.ts'
import { shifted } from '../editing/layout.ts'
import type { Box, Boxes, Point } from '../editing/geometry.ts'
import { withInner } from '../editing/process.ts'
import { drawnWay } from './drawnWay.ts'
import { flowLabel } from './flowLabels.ts'
import { nodeAt, straightBetween } from './asides.ts'
import { undo } from './places.ts'
import { isAside } from './wayEdges.ts'
import type { Drawing, DrawnNode, WayData, WayEdge } from './toFlow.ts'
import { nodesOf, routerOf } from './ways.ts'

/** Steps being dragged and how far. */
export interface Dragged {
  readonly elements: readonly string[]
  readonly by: Point
}

/** The steps where they are held, and their ways with them; everything else is not drawn again. */
export function withDragged(
  drawing: Drawing,
  { process, lines = {} }: { readonly process: Process; readonly lines?: Lines | undefined },
  dragged: Dragged | undefined,
): Drawing {
  if (dragged === undefined) return drawing
  const moving = withPools(withInner(process, dragged.elements), drawing)
  const { elements, lanes } = drawing.geometry
  const before = { ...lanes, ...elements }
  const held = (all: Boxes): Boxes => shiftedIn(all, moving, dragged.by)
  const boxes = held(before)
  const node = (one: DrawnNode): DrawnNode =>
    moving.has(one.id) && one.type !== 'lane'
      ? {
          ...one,
          position: { x: one.position.x + dragged.by.x, y: one.position.y + dragged.by.y },
        }
      : one
  const edge = edgeWhile({ process, lines, before, boxes, moving, by: dragged.by })
  return {
    nodes: drawing.nodes.map(node),
    edges: drawing.edges.map(edge),
    geometry: { elements: held(elements), lanes: held(lanes) },
  }
}

function shiftedIn(boxes: Boxes, moving: ReadonlySet<string>, by: Point): Boxes {
  const next: Record<string, Box> = { ...boxes }
  for (const id of moving) {
    const box = boxes[id]
    if (box !== undefined) next[id] = shifted(box, by)
  }
  return next
}

interface Dragging {
  readonly process: Process
  readonly lines: Lines
  readonly before: Boxes
  readonly boxes: Boxes
  readonly moving: ReadonlySet<string>
  readonly by: Point
}

function edgeWhile({ process, lines, before, boxes, moving, by }: Dragging) {
  const nodes = nodesOf(process, boxes)
  const router = routerOf(process, nodes)
  return (edge: WayEdge): WayEdge => {
    const { id, source, target, data } = edge
    const ends = [moving.has(source), moving.has(target)]
    if (data === undefined || !ends.includes(true)) return edge
    if (!ends.includes(false)) return shiftedEdge(edge, by)
    if (isAside(data.kind)) return asideWhile(edge, data, { process, boxes })
    if (data.kind === 'message') return messageWhile(edge, data, { before, boxes })
    const line = id.startsWith(undo) ? undefined : lines[id]
    const moved = line && movedLine(line, { source, target }, { before, after: boxes })
    const way = drawnWay(moved?.waypoints, nodes.get(source), nodes.get(target)) ?? router(edge)
    if (way === undefined) return edge
    const { points } = way
    return { ...edge, data: { ...data, points, labelAt: flowLabel(points, false) } }
  }
}

/** What is drawn in a pool goes along with it. */
function withPools(held: ReadonlySet<string>, { nodes }: Drawing): ReadonlySet<string> {
  const pools = [...held].filter((id) => poolIn(id) !== undefined)
  if (pools.length === 0) return held
  const inside = nodes.flatMap(({ id }) =>
    pools.some((pool) => id.startsWith(`${pool}/`)) ? [id] : [],
  )
  return new Set([...held, ...inside])
}

function messageWhile(
  edge: WayEdge,
  data: WayData,
  moved: { readonly before: Boxes; readonly boxes: Boxes },
): WayEdge {
  const { before, boxes: after } = moved
  const line = movedLine({ waypoints: [...data.points] }, edge, { before, after })
  return line === undefined ? edge : { ...edge, data: { ...data, points: line.waypoints } }
}

function asideWhile(
  edge: WayEdge,
  data: WayData,
  { process, boxes }: Pick<Dragging, 'process' | 'boxes'>,
): WayEdge {
  const line = linesOf(process)[edge.id]
  const from = line && nodeAt(process, boxes, line.source)
  const to = line && nodeAt(process, boxes, line.target)
  if (from === undefined || to === undefined) return edge
  return { ...edge, data: { ...data, points: straightBetween(from, to) } }
}

function shiftedEdge(edge: WayEdge, { x, y }: Point): WayEdge {
  const { data } = edge
  if (data === undefined) return edge
  const points = data.points.map((point) => ({ x: point.x + x, y: point.y + y }))
  const labelAt = { ...data.labelAt, x: data.labelAt.x + x, y: data.labelAt.y + y }
  return { ...edge, data: { ...data, points, labelAt } }
}
