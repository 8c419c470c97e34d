import { pointerTo } from '../model/pointer.ts'
import type { Place } from './rule.ts'
import type { Subject } from './subject.ts'

/** A part of a decision table, at the first step that decides by it. */
export function decisionPlace(
  { elements }: Subject,
  id: string,
  ...part: readonly (string | number)[]
): Place {
  const user = elements.find(
    ({ element }) => element.type === 'businessRuleTask' && element.decision === id,
  )
  return { pointer: pointerTo('decisions', id, ...part), process: user?.process, element: user?.id }
}
