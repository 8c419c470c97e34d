import { collaborationsOf } from '#shared/bpmn/collaboration.ts'
import { poolSize } from '#shared/bpmn/sizes.ts'
import { usualDiagrams } from '#shared/bpmn/diagrams.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Diagram, Position, ProcessLayout, Route } from '#shared/model/layout.ts'
import { referred } from '#shared/model/referred.ts'
import type { Box, Boxes, Point } from './geometry.ts'
import { mapped, withLayout } from './layout.ts'
import { alongLine } from './lines.ts'
import { poolDiagramOf, settledPools } from './pools.ts'
import { without } from './records.ts'

/** Writes down where the pools around a process stand, and moves what is in those that have to make room. */
export function withPoolsSettled(definition: Definition, process: string): Definition {
  const { boxes, shifts } = settledPools(definition, process)
  if (Object.keys(boxes).length === 0) return definition
  const moved = Object.entries(shifts).reduce(
    (now, [id, by]) => (by.x === 0 && by.y === 0 ? now : withProcessMoved(now, id, by)),
    definition,
  )
  return withPoolBoxes(moved, boxes)
}

/** Everything that is drawn of a process goes aside. */
export function withProcessMoved(definition: Definition, process: string, by: Point): Definition {
  const { layout } = withLayout(definition, process, (same) => same)
  const drawn = layout[process]
  if (drawn === undefined) return definition
  return { ...definition, layout: { ...layout, [process]: movedLayout(drawn, by) } }
}

function movedLayout({ elements, lanes, flows, artifacts }: ProcessLayout, by: Point) {
  const shape = (one: Position): Position => {
    const { label } = one
    return {
      ...one,
      x: one.x + by.x,
      y: one.y + by.y,
      ...(label && { label: { ...label, x: label.x + by.x, y: label.y + by.y } }),
    }
  }
  return {
    elements: mapped(elements, shape),
    lanes: mapped(lanes, shape),
    ...(flows && { flows: mapped(flows, (line) => alongLine(line, by)) }),
    ...(artifacts && {
      artifacts: mapped(artifacts, (one) => ('x' in one ? shape(one) : alongLine(one, by))),
    }),
  }
}

/** Pools are drawn in one drawing, which is made where there is none yet. */
export function withPoolBoxes(definition: Definition, boxes: Boxes): Definition {
  const { id, diagram, others } = poolDrawing(definition)
  const shapes = {
    ...diagram.shapes,
    ...mapped(boxes, (box, pool) => shapeFrom(box, diagram.shapes?.[pool])),
  }
  const missing = Object.keys(boxes).filter((pool) => !diagram.order.includes(pool))
  const order = missing.length === 0 ? diagram.order : [...missing, ...diagram.order]
  return { ...definition, diagrams: { ...others, [id]: { ...diagram, order, shapes } } }
}

/** Where a message flow is drawn; undefined: where its ends lead it. */
export function withMessageLine(
  definition: Definition,
  messageFlow: string,
  line: Route | undefined,
): Definition {
  const { id, diagram, others } = poolDrawing(definition)
  const { edges = {}, order, ...rest } = diagram
  if (line === undefined && !Object.hasOwn(edges, messageFlow)) return definition
  const lines =
    line === undefined ? without(edges, [messageFlow]) : { ...edges, [messageFlow]: line }
  const drawn = {
    ...rest,
    order: order.includes(messageFlow) ? order : [...order, messageFlow],
    ...(Object.keys(lines).length > 0 && { edges: lines }),
  }
  return { ...definition, diagrams: { ...others, [id]: drawn } }
}

/** A size is kept only where it is not the usual one. The name goes with its pool. */
function shapeFrom({ x, y, width, height }: Box, before: Position | undefined): Position {
  const { width: _width, height: _height, label, ...rest } = before ?? { x, y }
  const isUsual = width === poolSize.width && height === poolSize.height
  return {
    ...rest,
    ...(label && { label: { ...label, x: label.x + x - rest.x, y: label.y + y - rest.y } }),
    x,
    y,
    ...(isUsual ? {} : { width, height }),
  }
}

interface PoolDrawing {
  readonly id: string
  readonly diagram: Diagram
  readonly others: NonNullable<Definition['diagrams']>
}

function poolDrawing(definition: Definition): PoolDrawing {
  const found = poolDiagramOf(definition)
  const { diagrams } = definition
  if (found !== undefined) return { id: found[0], diagram: found[1], others: diagrams ?? {} }
  if (diagrams === undefined) return usualPoolDrawing(definition)
  const pooled = new Set(Object.values(definition.participants).map(({ process }) => process))
  const [first] = Object.entries(diagrams).filter(([, { plane }]) => pooled.has(plane))
  if (first === undefined) return usualPoolDrawing(definition)
  const [id, diagram] = first
  return { id, diagram: { ...diagram, plane: planeOf(definition) }, others: diagrams }
}

function usualPoolDrawing(definition: Definition): PoolDrawing {
  const usual = usualDiagrams(definition)
  const plane = planeOf(definition)
  const all = usual.map(({ id, diagram }) => [id, diagram] as const)
  const [id, diagram] = all.find(([, one]) => one.plane === plane) ?? [
    `${plane}_diagram`,
    { plane, order: [] },
  ]
  return { id, diagram, others: { ...Object.fromEntries(all), ...definition.diagrams } }
}

function planeOf(definition: Definition): string {
  return Object.keys(collaborationsOf(definition))[0] ?? ''
}

/** Pools and message flows that are no more are drawn nowhere. */
export function withoutDrawn(definition: Definition, gone: ReadonlySet<string>): Definition {
  const { diagrams } = definition
  if (diagrams === undefined) return definition
  const left = (records: Readonly<Record<string, unknown>>) => (id: string) =>
    referred(records, id) !== undefined && !gone.has(id)
  return {
    ...definition,
    diagrams: mapped(diagrams, ({ shapes, edges, order, ...rest }): Diagram => ({
      ...rest,
      order: order.filter((id) => !gone.has(id)),
      ...(shapes && { shapes: only(shapes, left(shapes)) }),
      ...(edges && { edges: only(edges, left(edges)) }),
    })),
  }
}

function only<T>(records: Readonly<Record<string, T>>, keeps: (id: string) => boolean) {
  return Object.fromEntries(Object.entries(records).filter(([id]) => keeps(id)))
}
