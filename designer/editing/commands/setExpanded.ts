import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import { boundsOf, centreOf, sizeOf, type Box, type Boxes } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { grown, mapped, shifted, withLayout } from '../layout.ts'
import { notation } from '../notation.ts'
import { withInner, type ElementPlace } from '../process.ts'
import { around, withRoomFor } from '../roomFor.ts'
import { isClosed, stepsSeen } from '../shown.ts'

/** Draws a part of the flow open, with what is inside in place, or closed as one small box. */
export function setExpanded(
  definition: Definition,
  { process, element, expanded }: ElementPlace & { readonly expanded: boolean },
): Definition {
  const content = definition.processes[process]
  const part = content?.elements[element]
  const positions = definition.layout[process]?.elements
  if (content === undefined || part === undefined || !isSubProcess(part)) return definition
  if (isClosed(positions, element) !== expanded) return definition
  const { elements, lanes } = geometryOf(definition, process)
  const from = elements[element]
  if (from === undefined) return definition
  const inner = withInner(content, [element])
  const isInside = (id: string): boolean =>
    inner.has(id) && id !== element && !isAttached(content.elements[id], element)
  const inside = Object.entries(elements).flatMap(([id, box]) => (isInside(id) ? [box] : []))
  const to = resized(from, expanded ? openSize(inside, sizeOf(part)) : closedSize)
  const by = inside.length === 0 || !expanded ? undefined : shiftInto(to, boundsOf(inside))
  const placed: Boxes = mapped(elements, (box, id) => {
    if (id === element) return to
    if (isAttached(content.elements[id], element)) return atEdge(box, { from, to })
    return by !== undefined && isInside(id) ? shifted(box, by) : box
  })
  const roomy = expanded
    ? withRoomFor(content, placed, { from, to, own: inner, parent: part.parent })
    : placed
  const seen = stepsSeen(definition, process)
  const drawn = withLayout(definition, process, () => grown({ elements: roomy, lanes }, seen))
  return withOpenness(drawn, { process, element, expanded })
}

const { width, height } = notation.task
const closedSize = { width, height }

type Size = typeof closedSize | { readonly width: number; readonly height: number }

function openSize(inside: readonly Box[], usual: Size): Size {
  if (inside.length === 0) return usual
  const { width: wide, height: high } = around(boundsOf(inside))
  return { width: wide, height: high }
}

/** To the right from where it begins, its middle staying at the height where ways meet it. */
function resized(box: Box, size: Size): Box {
  return { x: box.x, y: Math.round(centreOf(box).y - size.height / 2), ...size }
}

function shiftInto(to: Box, inside: Box): { readonly x: number; readonly y: number } {
  const wanted = around(inside)
  return { x: Math.round(to.x - wanted.x), y: Math.round(to.y - wanted.y) }
}

function isAttached(
  element: Definition['processes'][string]['elements'][string] | undefined,
  to: string,
): boolean {
  return element?.type === 'boundaryEvent' && element.attachedTo === to
}

/** What is attached stays at the corner it is near. */
function atEdge(box: Box, { from, to }: { readonly from: Box; readonly to: Box }): Box {
  const nearRight = centreOf(box).x > centreOf(from).x
  const nearBottom = centreOf(box).y > centreOf(from).y
  return {
    ...box,
    x: nearRight ? box.x + to.x + to.width - from.x - from.width : box.x + to.x - from.x,
    y: nearBottom ? box.y + to.y + to.height - from.y - from.height : box.y + to.y - from.y,
  }
}

function withOpenness(
  definition: Definition,
  { process, element, expanded }: ElementPlace & { readonly expanded: boolean },
): Definition {
  const layout = definition.layout[process]
  const position = layout?.elements[element]
  if (layout === undefined || position === undefined) return definition
  const { expanded: _before, ...rest } = position
  const next = expanded ? rest : { ...rest, expanded: false }
  return {
    ...definition,
    layout: {
      ...definition.layout,
      [process]: { ...layout, elements: { ...layout.elements, [element]: next } },
    },
  }
}
