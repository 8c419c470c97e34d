import { diamondPath, headsOf, linePath } from '../canvas/path.ts'
import type { WayData } from '../canvas/toFlow.ts'
import { isAside } from '../canvas/wayEdges.ts'
import type { Point } from '../editing/geometry.ts'
import type { Addition } from './Shape.tsx'

export interface WayProps {
  readonly way: WayData
  readonly added: Addition | undefined
}

export function Way({ way, added }: WayProps) {
  const { points, kind, label, labelAt } = way
  const look = isAside(kind) ? 'aside ' : kind === 'undo' ? 'undo ' : ''
  return (
    <g className={`way ${look}${added?.className ?? ''}`.trim()}>
      <path className="line" d={linePath(points)} />
      <path className="head" d={headsOf(kind, points)} />
      {kind === 'default' ? <Slash points={points} /> : undefined}
      {kind === 'conditional' ? <path className="if" d={diamondPath(points)} /> : undefined}
      {label === '' ? undefined : (
        <text className="halo label" x={labelAt.x} y={labelAt.y} textAnchor={labelAt.anchor}>
          {label}
        </text>
      )}
      {added?.content}
    </g>
  )
}

/** Of the default flow (BPMN 2.0 §8.3.13). */
function Slash({ points }: { readonly points: readonly Point[] }) {
  const [start, next] = points
  if (start === undefined || next === undefined) return undefined
  const x = start.x + Math.sign(next.x - start.x) * 11
  const y = start.y + Math.sign(next.y - start.y) * 11
  return <path className="slash" d={`M${x - 4},${y + 4} L${x + 4},${y - 4}`} />
}
