import { ancestorsOf } from '../../model/ancestors.ts'
import type { Definition } from '../../model/definition.ts'
import { referred } from '../../model/referred.ts'
import type { PlacedElement } from '../drawing.ts'
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

/** The group that does a task: that of its lane, or of the sub-process around it. */
export function groupOf(
  { element, process }: Pick<PlacedElement, 'element' | 'process'>,
  definition: Definition,
): string | undefined {
  const { lanes = {}, elements = {} } = definition.processes[process] ?? {}
  const placed = [element, ...ancestorsOf(element, elements)].find(({ lane }) => lane !== undefined)
  return referred(lanes, placed?.lane)?.group
}
