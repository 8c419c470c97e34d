import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { sizeOf } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { idFrom, takenIn } from '../ids.ts'
import { freeBox, withLayout } from '../layout.ts'
import { gap } from '../notation.ts'
import { elementAt, withProcess, type ElementPlace } from '../process.ts'
import { withOptional } from '../records.ts'
import { attachEvent } from './attachEvent.ts'
import type { Inserted } from './insertStep.ts'
import { updateElement } from './updateElement.ts'

/** What a step has done can be undone: by a step beside the flow that its event leads to (BPMN 2.0 §10.7). */
export function attachUndoing(
  definition: Definition,
  {
    name,
    undoing,
    ...place
  }: ElementPlace & { readonly name: Localised; readonly undoing: Localised },
): Inserted {
  const { process, element: host } = place
  const to = elementAt(definition, place)
  const event = { type: 'compensation' } as const
  const { definition: attached, element } = attachEvent(definition, { ...place, name, event })
  if (to === undefined || element === '') return { definition, element: '' }
  const content = attached.processes[process] ?? { elements: {}, flows: {} }
  const handler = idFrom(undoing.de, takenIn(content))
  const step: Element = {
    type: 'manualTask',
    name: undoing,
    isForCompensation: true,
    ...withOptional('lane', to.lane),
    ...withOptional('parent', to.parent),
  }
  const added = withProcess(attached, process, (current) => ({
    ...current,
    elements: { ...current.elements, [handler]: step },
  }))
  const drawn = withLayout(added, process, () => {
    const { elements, lanes } = geometryOf(attached, process)
    const { x = 0, y = 0, width = 0, height = 0 } = elements[host] ?? {}
    const wanted = { x: x + width, y: y + height + gap.y, ...sizeOf(step) }
    return { elements: { ...elements, [handler]: freeBox(wanted, Object.values(elements)) }, lanes }
  })
  return {
    definition: updateElement(drawn, {
      process,
      element,
      update: (one) => (one.type === 'boundaryEvent' ? { ...one, handler } : one),
    }),
    element,
  }
}
