import type { Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import { filled } from './attributes.ts'
import { builderOf } from './builder.ts'
import { drawnOf, edgeOf, routesIn, shapeOf, type Depiction, type Drawn } from './diagrams.ts'
import type { ExportIds } from './exportIds.ts'
import { name } from './names.ts'
import { writeEdge, writeShape } from './shapes.ts'

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

function writeDepiction({
  depiction,
  drawn,
  definition,
  ids,
  routeOf,
}: DepictionWriting): XmlElement | undefined {
  const { thing, of } = depiction
  const element = thing === undefined ? of : ids.of(thing.path)
  const position = shapeOf(drawn, depiction, definition)
  const usualRoute = thing?.form.ends === undefined ? undefined : routeOf(thing)
  const route = edgeOf(drawn, depiction, definition) ?? usualRoute
  const geometry = position ?? route
  if (geometry === undefined) return undefined
  const local = position === undefined ? 'BPMNEdge' : 'BPMNShape'
  const builder = builderOf(name('bpmndi', local), geometry.foreign)
  if (builder.kept().attributes['id'] === undefined) builder.set('id', ids.make(`${element}_di`))
  if (element !== '') builder.set('bpmnElement', element)
  if (position !== undefined)
    writeShape(builder, position, thing?.form.usual ?? { size: { width: 0, height: 0 } })
  else if (route !== undefined) writeEdge(builder, route)
  return builder.build()
}
