import type { Marks } from './marks.ts'

const size = 9

/** What happened to an element, in its upper right corner. A mark and a number, not a colour alone. */
export function Badges({
  id,
  width,
  marks,
}: {
  readonly id: string
  readonly width: number
  readonly marks: Marks
}) {
  const shown = (['failed', 'waits', 'ended', 'passed'] as const).flatMap((kind) => {
    const count = marks[kind][id]
    return count === undefined ? [] : [{ kind, count }]
  })
  return shown.map(({ kind, count }, index) => (
    <g
      key={kind}
      className={`badge ${kind}`}
      transform={`translate(${width - 3 - index * (2 * size + 3)} -2)`}
    >
      <circle r={size} />
      <path d={signs[kind]} />
      {count > 1 ? <Count count={count} /> : undefined}
    </g>
  ))
}

export const signs = {
  passed: 'M-4 0.5 L-1.2 3.4 L4.2 -3.2',
  waits: 'M-3.6 -4.6 H3.6 L-3.6 4.6 H3.6 Z',
  ended: 'M-3.4 -3.4 L3.4 3.4 M3.4 -3.4 L-3.4 3.4',
  failed: 'M0 -5 V1 M0 4.2 V4.4',
} as const

function Count({ count }: { readonly count: number }) {
  return (
    <text className="halo count" x="0" y={-size - 3} textAnchor="middle">
      {count}×
    </text>
  )
}
