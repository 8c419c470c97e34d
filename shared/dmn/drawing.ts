import type { XmlElement } from '../model/foreign.ts'
import {
  arrange,
  lineBetween,
  nodeSize,
  type Arrangement,
  type Box,
  type Point,
} from './arrange.ts'
import { name } from './names.ts'
import { graphIn, type RequirementGraph } from './requirementGraph.ts'

/** What a drawing says of where things stand; a thing that is drawn twice counts once. */
export function arrangementIn(drawing: XmlElement): Arrangement {
  const shapes = new Map<string, Box>()
  const lines = new Map<string, readonly Point[]>()
  for (const diagram of childrenOf(drawing, 'dmndi', 'DMNDiagram')) {
    for (const shape of childrenOf(diagram, 'dmndi', 'DMNShape')) {
      const id = referenceOf(shape)
      const [bounds] = childrenOf(shape, 'dc', 'Bounds')
      if (bounds !== undefined && !shapes.has(id)) shapes.set(id, boxIn(bounds))
    }
    for (const edge of childrenOf(diagram, 'dmndi', 'DMNEdge')) {
      const points = childrenOf(edge, 'di', 'waypoint').map(pointIn)
      if (points.length > 1 && !lines.has(referenceOf(edge))) lines.set(referenceOf(edge), points)
    }
  }
  return { shapes, lines }
}

/** A file whose drawing shows all that is in its graph, and nothing that is not. */
export async function withDrawing(root: XmlElement): Promise<XmlElement> {
  const graph = graphIn(root)
  const { children = [] } = root
  const drawing = children.find(isDrawing)
  if (drawing === undefined) {
    return graph.nodes.length === 0
      ? root
      : { ...root, children: [...children, drawn(graph, await arrange(graph))] }
  }
  const others = children.filter((child) => child !== drawing)
  return { ...root, children: [...others, completed(drawing, graph)] }
}

function isDrawing({ name: full }: XmlElement): boolean {
  return full === name('dmndi', 'DMNDI')
}

function drawn(graph: RequirementGraph, { shapes, lines }: Arrangement): XmlElement {
  const boxes = graph.nodes.flatMap(({ id }) => {
    const box = shapes.get(id)
    return box === undefined ? [] : [shapeOf(id, box)]
  })
  const edges = graph.edges.flatMap((edge) => lineOf(edge, { shapes, lines }))
  const diagram = { name: name('dmndi', 'DMNDiagram'), children: [...boxes, ...edges] }
  return { name: name('dmndi', 'DMNDI'), children: [diagram] }
}

/** New things in a row below everything, lines that are missing straight, and nothing that is gone. */
function completed(drawing: XmlElement, graph: RequirementGraph): XmlElement {
  const { shapes, lines } = arrangementIn(drawing)
  const missing = graph.nodes.filter(({ id }) => !shapes.has(id))
  const bottom = Math.max(0, ...[...shapes.values()].map(({ y, height }) => y + height))
  const all = new Map([
    ...shapes,
    ...missing.map(({ id }, at) => {
      const place = { x: at * (nodeSize.width + 40), y: bottom + 40 }
      return [id, { ...place, ...nodeSize }] as const
    }),
  ])
  const edges = graph.edges.filter(({ id }) => !lines.has(id))
  const added = [
    ...missing.flatMap(({ id }) => {
      const box = all.get(id)
      return box === undefined ? [] : [shapeOf(id, box)]
    }),
    ...edges.flatMap((edge) => lineOf(edge, { shapes: all, lines })),
  ]
  const [first, ...rest] = drawing.children ?? []
  if (first === undefined || added.length === 0) return drawing
  return {
    ...drawing,
    children: [{ ...first, children: [...(first.children ?? []), ...added] }, ...rest],
  }
}

function shapeOf(id: string, { x, y, width, height }: Box): XmlElement {
  const bounds = { x, y, width, height }
  const attributes = Object.fromEntries(
    Object.entries(bounds).map(([key, value]) => [key, String(value)]),
  )
  return {
    name: name('dmndi', 'DMNShape'),
    attributes: { dmnElementRef: id },
    children: [{ name: name('dc', 'Bounds'), attributes }],
  }
}

function lineOf(
  { id, source, target }: RequirementGraph['edges'][number],
  { shapes, lines }: Arrangement,
): readonly XmlElement[] {
  const [from, to] = [shapes.get(source), shapes.get(target)]
  if (from === undefined || to === undefined) return []
  const points = lines.get(id) ?? lineBetween(from, to)
  const children = points.map(({ x, y }) => ({
    name: name('di', 'waypoint'),
    attributes: { x: String(x), y: String(y) },
  }))
  return [{ name: name('dmndi', 'DMNEdge'), attributes: { dmnElementRef: id }, children }]
}

function childrenOf(
  { children = [] }: XmlElement,
  prefix: 'dmndi' | 'dc' | 'di',
  local: string,
): readonly XmlElement[] {
  return children.filter((child) => child.name === name(prefix, local))
}

/** References may bear the prefix of an import. */
function referenceOf({ attributes = {} }: XmlElement): string {
  const reference = attributes['dmnElementRef'] ?? ''
  return reference.slice(reference.lastIndexOf(':') + 1)
}

function boxIn({ attributes = {} }: XmlElement): Box {
  const { x, y, width, height } = attributes
  return { x: number(x), y: number(y), width: number(width), height: number(height) }
}

function pointIn({ attributes = {} }: XmlElement): Point {
  return { x: number(attributes['x']), y: number(attributes['y']) }
}

function number(text = '0'): number {
  const value = Number(text)
  return Number.isFinite(value) ? value : 0
}
