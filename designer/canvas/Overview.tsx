import { useStore, useViewport } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { boundsOf, type Geometry } from '../editing/geometry.ts'
import { paintOf, paintOverview } from './painting.ts'
import { useScheme } from './useScheme.ts'

const size = { width: 120, height: 76 }

interface OverviewProps {
  readonly geometry: Geometry
  readonly selected: readonly string[]
}

/** A picture only: the outline is the way for screen readers. Painted anew when something moves, not when the view does. */
export function Overview({ geometry, selected }: OverviewProps) {
  const all = boundsOf([...Object.values(geometry.elements), ...Object.values(geometry.lanes)])
  const scale = Math.min(
    (size.width - 4) / Math.max(1, all.width),
    (size.height - 4) / Math.max(1, all.height),
  )
  const shift = {
    x: (size.width - all.width * scale) / 2 - all.x * scale,
    y: (size.height - all.height * scale) / 2 - all.y * scale,
  }
  return (
    <div className="mini" aria-hidden="true">
      <Picture {...{ geometry, selected }} scale={scale} x={shift.x} y={shift.y} />
      <View scale={scale} x={shift.x} y={shift.y} />
    </div>
  )
}

interface Fit {
  readonly scale: number
  readonly x: number
  readonly y: number
}

function Picture({ geometry, selected, scale, x, y }: OverviewProps & Fit) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useScheme()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (canvas.current === null || !context) return
    const dense = globalThis.devicePixelRatio
    canvas.current.width = size.width * dense
    canvas.current.height = size.height * dense
    context.setTransform(scale * dense, 0, 0, scale * dense, x * dense, y * dense)
    paintOverview(context, geometry, { selected, paint: paintOf(canvas.current, scheme) })
  }, [geometry, selected, scale, x, y, scheme])
  return <canvas ref={canvas} />
}

function View({ scale, x, y }: Fit) {
  const view = useViewport()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  return (
    <svg>
      <rect
        className="mview"
        x={(-view.x / view.zoom) * scale + x}
        y={(-view.y / view.zoom) * scale + y}
        width={(width / view.zoom) * scale}
        height={(height / view.zoom) * scale}
      />
    </svg>
  )
}
