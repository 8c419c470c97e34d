import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { boundsOf } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { idFrom } from '../ids.ts'
import { laneHead } from '../notation.ts'
import { withLayout } from '../layout.ts'
import { withProcess } from '../process.ts'

/** A row of the drawing for one group, below the others. */
export function addLane(
  definition: Definition,
  {
    process,
    title,
    group,
  }: { readonly process: string; readonly title: Localised; readonly group: string },
): Definition {
  const content = definition.processes[process]
  if (content === undefined) return definition
  const id = idFrom(title.de, content.lanes)
  const { elements, lanes } = geometryOf(definition, process)
  const first = Object.keys(content.lanes).length === 0
  const used = boundsOf(first ? Object.values(elements) : Object.values(lanes))
  const box = first
    ? {
        x: used.x - laneHead - 32,
        y: used.y - 40,
        width: used.width + laneHead + 64,
        height: used.height + 80,
      }
    : { x: used.x, y: used.y + used.height, width: used.width, height: 160 }
  const added = withProcess(definition, process, (current) => ({
    ...current,
    lanes: { ...current.lanes, [id]: { title, group } },
    elements: first
      ? Object.fromEntries(
          Object.entries(current.elements).map(([key, element]) => [key, { ...element, lane: id }]),
        )
      : current.elements,
  }))
  return withLayout(added, process, () => ({ elements, lanes: { ...lanes, [id]: box } }))
}
