import { pointerTo } from '../model/pointer.ts'
import type { Place } from './rule.ts'
import type { Subject } from './subject.ts'

/** A part of a letter, at the first step that sends it. */
export function letterPlace(
  { elements }: Pick<Subject, 'elements'>,
  id: string,
  ...part: readonly (string | number)[]
): Place {
  const user = elements.find(({ element }) => element.type === 'sendTask' && element.letter === id)
  return { pointer: pointerTo('letters', id, ...part), process: user?.process, element: user?.id }
}
