import type { ElementType } from '../../model/elements.ts'
import type { Drawing, PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'

const activities: ReadonlySet<ElementType> = new Set([
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'subProcess',
  'callActivity',
])

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

function hasHost({ element }: PlacedElement, { elements }: Drawing): boolean {
  if (element.type !== 'boundaryEvent') return true
  const host = elements.get(element.attachedTo)?.element
  return host !== undefined && activities.has(host.type) && host.parent === element.parent
}
