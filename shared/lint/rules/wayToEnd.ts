import { reachableFrom, type Drawing } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'

export const wayToEnd: Rule = {
  id: 'wayToEnd',
  check: ({ drawings }) =>
    drawings.flatMap((drawing) => {
      const leading = leadingToEnd(drawing)
      return [...drawing.elements.values()]
        .filter(({ id }) => !leading.has(id))
        .map(({ id, element, pointer, process }) =>
          finding(
            'wayToEnd',
            { pointer, process, element: id },
            { severity: 'error', text: 'noWayToEnd', about: [element.name] },
          ),
        )
    }),
}

/** Backwards from the ends; a boundary event is a way out of its host. */
function leadingToEnd({ elements, incoming }: Drawing): ReadonlySet<string> {
  const ends = [...elements.values()].filter(({ element }) => element.type === 'endEvent')
  return reachableFrom(
    ends.map(({ id }) => id),
    (id) => {
      const element = elements.get(id)?.element
      const hosts = element?.type === 'boundaryEvent' ? [element.attachedTo] : []
      return [...incoming(id).map(({ flow }) => flow.source), ...hosts]
    },
  )
}
