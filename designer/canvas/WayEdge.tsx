import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { circleAt, diamondPath, headsOf, linePath, slashPath } from './path.ts'
import type { WayEdge as Edge } from './toFlow.ts'
import { isAside, lookOfWay } from './wayEdges.ts'
import { WayHandles } from './WayHandles.tsx'

const changeClass = { added: 'add', changed: 'chg', moved: 'mov', removed: 'del' } as const

export const WayEdge = memo(function WayEdge({ id, data, selected }: EdgeProps<Edge>) {
  if (data === undefined) return null
  const { points, label, labelAt: place, state, change, kind: meaning } = data
  const kind = [
    lookOfWay(meaning),
    state,
    change === undefined ? undefined : changeClass[change],
    selected === true ? 'sel' : undefined,
  ]
    .filter(Boolean)
    .join(' ')
  const line = linePath(points)
  return (
    <g className="way">
      <path className="touch" d={line} />
      <path className={`f ${kind}`} d={line} />
      <path className={`ar ${kind}`} d={headsOf(meaning, points)} />
      {meaning === 'default' ? <path className="gl" d={slashPath(points)} /> : undefined}
      {meaning === 'conditional' ? <path className="ifs" d={diamondPath(points)} /> : undefined}
      {meaning === 'message' ? (
        <circle className={`ar ${kind}`} {...circleAt(points)} />
      ) : undefined}
      {label === '' ? undefined : (
        <text className={`lab halo ${kind}`} x={place.x} y={place.y} textAnchor={place.anchor}>
          {label}
        </text>
      )}
      {selected === true && !isAside(meaning) ? <WayHandles id={id} points={points} /> : undefined}
    </g>
  )
})
