import { circleAt, diamondPath, headsOf, linePath, slashPath } from '../canvas/path.ts'
import type { WayData } from '../canvas/toFlow.ts'
import { lookOfWay } from '../canvas/wayEdges.ts'
import type { Addition } from './Shape.tsx'

export interface WayProps {
  readonly way: WayData
  readonly added: Addition | undefined
}

export function Way({ way, added }: WayProps) {
  const { points, kind, label, labelAt } = way
  const look = lookOfWay(kind)
  return (
    <g className={['way', look, added?.className].filter(Boolean).join(' ')}>
      <path className="line" d={linePath(points)} />
      <path className="head" d={headsOf(kind, points)} />
      {kind === 'default' ? <path className="slash" d={slashPath(points)} /> : undefined}
      {kind === 'conditional' ? <path className="if" d={diamondPath(points)} /> : undefined}
      {kind === 'message' ? <circle className="head" {...circleAt(points)} /> : undefined}
      {label === '' ? undefined : (
        <text className="halo label" x={labelAt.x} y={labelAt.y} textAnchor={labelAt.anchor}>
          {label}
        </text>
      )}
      {added?.content}
    </g>
  )
}
