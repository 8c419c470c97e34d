import type { Definition } from '../model/definition.ts'
import type { Process } from '../model/elements.ts'
import type { Diagram, Position, ProcessLayout, Route } from '../model/layout.ts'
import { boxAround, boxOfLabel, moved } from './boxes.ts'
import { usualDiagrams } from './diagrams.ts'
import { referred } from '../model/referred.ts'
import { boxOf, type Box, type Point } from './shapes.ts'
import { artifactSizes, laneSize, poolSize, sizes } from './sizes.ts'

const head = 30
const gap = 40
const bandHeight = 80

/** Pools below each other, each around its process; those without one, or with another's, are bands. */
export function withPools(definition: Definition): Definition {
  const [pools, ...others] = usualDiagrams(definition)
  if (pools === undefined) return definition
  const layout = new Map(Object.entries(definition.layout))
  const shapes = new Map<string, Position>()
  const drawn = new Set<string>()
  let top = 0
  for (const [id, { process }] of Object.entries(definition.participants)) {
    const own = process === undefined || drawn.has(process) ? undefined : layout.get(process)
    const boxes = own && boxesIn(own, referred(definition.processes, process))
    const shape = poolAround(boxes ?? [], Object.keys(own?.lanes ?? {}).length > 0)
    shapes.set(id, { ...shape.pool, y: top })
    if (own !== undefined && process !== undefined) {
      layout.set(process, shifted(own, { x: shape.by.x, y: shape.by.y + top }))
      drawn.add(process)
    }
    top += shape.pool.height + gap
  }
  const width = Math.max(poolSize.width, ...[...shapes.values()].map((shape) => shape.width ?? 0))
  const wide = [...shapes].map(([id, shape]) => [id, { ...shape, width }] as const)
  const diagram: Diagram = { ...pools.diagram, shapes: Object.fromEntries(wide) }
  return {
    ...definition,
    layout: Object.fromEntries(layout),
    diagrams: Object.fromEntries([
      [pools.id, diagram],
      ...others.map((one) => [one.id, one.diagram] as const),
    ]),
  }
}

/** A pool at the origin and how far what it holds has to move; lanes reach its edge. */
function poolAround(
  boxes: readonly Box[],
  hasLanes: boolean,
): { readonly pool: Box; readonly by: Point } {
  const content = boxAround(boxes)
  const room = hasLanes ? 0 : gap
  const height = boxes.length === 0 ? bandHeight : content.height + 2 * room
  const pool = { x: 0, y: 0, width: content.width + head + 2 * room, height }
  return { pool, by: { x: head + room - content.x, y: room - content.y } }
}

/** Everything a layout places, labels included. */
export function boxesIn(layout: ProcessLayout, process: Process | undefined): readonly Box[] {
  const elements = Object.entries(layout.elements).flatMap(([id, position]) => [
    boxOf(position, sizes[referred(process?.elements, id)?.type ?? 'task']),
    ...boxOfLabel(position),
  ])
  const lanes = Object.values(layout.lanes).map((position) => boxOf(position, laneSize))
  const artifacts = Object.entries(layout.artifacts ?? {}).flatMap(([id, geometry]) => {
    const type = referred(process?.artifacts, id)?.type
    const isLine = type === undefined || type === 'association' || type === 'dataAssociation'
    return isLine || !('x' in geometry) ? [] : [boxOf(geometry, artifactSizes[type])]
  })
  return [...elements, ...lanes, ...artifacts]
}

function shifted({ elements, lanes, flows, artifacts }: ProcessLayout, by: Point): ProcessLayout {
  return {
    elements: each(elements, (position) => moved(position, by)),
    lanes: each(lanes, (position) => moved(position, by)),
    ...(flows === undefined ? {} : { flows: each(flows, (route) => movedRoute(route, by)) }),
    ...(artifacts === undefined
      ? {}
      : {
          artifacts: each(artifacts, (one) => ('x' in one ? moved(one, by) : movedRoute(one, by))),
        }),
  }
}

function movedRoute(route: Route, { x, y }: Point): Route {
  const waypoints = route.waypoints.map((point) => ({ x: point.x + x, y: point.y + y }))
  const { label } = route
  return {
    ...route,
    waypoints,
    ...(label === undefined ? {} : { label: { ...label, x: label.x + x, y: label.y + y } }),
  }
}

function each<T, U>(records: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, map(value)]))
}
