import type { Definition } from '../model/definition.ts'
import type { Diagram, Position, Route } from '../model/layout.ts'
import { filled } from './attributes.ts'
import { homeOf } from './diagrams.ts'
import type { Ids } from './ids.ts'
import { localReference } from './names.ts'
import type { Path } from './reading.ts'
import type { Reader } from './reader.ts'
import { readEdge, readShape } from './shapes.ts'
import { pathKey, thingsOf, type Thing } from './things.ts'
import { compactLayout, withoutUsual, type FullLayout } from './usualDrawing.ts'
import type { XmlElement } from '../model/foreign.ts'
import { namer } from './grouped.ts'

interface DiagramReading {
  readonly ids: Ids
  /** Of which record of the definition an element of the file became. */
  readonly pathOf: (element: XmlElement) => Path | undefined
}

interface State extends DiagramReading {
  readonly things: ReadonlyMap<string, Thing>
  readonly layout: Map<string, FullLayout>
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
    [...state.layout].map(([process, one]) => [process, compactLayout(one)]),
  )
  const drawn = { ...definition, layout, diagrams: Object.fromEntries(diagrams) }
  return withoutUsual(drawn)
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
  const surface = reader.child('BPMNPlane')
  surface?.attribute('id')
  const drawn = surface?.attribute('bpmnElement')
  const depicted = depictionsIn(surface, state)
  const foreign = reader.rest()
  reader.recorded()
  return {
    ...(title === undefined ? {} : { title }),
    plane: drawn === undefined ? '' : state.ids.resolve(drawn),
    ...depicted,
    ...(foreign === undefined ? {} : { foreign }),
  }
}

type Depicted<T> = T & { readonly of?: string }

interface DepictionReading extends State {
  readonly shapes: Map<string, Depicted<Position>>
  readonly edges: Map<string, Depicted<Route>>
  readonly order: string[]
  readonly nameOf: ReturnType<typeof namer>
}

function depictionsIn(
  surface: Reader | undefined,
  state: State,
): Pick<Diagram, 'order' | 'shapes' | 'edges'> {
  const used = new Set<string>()
  const at: DepictionReading = {
    ...state,
    shapes: new Map(),
    edges: new Map(),
    order: [],
    nameOf: namer(used),
  }
  for (const child of surface?.children('BPMNShape', 'BPMNEdge') ?? []) {
    const key = readDepiction(child, at)
    if (key === undefined) {
      surface?.leave(child)
      continue
    }
    used.add(key)
    at.order.push(key)
  }
  const { shapes, edges, order } = at
  return {
    order,
    ...(shapes.size === 0 ? {} : { shapes: Object.fromEntries(shapes) }),
    ...(edges.size === 0 ? {} : { edges: Object.fromEntries(edges) }),
  }
}

/** Puts the geometry where it belongs, at last to the diagram itself; undefined when there is none to put. */
function readDepiction(reader: Reader, state: DepictionReading): string | undefined {
  const { shapes, edges, nameOf } = state
  const { of, thing } = depictedBy(reader, state)
  const geometry =
    reader.local === 'BPMNShape' ? readShape(reader, thing?.form.usual) : readEdge(reader)
  if (geometry === undefined) return undefined
  if (thing !== undefined && placed(state, thing, geometry)) return of
  const key = of === '' ? nameOf('', 1) : nameOf(of)
  if ('x' in geometry) shapes.set(key, key === of ? geometry : { ...geometry, of })
  else edges.set(key, key === of ? geometry : { ...geometry, of })
  return key
}

/** What a shape or line stands for, and what it is called here. */
function depictedBy(
  reader: Reader,
  { ids, pathOf, things, referred }: State,
): { readonly of: string; readonly thing: Thing | undefined } {
  const id = reader.xml.attributes?.['id']
  if (id === undefined || !referred.has(id)) reader.attribute('id')
  const reference = reader.attribute('bpmnElement') ?? ''
  const element = ids.find(reference)
  const path = element && pathOf(element)
  return {
    of: reference === '' ? '' : ids.resolve(reference),
    thing: path && things.get(pathKey(path)),
  }
}

/** The first depiction of a thing of a process is its layout. */
function placed({ layout }: State, thing: Thing, geometry: Position | Route): boolean {
  const home = homeOf(thing)
  const isShape = 'x' in geometry
  if (home === undefined || isShape !== (thing.form.usual !== undefined)) return false
  const own = layout.get(thing.process) ?? { elements: {}, lanes: {}, flows: {}, artifacts: {} }
  layout.set(thing.process, own)
  const records: Record<string, Position | Route> = own[home]
  if (Object.hasOwn(records, thing.key)) return false
  records[thing.key] = geometry
  return true
}
