import type { Element } from './elements.ts'
import { referred } from './referred.ts'

/** The sub-processes around an element, the nearest first. A parent that holds itself ends the list. */
export function ancestorsOf(
  { parent }: Element,
  elements: Readonly<Record<string, Element>>,
): readonly Element[] {
  const found = new Set<Element>()
  for (let id = parent; id !== undefined;) {
    const outer = referred(elements, id)
    if (outer === undefined || found.has(outer)) break
    found.add(outer)
    id = outer.parent
  }
  return [...found]
}
