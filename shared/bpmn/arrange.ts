import type { ELKConstructorArguments, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js'
import type { Process } from '../model/elements.ts'
import type { Position, Route } from '../model/layout.ts'
import { graphOf, idOf, usualSize, type SizeOf } from './graph.ts'
import { referred } from '../model/referred.ts'
import { sizes } from './sizes.ts'
import type { Box, Point } from './shapes.ts'

/** Where everything of a process stands that has no layout, from the upper left corner on. */
export interface Arrangement {
  readonly elements: ReadonlyMap<string, Position>
  readonly flows: ReadonlyMap<string, Route>
}

export async function arrange(
  process: Process,
  layered: Layered = layeredHere,
  sizeOf: SizeOf = usualSize,
): Promise<Arrangement> {
  const laid = await layered(graphOf(process, sizeOf))
  const elements = new Map<string, Position>()
  collect(laid, process, elements)
  const flows = (laid.edges ?? []).flatMap(({ id, sections = [] }) => {
    const [section] = sections
    if (section === undefined) return []
    const { startPoint, bendPoints = [], endPoint } = section
    const waypoints = [startPoint, ...bendPoints, endPoint].map(rounded)
    return [[idOf(id), { waypoints }] as const]
  })
  return { elements, flows: new Map(flows) }
}

export type Layered = (graph: ElkNode) => Promise<ElkNode>

async function layeredHere(graph: ElkNode): Promise<ElkNode> {
  // Megabytes that only files without drawing need.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  return new Elk().layout(graph)
}

export interface Layering {
  readonly layered: Layered
  readonly end: () => void
}

/** Beside the page, in a worker that runs elkjs; to be ended by who began it. */
export async function layeringIn(
  workerFactory: NonNullable<ELKConstructorArguments['workerFactory']>,
): Promise<Layering> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  const elk = new Elk({ workerFactory })
  return { layered: (graph) => elk.layout(graph), end: () => elk.terminateWorker() }
}

function collect(node: ElkNode, process: Process, into: Map<string, Position>): void {
  for (const child of node.children ?? []) {
    for (const shape of [child, ...(child.ports ?? [])]) {
      into.set(idOf(shape.id), positionOf(shape, process))
    }
    collect(child, process, into)
  }
}

function positionOf(shape: ElkNode, process: Process): Position {
  const element = referred(process.elements, idOf(shape.id))
  const usual = element && sizes[element.type]
  const box = boxFrom(shape)
  const isUsual = box.width === usual?.width && box.height === usual.height
  const [label] = shape.labels ?? []
  return {
    ...(isUsual ? { x: box.x, y: box.y } : box),
    ...(label === undefined ? {} : { label: boxFrom(label) }),
  }
}

function boxFrom({ x = 0, y = 0, width = 0, height = 0 }: ElkShape): Box {
  return { ...rounded({ x, y }), width: Math.ceil(width), height: Math.ceil(height) }
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
