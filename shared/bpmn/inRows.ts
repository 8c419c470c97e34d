import type { Process } from '../model/elements.ts'
import type { Position } from '../model/layout.ts'
import type { Arrangement } from './arrange.ts'
import { hostOf, parentOf } from './graph.ts'
import { grouped } from './grouped.ts'
import { referred } from '../model/referred.ts'
import { sizes, type Size } from './sizes.ts'

const gap = { x: 40, y: 60 } as const
const padding = { left: 30, top: 40, right: 30, bottom: 30 } as const

/** Elements in the order of the definition, row by row: for processes beyond what anybody draws. */
export function inRows(process: Process): Arrangement {
  const ids = Object.keys(process.elements)
  const isAttached = (id: string): boolean => hostOf(process, id) !== undefined
  const free = ids.filter((id) => !isAttached(id))
  const members = grouped(free, (id) => parentOf(process, id))
  const attached = grouped(ids.filter(isAttached), (id) => hostOf(process, id) ?? '')
  const elements = new Map<string, Position>()
  place({ process, members, attached, elements }, '', { x: 0, y: 0 })
  return { elements, flows: new Map() }
}

interface Rows {
  readonly process: Process
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly attached: ReadonlyMap<string, readonly string[]>
  readonly elements: Map<string, Position>
}

/** Places what is inside and answers how much room it takes. */
function place(
  rows: Rows,
  parent: string,
  { x, y }: { readonly x: number; readonly y: number },
): Size {
  const ids = rows.members.get(parent) ?? []
  const columns = Math.ceil(Math.sqrt(ids.length))
  let [left, top, row, width] = [x, y, 0, 0]
  for (const [index, id] of ids.entries()) {
    if (index > 0 && index % columns === 0) [left, top, row] = [x, top + row + gap.y, 0]
    const size = placeOne(rows, id, { x: left, y: top })
    left += size.width + gap.x
    row = Math.max(row, size.height)
    width = Math.max(width, left - gap.x - x)
  }
  return { width, height: ids.length === 0 ? 0 : top + row - y }
}

function placeOne(rows: Rows, id: string, at: { readonly x: number; readonly y: number }): Size {
  const { process, members, attached, elements } = rows
  const element = referred(process.elements, id)
  const usual = sizes[element?.type ?? 'task']
  const boundary = attached.get(id) ?? []
  const { left, top, right, bottom } = padding
  const inside = members.has(id) ? place(rows, id, { x: at.x + left, y: at.y + top }) : undefined
  const { width: across, height: high } = sizes.boundaryEvent
  const needed =
    inside === undefined
      ? usual
      : { width: inside.width + left + right, height: inside.height + top + bottom }
  const width = Math.max(usual.width, needed.width, boundary.length * (across + 12))
  const height = Math.max(usual.height, needed.height)
  elements.set(id, width === usual.width && height === usual.height ? at : { ...at, width, height })
  for (const [index, event] of boundary.entries()) {
    elements.set(event, { x: at.x + 6 + index * (across + 12), y: at.y + height - high / 2 })
  }
  return { width, height: height + (boundary.length === 0 ? 0 : high / 2) }
}
