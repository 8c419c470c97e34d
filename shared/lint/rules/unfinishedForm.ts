import { citizenGroup } from '../../model/elements.ts'
import type { Drawing } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'
import { groupOf } from '../groupOf.ts'

/** A case that nobody finishes ends by itself, and its data goes. */
export const unfinishedForm: Rule = {
  id: 'unfinishedForm',
  check: ({ definition, drawings }) =>
    drawings.flatMap((drawing) =>
      [...drawing.elements.values()]
        .filter(
          (placed) =>
            placed.element.type === 'userTask' && groupOf(placed, definition) === citizenGroup,
        )
        .filter(({ id }) => !hasTimer(id, drawing))
        .map(({ id, element, pointer, process }) =>
          finding(
            'unfinishedForm',
            { pointer, process, element: id },
            { severity: 'warning', text: 'noTimeout', about: [element.name] },
          ),
        ),
    ),
}

function hasTimer(id: string, { elements }: Drawing): boolean {
  return [...elements.values()].some(
    ({ element }) =>
      element.type === 'boundaryEvent' &&
      element.attachedTo === id &&
      element.interrupting &&
      element.event.type === 'timer',
  )
}
