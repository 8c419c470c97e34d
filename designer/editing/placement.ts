import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { boundsOf, sizeOf, type Box, type Boxes, type Geometry } from './geometry.ts'
import { gap, laneHead } from './notation.ts'

const column = 128 + gap.x
const row = 68 + gap.y
const margin = 36

/** Columns by distance from the start, rows by lane and branch; given positions stay. */
export function placed(process: Process, given: Geometry): Geometry {
  const columns = columnsOf(process)
  const lanes = laneOrder(process)
  const elements: Record<string, Box> = { ...given.elements }
  const laneBoxes: Record<string, Box> = {}
  const anyGiven = Object.keys(given.elements).length > 0
  let top = anyGiven && lanes.length === 1 ? bottomOf(given.elements) : 0
  for (const lane of lanes) {
    const members = Object.keys(process.elements).filter(
      (id) => (process.elements[id]?.lane ?? '') === lane && !attached(process, id),
    )
    const depth = fill({ process, members, columns, elements, top: top + margin })
    const height = Math.max(1, depth) * row - gap.y + 2 * margin
    if (lane !== '') laneBoxes[lane] = { x: 0, y: top, width: 0, height }
    top += height
  }
  placeAttached(process, elements)
  const { x, width } = boundsOf(Object.values(elements))
  const wide = Object.entries(laneBoxes).map(([id, box]) => [
    id,
    given.lanes[id] ?? {
      ...box,
      x: Math.min(0, x - laneHead - 32),
      width: x + width + laneHead + 64,
    },
  ])
  return { elements, lanes: Object.fromEntries(wide) }
}

function fill({
  process,
  members,
  columns,
  elements,
  top,
}: {
  process: Process
  members: readonly string[]
  columns: ReadonlyMap<string, number>
  elements: Record<string, Box>
  top: number
}): number {
  const used = new Map<number, number>()
  for (const id of members) {
    const element = process.elements[id]
    if (element === undefined) continue
    const at = columns.get(id) ?? 0
    const depth = used.get(at) ?? 0
    used.set(at, depth + 1)
    const { width, height } = sizeOf(element)
    elements[id] ??= {
      x: laneHead + 32 + at * column + (128 - Math.min(width, 128)) / 2,
      y: top + depth * row + (68 - Math.min(height, 68)) / 2,
      width,
      height,
    }
  }
  return Math.max(0, ...used.values())
}

function placeAttached(process: Process, elements: Record<string, Box>): void {
  for (const [id, element] of Object.entries(process.elements)) {
    if (element.type !== 'boundaryEvent' || elements[id] !== undefined) continue
    const host = referred(elements, element.attachedTo)
    elements[id] = boundaryBox(host ?? { x: 0, y: 0, width: 128, height: 68 })
  }
}

/** On the lower edge near the right corner. */
export function boundaryBox({ x, y, width, height }: Box): Box {
  return { x: x + width - 44, y: y + height - 14, width: 28, height: 28 }
}

function attached(process: Process, id: string): boolean {
  return process.elements[id]?.type === 'boundaryEvent'
}

function bottomOf(boxes: Boxes): number {
  const { y, height } = boundsOf(Object.values(boxes))
  return y + height
}

function laneOrder(process: Process): string[] {
  const named = Object.keys(process.lanes)
  const loose = Object.values(process.elements).some(({ lane }) => lane === undefined)
  return loose || named.length === 0 ? [...named, ''] : named
}

/** Longest way from a start, cycles cut at the first visit. */
function columnsOf(process: Process): Map<string, number> {
  const columns = new Map<string, number>()
  const visit = (id: string, at: number, path: ReadonlySet<string>): void => {
    if (path.has(id) || (columns.get(id) ?? -1) >= at) return
    columns.set(id, at)
    const onward = new Set([...path, id])
    for (const next of followersOf(process, id)) visit(next, at + 1, onward)
  }
  const targets = new Set(Object.values(process.flows).map(({ target }) => target))
  const starts = Object.keys(process.elements).filter(
    (id) => !targets.has(id) && !attached(process, id),
  )
  for (const id of starts) visit(id, 0, new Set())
  return columns
}

function followersOf(process: Process, id: string): string[] {
  const from = new Set([
    id,
    ...Object.entries(process.elements).flatMap(([other, element]) =>
      element.type === 'boundaryEvent' && element.attachedTo === id ? [other] : [],
    ),
  ])
  return Object.values(process.flows).flatMap(({ source, target }) =>
    from.has(source) ? [target] : [],
  )
}
