import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import { artifactBoxes } from '../editing/artifacts.ts'
import type { Boxes, Geometry } from '../editing/geometry.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { asidesOf, type Aside } from './asides.ts'
import { flowLabels, type FlowLabels } from './flowLabels.ts'
import { nameSides, type NameSide } from './labels.ts'
import { waysOf, type Ways } from './ways.ts'

/** Where shapes, ways and names of a process stand. */
export interface Places {
  /** With the lines that are no flows. */
  readonly process: Process
  readonly geometry: Geometry
  readonly ways: Ways
  readonly labels: FlowLabels['places']
  readonly names: Readonly<Record<string, NameSide>>
  /** Of steps and of what is drawn beside them. */
  readonly boxes: Boxes
  /** Lines that lead to what is drawn beside the flow. */
  readonly asides: Readonly<Record<string, Aside>>
}

const empty: Process = { title: { de: '' }, elements: {}, flows: {}, lanes: {} }
const known = new WeakMap<Process, { readonly layout: unknown; readonly places: Places }>()

/** Worked out once for a process and its layout, however often it is drawn. */
export function placesOf(definition: Definition, processId: string): Places {
  const process = definition.processes[processId] ?? empty
  const layout = definition.layout[processId]
  const found = known.get(process)
  if (found !== undefined && found.layout === layout) return found.places
  const geometry = geometryOf(definition, processId)
  const beside = process.artifacts === undefined ? {} : artifactBoxes(definition, processId)
  const places = workedOut(process, { geometry, beside }, layout)
  known.set(process, { layout, places })
  return places
}

function workedOut(
  process: Process,
  { geometry, beside }: { readonly geometry: Geometry; readonly beside: Boxes },
  layout: ProcessLayout | undefined,
): Places {
  const drawn = withUndoWays(process)
  const boxes = geometry.elements
  const ways = waysOf(drawn, boxes, layout?.flows)
  const { places, boxes: taken } = flowLabels(drawn, { boxes, ways })
  const names = nameSides(drawn, { boxes, ways, taken })
  const all = process.artifacts === undefined ? boxes : { ...boxes, ...beside }
  const asides = asidesOf(process, { boxes: all, ways, layout })
  return { process: drawn, geometry, ways, labels: places, names, boxes: all, asides }
}

export const undo = 'undo:'

/** From the event that a step is undone to the step that does it: no flow, but a line (BPMN 2.0 §10.7). */
function withUndoWays(process: Process): Process {
  const lines = Object.entries(process.elements).flatMap(([id, element]) =>
    element.type === 'boundaryEvent' && element.handler !== undefined
      ? [[`${undo}${id}`, { source: id, target: element.handler }] as const]
      : [],
  )
  return lines.length === 0
    ? process
    : { ...process, flows: { ...process.flows, ...Object.fromEntries(lines) } }
}
