import { useStore, useViewport } from '@xyflow/react'
import { createContext, useEffect, useRef } from 'react'
import { paintDrawing, paintOf, type Pictured } from './painting.ts'
import { useScheme } from './useScheme.ts'

/** Below this size nothing can be read: one picture stands for all shapes (see README). */
const readable = 0.35
/** A small drawing is drawn as it is at any size. */
const few = 150

/** Shapes are there to be reached and dragged, and draw nothing themselves. */
export const Far = createContext(false)

/** Whether the drawing is so small, and so large, that a picture does. */
export function useIsFar(count: number): boolean {
  return useStore((state) => count > few && state.transform[2] < readable)
}

export function FarDrawing({ nodes, edges }: Pictured) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { x, y, zoom } = useViewport()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const scheme = useScheme()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (canvas.current === null || !context) return
    const dense = globalThis.devicePixelRatio
    const [wide, high] = [Math.round(width * dense), Math.round(height * dense)]
    if (canvas.current.width !== wide) canvas.current.width = wide
    if (canvas.current.height !== high) canvas.current.height = high
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, wide, high)
    context.setTransform(zoom * dense, 0, 0, zoom * dense, x * dense, y * dense)
    paintDrawing(context, { nodes, edges }, paintOf(canvas.current, scheme))
  }, [nodes, edges, x, y, zoom, width, height, scheme])
  return <canvas className="far" ref={canvas} aria-hidden="true" />
}
