import { ViewportPortal } from '@xyflow/react'
import type { Guide } from './guides.ts'

/** A picture only: where something ends up is said when it is let go. */
export function GuideLines({ guides }: { readonly guides: readonly Guide[] }) {
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="guides" aria-hidden="true">
        {guides.map(({ kind, from, to }) => (
          <path
            key={`${kind} ${from.x} ${from.y} ${to.x} ${to.y}`}
            className={kind}
            d={`M${from.x},${from.y} L${to.x},${to.y}${kind === 'gap' ? ends(from, to) : ''}`}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}

/** Short strokes across both ends, as on a drawing with measures. */
function ends(from: Guide['from'], to: Guide['to']): string {
  const across = from.y === to.y ? { x: 0, y: 5 } : { x: 5, y: 0 }
  return [from, to]
    .map(({ x, y }) => ` M${x - across.x},${y - across.y} L${x + across.x},${y + across.y}`)
    .join('')
}
