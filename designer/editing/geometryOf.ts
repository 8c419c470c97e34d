import type { Definition } from '#shared/model/definition.ts'
import { sizeOf, type Geometry } from './geometry.ts'
import { placed } from './placement.ts'

/** Where everything of a process stands; what the layout does not say is placed by the flow. */
export function geometryOf(definition: Definition, process: string): Geometry {
  const layout = definition.layout[process] ?? { elements: {}, lanes: {} }
  const content = definition.processes[process]
  if (content === undefined) return { elements: {}, lanes: {} }
  const known = Object.entries(content.elements).flatMap(([id, element]) => {
    const position = layout.elements[id]
    return position === undefined ? [] : [[id, { ...sizeOf(element), ...position }] as const]
  })
  const lanes = Object.fromEntries(
    Object.entries(layout.lanes).flatMap(([id, { x, y, width, height }]) =>
      id in content.lanes ? [[id, { x, y, width: width ?? 900, height: height ?? 160 }]] : [],
    ),
  )
  const given = { elements: Object.fromEntries(known), lanes }
  return known.length === Object.keys(content.elements).length &&
    Object.keys(lanes).length === Object.keys(content.lanes).length
    ? given
    : placed(content, given)
}
