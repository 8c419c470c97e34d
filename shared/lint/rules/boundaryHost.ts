import { isActivity, isEventSubProcess } from '../../model/elementKinds.ts'
import type { Drawing, PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'

export const boundaryHost: Rule = {
  id: 'boundaryHost',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) =>
      [...drawing.elements.values()]
        .filter((placed) => !hasHost(placed, drawing))
        .map(({ id, element, pointer, process }) =>
          finding(
            'boundaryHost',
            { pointer: `${pointer}/attachedTo`, process, element: id },
            { severity: 'error', text: 'boundaryWithoutHost', about: [element.name] },
          ),
        ),
    ),
}

/** BPMN 2.0 §10.5.4: at an activity of the same process or sub-process. */
function hasHost({ element }: PlacedElement, { elements }: Drawing): boolean {
  if (element.type !== 'boundaryEvent') return true
  const host = elements.get(element.attachedTo)?.element
  if (host === undefined || host.parent !== element.parent) return false
  return isActivity(host) && !isEventSubProcess(host)
}
