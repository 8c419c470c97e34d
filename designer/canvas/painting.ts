import type { Geometry, Point } from '../editing/geometry.ts'
import type { DrawnNode, WayEdge } from './toFlow.ts'

/** Colours of a drawing, as the page has them now: light, dark or of the system. */
export interface Paint {
  readonly fill: string
  readonly line: string
  readonly flow: string
  readonly lane: string
  readonly chosen: string
  readonly found: string
  readonly error: string
  readonly actors: Readonly<Record<string, string>>
}

const names = {
  fill: '--fw-node',
  line: '--fw-node-line',
  flow: '--fw-flow',
  lane: '--fw-line-strong',
  chosen: '--fw-action',
  found: '--fw-warning-mark',
  error: '--fw-danger',
} as const

/** `scheme` as useScheme says it. */
export function paintOf(element: Element, scheme: string): Paint {
  if (scheme.includes('forced-colors')) return ofTheSystem
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  const { fill, line, flow, lane, chosen, found, error } = names
  return {
    fill: colour(fill),
    line: colour(line),
    flow: colour(flow),
    lane: colour(lane),
    chosen: colour(chosen),
    found: colour(found),
    error: colour(error),
    actors: {
      auto: colour('--fw-auto'),
      citizen: colour('--fw-citizen'),
      clerk: colour('--fw-clerk'),
    },
  }
}

const ofTheSystem: Paint = {
  fill: 'Canvas',
  line: 'CanvasText',
  flow: 'CanvasText',
  lane: 'CanvasText',
  chosen: 'Highlight',
  found: 'CanvasText',
  error: 'CanvasText',
  actors: {},
}

export interface Pictured {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly WayEdge[]
}

/** Everything as shapes without words, for sizes at which nothing can be read. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  { nodes, edges }: Pictured,
  paint: Paint,
): void {
  context.lineWidth = 2.5
  for (const node of nodes)
    if (node.type === 'lane' || node.type === 'pool') paintLane(context, node, paint)
  strokeWays(
    context,
    edges.filter(({ selected }) => selected !== true),
    paint.flow,
  )
  strokeWays(
    context,
    edges.filter(({ selected }) => selected === true),
    paint.chosen,
  )
  for (const node of nodes) if (node.type === 'shape') paintShape(context, node, paint)
}

function strokeWays(
  context: CanvasRenderingContext2D,
  ways: readonly WayEdge[],
  colour: string,
): void {
  context.strokeStyle = colour
  context.beginPath()
  for (const { data } of ways) trace(context, data?.points ?? [])
  context.stroke()
}

function trace(context: CanvasRenderingContext2D, [first, ...others]: readonly Point[]): void {
  if (first === undefined) return
  context.moveTo(first.x, first.y)
  for (const { x, y } of others) context.lineTo(x, y)
}

function paintLane(context: CanvasRenderingContext2D, node: DrawnNode, { lane }: Paint): void {
  context.strokeStyle = lane
  context.strokeRect(node.position.x, node.position.y, node.width ?? 0, node.height ?? 0)
}

type Shape = Extract<DrawnNode, { type?: 'shape' }>

function paintShape(context: CanvasRenderingContext2D, node: Shape, paint: Paint): void {
  const { data, position, selected } = node
  const { width, height } = data.size
  const { x, y } = position
  context.beginPath()
  if (data.shape === 'gateway') {
    trace(context, [
      { x: x + width / 2, y },
      { x: x + width, y: y + height / 2 },
      { x: x + width / 2, y: y + height },
      { x, y: y + height / 2 },
    ])
    context.closePath()
  } else if (data.shape === 'event' || data.shape === 'boundary') {
    context.arc(x + width / 2, y + height / 2, width / 2, 0, 2 * Math.PI)
  } else context.roundRect(x, y, width, height, 6)
  context.fillStyle = paint.fill
  if (data.shape !== 'subProcess') context.fill()
  context.strokeStyle = strokeOf(data, selected === true, paint)
  context.lineWidth = selected === true || data.finding !== undefined ? 6 : 2.5
  context.stroke()
  const actor = paint.actors[data.look.actor]
  if (data.shape !== 'task' || actor === undefined) return
  context.fillStyle = actor
  context.fillRect(x + 8, y + 8, 24, 24)
}

function strokeOf({ finding }: Shape['data'], isChosen: boolean, paint: Paint): string {
  if (isChosen) return paint.chosen
  if (finding === undefined) return paint.line
  return finding.error ? paint.error : paint.found
}

/** Where everything stands, as small as it goes. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { elements, lanes }: Geometry,
  { selected, paint }: { readonly selected: readonly string[]; readonly paint: Paint },
): void {
  const chosen = new Set(selected)
  context.strokeStyle = paint.lane
  context.lineWidth = 6
  for (const { x, y, width, height } of Object.values(lanes))
    context.strokeRect(x, y, width, height)
  for (const [id, { x, y, width, height }] of Object.entries(elements)) {
    context.fillStyle = chosen.has(id) ? paint.chosen : paint.lane
    context.fillRect(x, y, width, height)
  }
}
