import { sizes } from '#shared/bpmn/sizes.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'

const little = 16

/** What a flow joins and stands a little too high or low gets into line, each element once. */
export function straightened(layout: ProcessLayout, process: Process | undefined): ProcessLayout {
  if (process === undefined) return layout
  const elements = { ...layout.elements }
  const settled = new Set(immovable(process))
  for (const { source, target } of Object.values(process.flows)) {
    if (process.elements[source]?.type === 'boundaryEvent') continue
    const away = middleOf(target) - middleOf(source)
    if (Math.abs(away) > little) continue
    if (!settled.has(target)) move(target, -away)
    else if (!settled.has(source)) move(source, away)
    settled.add(source).add(target)
  }
  return { ...layout, elements }

  function middleOf(id: string): number {
    const usual = sizes[process?.elements[id]?.type ?? 'task'].height
    const { y = 0, height = usual } = elements[id] ?? {}
    return y + height / 2
  }

  function move(id: string, by: number): void {
    const position = elements[id]
    if (position !== undefined) elements[id] = { ...position, y: position.y + by }
  }
}

/** What others would have to be moved with. */
function immovable({ elements }: Process): readonly string[] {
  return Object.entries(elements).flatMap(([id, element]) => {
    if (element.type === 'boundaryEvent') return [element.attachedTo]
    return isSubProcess(element) ? [id] : []
  })
}
