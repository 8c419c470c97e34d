import { isSubProcess } from '../../model/elementKinds.ts'
import { reachableFrom, startsOf, type Drawing } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'

export const unreachableElement: Rule = {
  id: 'unreachableElement',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) => {
      const reached = reachedIn(drawing)
      return [...drawing.elements.values()]
        .filter(({ id }) => !reached.has(id))
        .map(({ id, element, pointer, process }) =>
          finding(
            'unreachableElement',
            { pointer, process, element: id },
            { severity: 'error', text: 'unreachable', about: [element.name] },
          ),
        )
    }),
}

/** Whoever enters a sub-process enters its starts. */
function reachedIn(drawing: Drawing): ReadonlySet<string> {
  const next = (id: string) => {
    const element = drawing.elements.get(id)?.element
    return element !== undefined && isSubProcess(element)
      ? [...drawing.next(id), ...startsOf(drawing, id)]
      : drawing.next(id)
  }
  return reachableFrom(startsOf(drawing, undefined), next)
}
