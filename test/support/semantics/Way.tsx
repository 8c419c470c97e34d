import { diamondPath, headPath, linePath, openHeadPath } from '#designer/canvas/path.ts'
import type { WayData } from '#designer/canvas/toFlow.ts'
import type { Point } from '#designer/editing/geometry.ts'

export interface WayProps {
  readonly way: WayData
  readonly taken: number
  readonly tokens: number
}

export function Way({ way, taken, tokens }: WayProps) {
  const { points, kind, label, labelAt } = way
  const isUndo = kind === 'undo'
  const names = ['way', ...(isUndo ? ['undo'] : []), ...(taken > 0 ? ['taken'] : [])]
  return (
    <g className={names.join(' ')}>
      <path className="line" d={linePath(points)} />
      <path className="head" d={isUndo ? openHeadPath(points) : headPath(points)} />
      {kind === 'default' ? <Slash points={points} /> : undefined}
      {kind === 'conditional' ? <path className="if" d={diamondPath(points)} /> : undefined}
      {label === '' ? undefined : (
        <text className="halo label" x={labelAt.x} y={labelAt.y} textAnchor={labelAt.anchor}>
          {label}
        </text>
      )}
      {tokens > 0 ? <Tokens count={tokens} points={points} /> : undefined}
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

/** Tokens that wait before the target of a flow. */
function Tokens({ count, points }: { readonly count: number; readonly points: readonly Point[] }) {
  const end = points.at(-1)
  const before = points.at(-2)
  if (end === undefined || before === undefined) return undefined
  const x = end.x - Math.sign(end.x - before.x) * 20
  const y = end.y - Math.sign(end.y - before.y) * 20
  return (
    <g className="token" transform={`translate(${x} ${y})`}>
      <circle r="7" />
      {count > 1 ? (
        <text className="halo count" x="0" y="-11" textAnchor="middle">
          {count}×
        </text>
      ) : undefined}
    </g>
  )
}
