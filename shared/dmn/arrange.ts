import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { RequirementGraph } from './requirementGraph.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface Arrangement {
  readonly shapes: ReadonlyMap<string, Box>
  readonly lines: ReadonlyMap<string, readonly Point[]>
}

export const nodeSize = { width: 180, height: 64 } as const
const gap = 40

/** Nodes and lines that elkjs gets at once; more are put into rows, because its time grows beyond all measure. */
const largestLayered = 1_500

/** Where everything stands when no file says it: what is required below what requires it. */
export async function arrange(graph: RequirementGraph): Promise<Arrangement> {
  const { nodes, edges } = graph
  if (nodes.length + edges.length > largestLayered) return inRows(graph)
  // Megabytes that only graphs without drawing need.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  const laid: ElkNode = await new Elk().layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'UP',
      'elk.edgeRouting': 'POLYLINE',
      'elk.spacing.nodeNode': String(gap),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(gap * 1.5),
    },
    children: nodes.map(({ id }) => ({ id: `n:${id}`, ...nodeSize })),
    edges: edges.map(({ id, source, target }) => ({
      id: `e:${id}`,
      sources: [`n:${source}`],
      targets: [`n:${target}`],
    })),
  })
  const shapes = (laid.children ?? []).map(({ id, x = 0, y = 0 }) => {
    return [id.slice(2), { x: Math.round(x), y: Math.round(y), ...nodeSize }] as const
  })
  const lines = (laid.edges ?? []).flatMap(({ id, sections = [] }) => {
    const [section] = sections
    if (section === undefined) return []
    const { startPoint, bendPoints = [], endPoint } = section
    return [[id.slice(2), [startPoint, ...bendPoints, endPoint].map(rounded)] as const]
  })
  return { shapes: new Map(shapes), lines: new Map(lines) }
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}

function inRows({ nodes }: RequirementGraph): Arrangement {
  const perRow = Math.ceil(Math.sqrt(nodes.length))
  const shapes = nodes.map(({ id }, at) => {
    const x = (at % perRow) * (nodeSize.width + gap)
    const y = Math.floor(at / perRow) * (nodeSize.height + gap)
    return [id, { x, y, ...nodeSize }] as const
  })
  return { shapes: new Map(shapes), lines: new Map() }
}

/** A straight line from the edge of one box to that of another. */
export function lineBetween(from: Box, to: Box): readonly Point[] {
  const [start, end] = [middleOf(from), middleOf(to)]
  return [onEdge(from, end), onEdge(to, start)].map(rounded)
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function onEdge(box: Box, towards: Point): Point {
  const { x, y } = middleOf(box)
  const [across, down] = [towards.x - x, towards.y - y]
  const byWidth = across === 0 ? Infinity : box.width / 2 / Math.abs(across)
  const byHeight = down === 0 ? Infinity : box.height / 2 / Math.abs(down)
  const share = Math.min(byWidth, byHeight, 1)
  return { x: x + across * share, y: y + down * share }
}
