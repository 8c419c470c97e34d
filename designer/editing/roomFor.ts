import type { Process } from '#shared/model/elements.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import { boundsOf, centreOf, overlaps, type Box, type Boxes } from './geometry.ts'
import { mapped, shifted } from './layout.ts'
import { withInner } from './process.ts'

/** Room between the edge of a part of the flow and what is in it: more where its name stands. */
export const inset = { left: 16, right: 16, top: 44, bottom: 28 } as const

export function around({ x, y, width, height }: Box): Box {
  return {
    x: x - inset.left,
    y: y - inset.top,
    width: width + inset.left + inset.right,
    height: height + inset.top + inset.bottom,
  }
}

interface Growing {
  /** What is drawn there now, and what is to be drawn there. */
  readonly from: Box
  readonly to: Box
  /** They stand in it or are it: nobody moves them. */
  readonly own: ReadonlySet<string>
  readonly parent: string | undefined
}

/** What is beside a box that grows: the right moves right, what would lie under it moves down, what holds it grows. */
export function withRoomFor(process: Process, boxes: Boxes, growing: Growing): Boxes {
  const { from, to, own, parent } = growing
  const wider = Math.max(0, to.x + to.width - from.x - from.width)
  const right = centreOf(from).x + from.width / 2
  const movers = siblingsOf(process, growing)
  const aside = moved(process, boxes, {
    ids: movers.filter((id) => centreOf(boxes[id] ?? to).x >= right),
    by: { x: wider, y: 0 },
  })
  const under = movers.filter((id) => !own.has(id) && overlaps(aside[id] ?? from, to, 8))
  const top = Math.min(...under.map((id) => aside[id]?.y ?? to.y))
  const down = under.length === 0 ? 0 : to.y + to.height + 24 - top
  const below = moved(process, aside, { ids: under, by: { x: 0, y: down } })
  return withHolders(process, below, parent)
}

/** The leaders of the same scope, without the box itself and what is at an edge. */
function siblingsOf(process: Process, { own, parent }: Growing): readonly string[] {
  return Object.entries(process.elements).flatMap(([id, element]) =>
    element.parent === parent && element.type !== 'boundaryEvent' && !own.has(id) ? [id] : [],
  )
}

function moved(
  process: Process,
  boxes: Boxes,
  { ids, by }: { readonly ids: readonly string[]; readonly by: { x: number; y: number } },
): Boxes {
  const all = withInner(process, ids)
  return mapped(boxes, (box, id) => (all.has(id) ? shifted(box, by) : box))
}

/** Each part of the flow around reaches as far as what is in it. */
function withHolders(process: Process, boxes: Boxes, parent: string | undefined): Boxes {
  const holder = parent === undefined ? undefined : process.elements[parent]
  const box = boxes[parent ?? '']
  if (parent === undefined || holder === undefined || box === undefined || !isSubProcess(holder))
    return boxes
  const inside = Object.entries(boxes).flatMap(([id, one]) =>
    process.elements[id]?.parent === parent ? [one] : [],
  )
  const all = boundsOf([
    box,
    ...inside.map((one) => ({ ...one, width: one.width + 24, height: one.height + 24 })),
  ])
  const grownHolder = { ...boxes, [parent]: all }
  return withHolders(process, grownHolder, holder.parent === parent ? undefined : holder.parent)
}
