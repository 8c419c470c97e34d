import type { ShapeData } from '#designer/canvas/toFlow.ts'
import type { Marks } from './marks.ts'

const size = 9

/** What happened to an element, at its corner. A mark and a number, not a colour alone. */
export function Badges({ data, marks }: { readonly data: ShapeData; readonly marks: Marks }) {
  const shown = (['passed', 'ended', 'waits', 'failed'] as const).flatMap((kind) => {
    const count = marks[kind][data.id]
    return count === undefined ? [] : [{ kind, count }]
  })
  const { x, y } = cornerOf(data)
  return shown.map(({ kind, count }, index) => (
    <g
      key={kind}
      className={`badge ${kind}`}
      transform={`translate(${x - index * (2 * size + 2)} ${y})`}
    >
      <circle r={size} />
      <path d={signs[kind]} />
      {count > 1 ? <Count count={count} isFirst={index === 0} /> : undefined}
    </g>
  ))
}

/** On the right, above or below, where the name is not. */
function cornerOf({ labelSide, size: { width, height } }: ShapeData) {
  const isAbove = labelSide === 'top' || labelSide.startsWith('upper')
  return isAbove ? { x: width - 4, y: height - 4 } : { x: width - 3, y: 0 }
}

const signs = {
  passed: 'M-4 0.5 L-1.2 3.4 L4.2 -3.2',
  waits: 'M-3.6 -4.6 H3.6 L-3.6 4.6 H3.6 Z',
  ended: 'M-3.4 -3.4 L3.4 3.4 M3.4 -3.4 L-3.4 3.4',
  failed: 'M0 -5 V1 M0 4.2 V4.4',
} as const

/** Beside the badge, or above where another one stands there. */
function Count({ count, isFirst }: { readonly count: number; readonly isFirst: boolean }) {
  const at = isFirst
    ? ({ x: size + 3, y: 4, textAnchor: 'start' } as const)
    : ({ x: 0, y: -size - 3, textAnchor: 'middle' } as const)
  return (
    <text className="halo count" {...at}>
      {count}×
    </text>
  )
}
