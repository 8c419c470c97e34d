import { isSubProcess } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import { sizes } from '#shared/bpmn/sizes.ts'

const little = 16
const rounds = 3

/** What is joined by a flow and stands a little too high or low gets into line with the other. */
export function straightened(layout: ProcessLayout, process: Process | undefined): ProcessLayout {
  if (process === undefined) return layout
  const elements = { ...layout.elements }
  const heightOf = (id: string): number =>
    elements[id]?.height ?? sizes[process.elements[id]?.type ?? 'task'].height
  const middleOf = (id: string): number => (elements[id]?.y ?? 0) + heightOf(id) / 2
  const hosts = new Set(
    Object.values(process.elements).flatMap((one) =>
      one.type === 'boundaryEvent' ? [one.attachedTo] : [],
    ),
  )
  const isFixed = (id: string): boolean => {
    const element = process.elements[id]
    return element === undefined || isSubProcess(element) || hosts.has(id)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { source, target } of Object.values(process.flows)) {
      if (process.elements[source]?.type === 'boundaryEvent') continue
      const away = middleOf(target) - middleOf(source)
      if (away === 0 || Math.abs(away) > little) continue
      const movesTarget =
        !isFixed(target) && (isFixed(source) || heightOf(target) <= heightOf(source))
      const moved = movesTarget ? target : source
      const position = elements[moved]
      if (isFixed(moved) || position === undefined) continue
      elements[moved] = { ...position, y: position.y + (movesTarget ? -away : away) }
    }
  }
  return { ...layout, elements }
}
