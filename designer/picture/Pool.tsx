import { PoolOutline } from '../canvas/PoolOutline.tsx'
import type { PoolNode } from '../canvas/toFlow.ts'
import { poolHead } from '../editing/pools.ts'
import { Lines, linesAt } from './Lines.tsx'
import { wrapped } from './wrapped.ts'

/** Its name runs upwards in its band; of a closed pool it stands in the middle. */
export function Pool({ node: { position, data, ariaLabel } }: { readonly node: PoolNode }) {
  return (
    <g transform={`translate(${position.x} ${position.y})`}>
      <title>{ariaLabel}</title>
      <PoolOutline {...data} />
      {data.open ? <BandName {...data} /> : <ClosedName {...data} />}
    </g>
  )
}

type Named = Pick<PoolNode['data'], 'title' | 'size'>

function BandName({ title, size: { height } }: Named) {
  const { size, lines } = wrapped(title, { width: height - 12, lines: 1, sizes: [12, 10] })
  return (
    <text
      className="name"
      transform={`translate(${poolHead / 2 + 4} ${height / 2}) rotate(-90)`}
      textAnchor="middle"
      fontSize={size}
    >
      {lines.join(' ')}
    </text>
  )
}

function ClosedName({ title, size: { width, height } }: Named) {
  const room = { width: width - 24, lines: 2, sizes: [12] } as const
  const lines = linesAt(title, room, (count) => ({
    x: width / 2,
    y: height / 2 + 4 - (count - 1) * 7,
    anchor: 'middle',
  }))
  return <Lines className="name" lines={lines} />
}
