import type { Definition } from '#shared/model/definition.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import { withLayout } from '../layout.ts'
import { withUpdated } from '../records.ts'
import type { Selected } from './deleteElements.ts'

/** What is pinned stays where it is when the drawing is arranged. */
export function pinElements(
  definition: Definition,
  { process, elements, pinned }: Selected & { readonly pinned: boolean },
): Definition {
  const placed = withLayout(definition, process, (geometry) => geometry)
  const layout = placed.layout[process]
  if (layout === undefined) return definition
  const positions = elements.reduce<ProcessLayout['elements']>(
    (all, id) =>
      withUpdated(all, id, ({ pinned: _before, ...position }) =>
        pinned ? { ...position, pinned } : position,
      ),
    layout.elements,
  )
  return {
    ...placed,
    layout: { ...placed.layout, [process]: { ...layout, elements: { ...positions } } },
  }
}

export function isPinned({ layout }: Definition, process: string, element: string): boolean {
  return layout[process]?.elements[element]?.pinned === true
}
