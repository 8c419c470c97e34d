import { ancestorsOf } from '../model/ancestors.ts'
import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import type { PlacedElement } from './drawing.ts'

/** The group that does a task: that of its lane, or of the sub-process around it. */
export function groupOf(
  { element, process }: Pick<PlacedElement, 'element' | 'process'>,
  definition: Definition,
): string | undefined {
  const { lanes = {}, elements = {} } = definition.processes[process] ?? {}
  const placed = [element, ...ancestorsOf(element, elements)].find(({ lane }) => lane !== undefined)
  return referred(lanes, placed?.lane)?.group
}
