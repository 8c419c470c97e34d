import { groupOf } from '../groupOf.ts'
import { finding, type Rule } from '../rule.ts'

export const taskLane: Rule = {
  id: 'taskLane',
  check: ({ definition, elements }) =>
    elements
      .filter(
        (placed) => placed.element.type === 'userTask' && groupOf(placed, definition) === undefined,
      )
      .map(({ id, element, pointer, process }) =>
        finding(
          'taskLane',
          { pointer: `${pointer}/lane`, process, element: id },
          { severity: 'error', text: 'noLane', about: [element.name] },
        ),
      ),
}
