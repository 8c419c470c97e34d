import type { Drawing } from '#designer/canvas/toFlow.ts'
import { placeOfName } from './Shapes.tsx'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const margin = 20
const letter = 6.6
const badge = { above: 10, beside: 28 } as const

/** Around shapes with their marks and names, and ways with theirs. */
export function boundsOf({ nodes, edges }: Drawing): Bounds {
  const points: { readonly x: number; readonly y: number }[] = []
  for (const node of nodes) {
    if (node.type !== 'shape') continue
    const { position, data } = node
    const { x, y } = position
    points.push(
      { x, y: y - badge.above },
      { x: x + data.size.width + badge.beside, y: y + data.size.height },
    )
    if (data.shape === 'task' || data.shape === 'subProcess') continue
    points.push(
      ...ends({ ...placeOfName(data), text: data.title }).map((end) => moved(end, position)),
    )
  }
  for (const { data } of edges) {
    if (data === undefined) continue
    points.push(...data.points)
    if (data.label !== '') points.push(...ends({ ...data.labelAt, text: data.label }))
  }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const x = Math.floor(Math.min(...xs)) - margin
  const y = Math.floor(Math.min(...ys)) - margin
  return {
    x,
    y,
    width: Math.ceil(Math.max(...xs)) + margin - x,
    height: Math.ceil(Math.max(...ys)) + margin - y,
  }
}

interface Line {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** About where a line of text begins and ends. */
function ends({ x, y, anchor, text }: Line) {
  const width = text.length * letter
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return [
    { x: left, y: y - 10 },
    { x: left + width, y: y + 4 },
  ]
}

function moved(point: { readonly x: number; readonly y: number }, by: typeof point) {
  return { x: point.x + by.x, y: point.y + by.y }
}
