import type { LaneNode } from '../canvas/toFlow.ts'
import { laneHead } from '../editing/notation.ts'
import { wrapped } from './wrapped.ts'

/** Its name runs upwards in its head. */
export function Lane({
  node: { position, width = 0, height = 0, data },
}: {
  readonly node: LaneNode
}) {
  const { size, lines } = wrapped(data.title, { width: height - 12, lines: 1, sizes: [12, 10] })
  return (
    <g transform={`translate(${position.x} ${position.y})`}>
      <rect className="lane" width={width} height={height} />
      <rect className="laneHead" width={laneHead} height={height} />
      <text
        className="laneName"
        transform={`translate(${laneHead / 2 + 4} ${height / 2}) rotate(-90)`}
        textAnchor="middle"
        fontSize={size}
      >
        {lines.join(' ')}
      </text>
    </g>
  )
}
