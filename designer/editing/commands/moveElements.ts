import type { Definition } from '#shared/model/definition.ts'
import { centreOf, laneAt, type Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { grown, mapped, shifted, withLayout } from '../layout.ts'
import { withInner, withProcess } from '../process.ts'

export interface Move {
  readonly process: string
  readonly elements: readonly string[]
  readonly by: Point
}

/** What is inside or attached moves along; the lane follows from where a step stands. */
export function moveElements(definition: Definition, { process, elements, by }: Move): Definition {
  const content = definition.processes[process]
  if (content === undefined || (by.x === 0 && by.y === 0)) return definition
  const moving = withInner(content, elements)
  const before = geometryOf(definition, process)
  const moved = mapped(before.elements, (box, id) => (moving.has(id) ? shifted(box, by) : box))
  const inLanes = withProcess(definition, process, (current) => ({
    ...current,
    elements: mapped(current.elements, (element, id) => {
      const box = moved[id]
      if (box === undefined || !moving.has(id)) return element
      const lane = laneAt(before.lanes, centreOf(box)) ?? element.lane
      return lane === undefined || lane === element.lane ? element : { ...element, lane }
    }),
  }))
  const laneOf = (id: string): string | undefined => inLanes.processes[process]?.elements[id]?.lane
  return withLayout(inLanes, process, () => grown({ elements: moved, lanes: before.lanes }, laneOf))
}
