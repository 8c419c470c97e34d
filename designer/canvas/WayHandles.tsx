import { useReactFlow } from '@xyflow/react'
import { useEffect, useState, type PointerEvent } from 'react'
import type { Point } from '../editing/geometry.ts'
import { withBendMoved, withSegmentMoved } from '../editing/lines.ts'
import { linePath } from './path.ts'
import { bendLine, reconnect } from './wayActions.ts'
import { stepUnder } from './wayUnder.ts'

interface HandlesProps {
  readonly id: string
  readonly points: readonly Point[]
}

/** What is held of a line: a bend or a segment by its number, or an end. */
type Grip =
  | { readonly kind: 'segment' | 'bend'; readonly at: number }
  | { readonly kind: 'source' | 'target' }

interface Held {
  readonly grip: Grip
  readonly from: Point
  readonly by: Point
}

/** Handles of the chosen connection. The panel beside the drawing does the same without dragging. */
export function WayHandles({ id, points }: HandlesProps) {
  const { held, grip } = useGrip(id, points)
  return (
    <g className="handles nopan nodrag">
      {held === undefined ? undefined : (
        <path className="f bending" d={linePath(shownWhile(points, held))} />
      )}
      {points.slice(1).map((to, at) => (
        <Segment
          key={`${at} of ${points.length}`}
          from={points[at] ?? to}
          to={to}
          {...grip({ kind: 'segment', at })}
        />
      ))}
      {points.slice(1, -1).map(({ x, y }, at) => (
        <rect
          key={`${at} of ${points.length}`}
          className="bend"
          x={x - 4}
          y={y - 4}
          width="8"
          height="8"
          {...grip({ kind: 'bend', at: at + 1 })}
        />
      ))}
      {(['source', 'target'] as const).map((kind) => {
        const at = kind === 'source' ? points[0] : points.at(-1)
        return at === undefined ? undefined : (
          <circle key={kind} className="end" cx={at.x} cy={at.y} r="6" {...grip({ kind })} />
        )
      })}
    </g>
  )
}

/** The line follows the pointer as a picture; the definition changes when it is let go, and not at all after Escape. */
function useGrip(id: string, points: readonly Point[]) {
  const [held, setHeld] = useState<Held>()
  const { getZoom } = useReactFlow()
  const isHeld = held !== undefined
  useEffect(() => {
    if (!isHeld) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setHeld(undefined)
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [isHeld])
  const moveTo = ({ clientX, clientY }: PointerEvent): void => {
    if (held === undefined) return
    const zoom = getZoom()
    const by = { x: (clientX - held.from.x) / zoom, y: (clientY - held.from.y) / zoom }
    setHeld({ ...held, by })
  }
  const grip = (kind: Grip) => ({
    onPointerDown: (event: PointerEvent<SVGElement>): void => {
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld({ grip: kind, from: { x: event.clientX, y: event.clientY }, by: { x: 0, y: 0 } })
    },
    onPointerMove: moveTo,
    onPointerUp: (event: PointerEvent): void => {
      if (held === undefined) return
      setHeld(undefined)
      if (held.by.x !== 0 || held.by.y !== 0) letGo(id, points, { held, event })
    },
  })
  return { held, grip }
}

function Segment({ from, to, ...grip }: { readonly from: Point; readonly to: Point } & object) {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const isLevel = from.y === to.y
  const [width, height] = isLevel ? [16, 6] : [6, 16]
  return (
    <rect
      className={isLevel ? 'seg level' : 'seg'}
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
      rx="3"
      {...grip}
    />
  )
}

function shownWhile(points: readonly Point[], { grip, by }: Held): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)]
  switch (grip.kind) {
    case 'segment':
      return withSegmentMoved(points, grip.at, by)
    case 'bend':
      return withBendMoved(points, grip.at, by)
    case 'source':
      return first === undefined || last === undefined ? points : [plus(first, by), last]
    case 'target':
      return first === undefined || last === undefined ? points : [first, plus(last, by)]
  }
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

function letGo(
  id: string,
  points: readonly Point[],
  { held, event }: { readonly held: Held; readonly event: PointerEvent },
): void {
  const { grip } = held
  if (grip.kind === 'segment' || grip.kind === 'bend') return bendLine(id, shownWhile(points, held))
  const step = stepUnder(event.clientX, event.clientY)
  if (step !== undefined) reconnect(id, grip.kind, step)
}
