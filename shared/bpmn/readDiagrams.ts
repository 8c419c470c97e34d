import type { Definition } from '../model/definition.ts'
import type { Diagram, Position, ProcessLayout, Route } from '../model/layout.ts'
import { canonicalForm } from '../model/hash.ts'
import { filled } from './attributes.ts'
import { drawnOf, edgeOf, routesIn, usualDiagrams } from './diagrams.ts'
import type { Ids } from './ids.ts'
import { localReference } from './names.ts'
import type { Path } from './reading.ts'
import type { Reader } from './reader.ts'
import { readEdge, readShape } from './shapes.ts'
import { thingsOf, type Thing } from './things.ts'
import type { XmlElement } from '../model/foreign.ts'

interface DiagramReading {
  readonly ids: Ids
  /** Of which record of the definition an element of the file became. */
  readonly pathOf: (element: XmlElement) => Path | undefined
}

interface Layout {
  readonly elements: Record<string, Position>
  readonly lanes: Record<string, Position>
  readonly flows: Record<string, Route>
  readonly artifacts: Record<string, Position | Route>
}

interface State extends DiagramReading {
  readonly things: ReadonlyMap<string, Thing>
  readonly layout: Map<string, Layout>
  /** Ids of shapes and lines that others of the drawing refer to. */
  readonly referred: ReadonlySet<string>
}

/** The definition with the geometry that the diagrams of its file give it. */
export function withDiagrams(
  definition: Definition,
  root: Reader,
  { ids, pathOf }: DiagramReading,
): Definition {
  const readers = root.children('BPMNDiagram')
  if (readers.length === 0) return definition
  const things = new Map(thingsOf(definition).map((thing) => [pathKey(thing.path), thing]))
  const state: State = { ids, pathOf, things, layout: new Map(), referred: referredIn(root.xml) }
  const diagrams = readers.map((reader, index) => {
    const id = reader.attribute('id') ?? `BPMNDiagram_${index + 1}`
    return [id, readDiagram(reader, state)] as const
  })
  // A file without a single shape is a file without drawing.
  if (diagrams.every(([, { order }]) => order.length === 0)) return definition
  const layout = Object.fromEntries(
    [...state.layout].map(([process, one]) => [process, layoutFrom(one)]),
  )
  const drawn = { ...definition, layout, diagrams: Object.fromEntries(diagrams) }
  return withoutUsual(withoutUsualRoutes(drawn))
}

function pathKey(path: Path): string {
  return path.join('\n')
}

function layoutFrom({ elements, lanes, flows, artifacts }: Layout): ProcessLayout {
  return {
    elements,
    lanes,
    ...(Object.keys(flows).length === 0 ? {} : { flows }),
    ...(Object.keys(artifacts).length === 0 ? {} : { artifacts }),
  }
}

function referredIn(element: XmlElement): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = ({ attributes = {}, children = [] }: XmlElement): void => {
    for (const key of ['sourceElement', 'targetElement', 'choreographyActivityShape']) {
      const value = attributes[key]
      if (value !== undefined) found.add(localReference(value))
    }
    for (const child of children) visit(child)
  }
  visit(element)
  return found
}

function readDiagram(reader: Reader, state: State): Diagram {
  const title = reader.take(filled('name'))
  const plane = reader.child('BPMNPlane')
  plane?.attribute('id')
  const shapes = new Map<string, Depicted<Position>>()
  const edges = new Map<string, Depicted<Route>>()
  const order: string[] = []
  for (const child of plane?.children('BPMNShape', 'BPMNEdge') ?? []) {
    const key = readDepiction(child, { ...state, shapes, edges, order })
    if (key === undefined) plane?.leave(child)
    else order.push(key)
  }
  const drawn = plane?.attribute('bpmnElement')
  const foreign = reader.rest()
  return {
    ...(title === undefined ? {} : { title }),
    plane: drawn === undefined ? '' : state.ids.resolve(drawn),
    order,
    ...(shapes.size === 0 ? {} : { shapes: Object.fromEntries(shapes) }),
    ...(edges.size === 0 ? {} : { edges: Object.fromEntries(edges) }),
    ...(foreign === undefined ? {} : { foreign }),
  }
}

type Depicted<T> = T & { readonly of?: string }

interface DepictionReading extends State {
  readonly shapes: Map<string, Depicted<Position>>
  readonly edges: Map<string, Depicted<Route>>
  readonly order: readonly string[]
}

