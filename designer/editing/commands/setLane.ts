import type { Definition } from '#shared/model/definition.ts'
import { geometryOf } from '../geometryOf.ts'
import { freeBox, grown, mapped, shifted, withLayout } from '../layout.ts'
import { withInner, withProcess, type ElementPlace } from '../process.ts'
import { stepsSeen } from '../shown.ts'

/** Hands a step to another lane, and draws it there; what is inside or attached goes along. */
export function setLane(
  definition: Definition,
  { process, element, lane }: ElementPlace & { readonly lane: string },
): Definition {
  const content = definition.processes[process]
  if (content === undefined || content.elements[element]?.lane === lane) return definition
  const moving = withInner(content, [element])
  const handed = withProcess(definition, process, (current) => ({
    ...current,
    elements: mapped(current.elements, (one, id) => (moving.has(id) ? { ...one, lane } : one)),
  }))
  const { elements, lanes } = geometryOf(definition, process)
  const [box, row] = [elements[element], lanes[lane]]
  if (box === undefined || row === undefined) return handed
  const wanted = { ...box, y: row.y + (row.height - box.height) / 2 }
  const others = Object.entries(elements).flatMap(([id, one]) => (moving.has(id) ? [] : [one]))
  const by = { x: 0, y: freeBox(wanted, others).y - box.y }
  const moved = mapped(elements, (one, id) => (moving.has(id) ? shifted(one, by) : one))
  return withLayout(handed, process, () =>
    grown({ elements: moved, lanes }, stepsSeen(handed, process)),
  )
}
