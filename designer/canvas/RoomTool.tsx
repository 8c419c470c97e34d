import { useReactFlow } from '@xyflow/react'
import { useState, type PointerEvent } from 'react'
import { takeTool, useSession } from '../designer/sessionStore.ts'
import type { Point } from '../editing/geometry.ts'
import { room } from './aligning.ts'

interface Pulled {
  /** On the screen, within the canvas. */
  readonly from: Point
  readonly to: Point
}

/** While its tool is taken: a pull to the right or down pushes everything behind the line it began at. */
export function RoomTool() {
  const isOn = useSession((state) => state.tool === 'room')
  return isOn ? <Sheet /> : null
}

function Sheet() {
  const { screenToFlowPosition } = useReactFlow()
  const [pulled, setPulled] = useState<Pulled>()
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setPulled({ from: pointOf(event), to: pointOf(event) })
  }
  const end = (event: PointerEvent<HTMLDivElement>): void => {
    if (pulled === undefined) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const inFlow = ({ x, y }: Point): Point => screenToFlowPosition({ x: x + left, y: y + top })
    const [from, to] = [inFlow(pulled.from), inFlow(pointOf(event))]
    const axis = axisOf({ from, to })
    setPulled(undefined)
    if (Math.abs(to[axis] - from[axis]) < 3) return
    takeTool(undefined)
    room({ axis, from: from[axis], by: to[axis] - from[axis] })
  }
  return (
    <div
      className="roomSheet"
      onPointerDown={begin}
      onPointerMove={(event) => pulled && setPulled({ ...pulled, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setPulled(undefined)}
    >
      {pulled === undefined ? undefined : <Band pulled={pulled} />}
    </div>
  )
}

function Band({ pulled }: { readonly pulled: Pulled }) {
  const axis = axisOf(pulled)
  const from = Math.min(pulled.from[axis], pulled.to[axis])
  const size = Math.abs(pulled.to[axis] - pulled.from[axis])
  const at = axis === 'x' ? { left: from, width: size } : { top: from, height: size }
  return <div className={`band ${axis}`} style={at} />
}

function axisOf({ from, to }: Pulled): 'x' | 'y' {
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? 'x' : 'y'
}

function pointOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLDivElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