/** Puts the geometry where it belongs; undefined when there is none to put. */
function readDepiction(reader: Reader, state: DepictionReading): string | undefined {
  const { id = '', bpmnElement = '' } = reader.xml.attributes ?? {}
  const element = state.ids.find(bpmnElement)
  const path = element === undefined ? undefined : state.pathOf(element)
  const thing = path && state.things.get(pathKey(path))
  const of = bpmnElement === '' ? '' : state.ids.resolve(bpmnElement)
  if (!state.referred.has(id)) reader.attribute('id')
  reader.attribute('bpmnElement')
  if (reader.local === 'BPMNShape') {
    const position = readShape(reader, thing?.form.usual)
    if (position === undefined) return undefined
    if (thing !== undefined && placed(state, thing, position)) return of
    return kept(state.shapes, { of, order: state.order }, position)
  }
  const route = readEdge(reader)
  if (route === undefined) return undefined
  if (thing !== undefined && placed(state, thing, route)) return of
  return kept(state.edges, { of, order: state.order }, route)
}

/** The first depiction of a thing of a process is its layout. */
function placed(
  { layout }: State,
  { path, process, key, form }: Thing,
  geometry: Position | Route,
): boolean {
  const kind = path[0] === 'processes' ? path[2] : undefined
  const isShape = 'x' in geometry
  if (kind === undefined || isShape !== (form.usual !== undefined)) return false
  const home = layout.get(process) ?? { elements: {}, lanes: {}, flows: {}, artifacts: {} }
  layout.set(process, home)
  if (kind !== 'elements' && kind !== 'lanes' && kind !== 'flows' && kind !== 'artifacts')
    return false
  const records: Record<string, Position | Route> = home[kind]
  if (Object.hasOwn(records, key)) return false
  records[key] = geometry
  return true
}

/** Further depictions, and those of what has no layout, stay with their diagram. */
function kept<T extends object>(
  into: Map<string, Depicted<T>>,
  { of, order }: { readonly of: string; readonly order: readonly string[] },
  geometry: T,
): string {
  let key = of
  for (let number = 2; key === '' || order.includes(key); number += 1) key = `${of}_${number}`
  into.set(key, key === of ? geometry : { ...geometry, of })
  return key
}

/** A line that runs as we would draw it needs no record. */
function withoutUsualRoutes(definition: Definition): Definition {
  const usual = new Set<string>()
  for (const drawn of drawnOf(definition)) {
    const routeOf = routesIn(drawn, definition)
    for (const depiction of drawn.depictions) {
      const { thing, key } = depiction
      const route = edgeOf(drawn, depiction, definition)
      if (thing === undefined || key !== thing.key || route === undefined) continue
      if (isSameRoute(route, routeOf(thing))) usual.add(pathKey(thing.path))
    }
  }
  const layout = Object.entries(definition.layout).map(([process, one]) => {
    const { flows = {}, artifacts = {} } = one
    const unusual = (kind: string) => (key: string) =>
      !usual.has(pathKey(['processes', process, kind, key]))
    const left = {
      flows: filtered(flows, unusual('flows')),
      artifacts: filtered(artifacts, unusual('artifacts')),
    }
    return [process, layoutFrom({ ...one, ...left })] as const
  })
  const diagrams = Object.entries(definition.diagrams ?? {}).map(
    ([id, { edges = {}, ...diagram }]) => {
      const left = filtered(edges, (key) => !usual.has(pathKey(['messageFlows', key])))
      return [id, Object.keys(left).length === 0 ? diagram : { ...diagram, edges: left }] as const
    },
  )
  return {
    ...definition,
    layout: Object.fromEntries(layout),
    diagrams: Object.fromEntries(diagrams),
  }
}

function isSameRoute({ waypoints, label, foreign }: Route, other: Route | undefined): boolean {
  const isPlain =
    label === undefined && foreign === undefined && waypoints.length === other?.waypoints.length
  return (
    isPlain &&
    waypoints.every(
      ({ x, y }, index) => x === other.waypoints[index]?.x && y === other.waypoints[index]?.y,
    )
  )
}

function filtered<T>(
  records: Readonly<Record<string, T>>,
  keeps: (key: string) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([key]) => keeps(key)))
}

/** Diagrams that are as we would make them need no record either; their ids mean nothing. */
function withoutUsual(definition: Definition): Definition {
  const { diagrams = {}, ...others } = definition
  const given = Object.values(diagrams).map((diagram) => ({ ...diagram }))
  const usual = usualDiagrams(others).map(({ diagram }) => ({ ...diagram }))
  const isUsual = canonicalForm(given) === canonicalForm(usual)
  return isUsual ? others : definition
}
