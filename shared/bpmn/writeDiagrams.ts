import type { Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import type { Route } from '../model/layout.ts'
import { filled } from './attributes.ts'
import { builderOf } from './builder.ts'
import { drawnOf, edgeOf, routesIn, shapeOf, type Depiction, type Drawn } from './diagrams.ts'
import type { ExportIds } from './exportIds.ts'
import { name } from './names.ts'
import { writeEdge, writeShape, type Usual } from './shapes.ts'

/** The diagrams of a definition whose layout is complete. */
export function writeDiagrams(definition: Definition, ids: ExportIds): readonly XmlElement[] {
  return drawnOf(definition).map((drawn) => {
    const { id, diagram, plane } = drawn
    const builder = builderOf(name('bpmndi', 'BPMNDiagram'), diagram.foreign)
    builder.set('id', ids.make(id))
    builder.put(filled('name'), diagram.title)
    const surface = builder.child(name('bpmndi', 'BPMNPlane'))
    surface.set('id', ids.make(`${id}_plane`))
    if (diagram.plane !== '')
      surface.set('bpmnElement', plane === undefined ? diagram.plane : ids.of(plane))
    const routeOf = routesIn(drawn, definition)
    for (const depiction of drawn.depictions) {
      const written = writeDepiction({ depiction, drawn, definition, ids, routeOf })
      if (written !== undefined) surface.add(written)
    }
    return builder.build()
  })
}

interface DepictionWriting {
  readonly depiction: Depiction
  readonly drawn: Drawn
  readonly definition: Definition
  readonly ids: ExportIds
  readonly routeOf: ReturnType<typeof routesIn>
}

function writeDepiction(at: DepictionWriting): XmlElement | undefined {
  const { depiction, drawn, definition, ids } = at
  const { thing, of } = depiction
  const position = shapeOf(drawn, depiction, definition)
  const route = position === undefined ? routeFor(at) : undefined
  const geometry = position ?? route
  if (geometry === undefined) return undefined
  const element = thing === undefined ? of : ids.of(thing.path)
  const local = position === undefined ? 'BPMNEdge' : 'BPMNShape'
  const builder = builderOf(name('bpmndi', local), geometry.foreign)
  if (builder.kept().attributes['id'] === undefined) builder.set('id', ids.make(`${element}_di`))
  if (element !== '') builder.set('bpmnElement', element)
  if (position !== undefined) writeShape(builder, position, thing?.form.usual ?? unknown)
  if (route !== undefined) writeEdge(builder, route)
  return builder.build()
}

/** Of what we know nothing the file says everything. */
const unknown: Usual = { size: { width: 0, height: 0 } }

function routeFor({ depiction, drawn, definition, routeOf }: DepictionWriting): Route | undefined {
  const { thing } = depiction
  const usual = thing?.form.ends === undefined ? undefined : routeOf(thing)
  return edgeOf(drawn, depiction, definition) ?? usual
}
