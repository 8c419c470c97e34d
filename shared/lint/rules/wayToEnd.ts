import { isBesideFlow, isEventSubProcess } from '../../model/elementKinds.ts'
import { reachableFrom, type Drawing, type PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'

export const wayToEnd: Rule = {
  id: 'wayToEnd',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) => {
      const leading = leadingToEnd(drawing)
      return [...drawing.elements.values()]
        .filter(({ id, element }) => !leading.has(id) && !isBesideFlow(element))
        .map(({ id, element, pointer, process }) =>
          finding(
            'wayToEnd',
            { pointer, process, element: id },
            { severity: 'error', text: 'noWayToEnd', about: [element.name] },
          ),
        )
    }),
}

/** Backwards from the ends. */
function leadingToEnd(drawing: Drawing): ReadonlySet<string> {
  const elements = [...drawing.elements.values()]
  const ends = elements.filter(
    (placed) => placed.element.type === 'endEvent' || isLastInside(placed, drawing),
  )
  return reachableFrom(
    ends.map(({ id }) => id),
    (id) => [...drawing.previous(id), ...interruptedBy(id, drawing)],
  )
}

/** A sub-process without end events ends with its last steps (BPMN 2.0 §10.5.3). */
function isLastInside({ id, element }: PlacedElement, drawing: Drawing): boolean {
  const { parent } = element
  if (parent === undefined || isBesideFlow(element) || drawing.next(id).length > 0) return false
  return [...drawing.elements.values()].every(
    ({ element: other }) => other.parent !== parent || other.type !== 'endEvent',
  )
}

/** An interrupting event is a way out for everything inside of what it interrupts. */
function interruptedBy(id: string, drawing: Drawing): readonly string[] {
  const element = drawing.elements.get(id)?.element
  if (element?.type === 'boundaryEvent') {
    return element.interrupting ? insideOf(element.attachedTo, drawing) : []
  }
  if (element?.type !== 'startEvent' || element.interrupting === false) return []
  const handler = drawing.elements.get(element.parent ?? '')
  if (handler === undefined || !isEventSubProcess(handler.element)) return []
  const own = new Set(insideOf(handler.id, drawing))
  return insideOf(handler.element.parent, drawing).filter((other) => !own.has(other))
}

/** Everything in a sub-process, at any depth; in the whole process without one. */
function insideOf(scope: string | undefined, { elements }: Drawing): readonly string[] {
  const inside = (parent: string | undefined) =>
    [...elements.values()].flatMap(({ id, element }) => (element.parent === parent ? [id] : []))
  return [...reachableFrom(inside(scope), inside)]
}
