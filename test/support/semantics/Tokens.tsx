import type { WayData } from '#designer/canvas/toFlow.ts'

/** Tokens that wait before the target of a flow. */
export function Tokens({
  count,
  way: { points },
}: {
  readonly count: number
  readonly way: WayData
}) {
  const end = points.at(-1)
  const before = points.at(-2)
  if (count === 0 || end === undefined || before === undefined) return undefined
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
