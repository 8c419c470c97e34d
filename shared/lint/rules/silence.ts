import { daysInPieces, parsePeriod } from '../../deadlines/period.ts'
import { citizenGroup } from '../../model/elements.ts'
import { reachableFrom, type Drawing, type PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { groupOf } from '../groupOf.ts'

/** After so many days without a word people ask how things stand. */
const longest = 28

/** P16: the case rests for weeks, and who applied has heard nothing. */
export const silence: Rule = {
  id: 'silence',
  check: (subject) =>
    subject.drawings.flatMap((drawing) =>
      [...drawing.elements.values()]
        .filter((placed) => restOf(placed, subject) > longest && !isTold(placed, drawing))
        .map(({ id, process, pointer, element }) =>
          finding(
            'silence',
            { pointer, process, element: id },
            { severity: 'info', text: 'silentTooLong', about: [element.name, String(longest)] },
          ),
        ),
    ),
}

/** In days, as far as the drawing says it. */
function restOf(placed: PlacedElement, { definition }: Subject): number {
  const { element } = placed
  if (element.type === 'userTask' && groupOf(placed, definition) !== citizenGroup)
    return daysOf(element.due ?? '')
  if (element.type !== 'intermediateCatchEvent' || element.event.type !== 'timer') return 0
  const { timer } = element.event
  return 'duration' in timer ? daysOf(/"(P[^"]+)"/.exec(timer.duration ?? '')?.[1] ?? '') : 0
}

/** Hours do not count. */
function daysOf(duration: string): number {
  const period = parsePeriod(duration.replace(/T.*$/, ''))
  return period === undefined ? 0 : daysInPieces(period)
}

/** A letter before, or one that an event at the edge sends while the step goes on. */
function isTold({ id }: PlacedElement, drawing: Drawing): boolean {
  const tells = (one: string): boolean => drawing.elements.get(one)?.element.type === 'sendTask'
  const before = [...reachableFrom(drawing.previous(id), drawing.previous)]
  const beside = [...drawing.elements.values()].filter(
    ({ element }) =>
      element.type === 'boundaryEvent' && element.attachedTo === id && !element.interrupting,
  )
  const meanwhile = beside.flatMap((event) => [...reachableFrom([event.id], drawing.next)])
  return [...before, ...meanwhile].some(tells)
}
