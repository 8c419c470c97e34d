import type { Definition } from '#shared/model/definition.ts'
import type { ElementOf } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { geometryOf } from '../geometryOf.ts'
import { idFrom, takenIn } from '../ids.ts'
import { withLayout } from '../layout.ts'
import { boundaryBox } from '../placement.ts'
import { elementAt, withProcess, type ElementPlace } from '../process.ts'
import type { Inserted } from './insertStep.ts'

type BoundaryEvent = ElementOf<'boundaryEvent'>

/** A deadline, an error or a message that can interrupt the step. */
export function attachEvent(
  definition: Definition,
  {
    process,
    element: host,
    name,
    event,
  }: ElementPlace & { readonly name: Localised; readonly event: BoundaryEvent['event'] },
): Inserted {
  const to = elementAt(definition, { process, element: host })
  const content = definition.processes[process]
  if (to === undefined || content === undefined) return { definition, element: '' }
  const id = idFrom(name.de, takenIn(content))
  const boundary: BoundaryEvent = {
    type: 'boundaryEvent',
    name,
    attachedTo: host,
    interrupting: ['error', 'compensation', 'cancel'].includes(event.type),
    event,
    ...(to.lane === undefined ? {} : { lane: to.lane }),
    ...(to.parent === undefined ? {} : { parent: to.parent }),
  }
  const before = geometryOf(definition, process)
  const added = withProcess(definition, process, (current) => ({
    ...current,
    elements: { ...current.elements, [id]: boundary },
  }))
  const attached = Object.values(content.elements).filter(
    (other) => other.type === 'boundaryEvent' && other.attachedTo === host,
  ).length
  const hostBox = before.elements[host] ?? { x: 0, y: 0, width: 128, height: 68 }
  const box = boundaryBox(hostBox)
  const placed = withLayout(added, process, () => ({
    elements: { ...before.elements, [id]: { ...box, x: box.x - attached * 34 } },
    lanes: before.lanes,
  }))
  return { definition: placed, element: id }
}
