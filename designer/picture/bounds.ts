import type { Drawing } from '../canvas/toFlow.ts'
import type { Box, Point } from '../editing/geometry.ts'
import { besideLines } from './Beside.tsx'
import { endsOf, type TextLine } from './Lines.tsx'
import { nameLines } from './nameLines.ts'

const margin = 20

/** For marks at the corner of a step. */
const mark = { above: 10, beside: 28 } as const

/** Around lanes, shapes with their names and ways with theirs. */
export function boundsOf({ nodes, edges }: Drawing): Box {
  const points: Point[] = []
  for (const node of nodes) {
    const { x, y } = node.position
    if (node.type === 'lane' || node.type === 'pool') {
      points.push({ x, y }, { x: x + (node.width ?? 0), y: y + (node.height ?? 0) })
      continue
    }
    const { data } = node
    points.push(
      { x, y: y - mark.above },
      { x: x + data.size.width + mark.beside, y: y + data.size.height },
    )
    if (data.shape === 'task' || data.shape === 'subProcess') continue
    const lines = node.type === 'beside' ? besideLines(node.data) : nameLines(node.data)
    points.push(...lines.flatMap(endsOf).map((end) => ({ x: x + end.x, y: y + end.y })))
  }
  for (const { data } of edges) {
    if (data === undefined) continue
    points.push(...data.points)
    if (data.label !== '') points.push(...endsOf(labelOf(data)))
  }
  return around(points)
}

function labelOf({ label, labelAt }: NonNullable<Drawing['edges'][number]['data']>): TextLine {
  return { ...labelAt, text: label, size: 12 }
}

/** Without spreading a long list over the arguments of a call. */
function around(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 2 * margin, height: 2 * margin }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  const x = Math.floor(left) - margin
  const y = Math.floor(top) - margin
  return { x, y, width: Math.ceil(right) + margin - x, height: Math.ceil(bottom) + margin - y }
}
