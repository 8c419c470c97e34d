import type { Position } from '../model/layout.ts'
import type { Box, Point } from './shapes.ts'

export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return boxes.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x, y, width: right - x, height: bottom - y }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** A position and its label, shifted. */
export function moved(position: Position, { x, y }: Point): Position {
  const { label } = position
  return {
    ...position,
    x: position.x + x,
    y: position.y + y,
    ...(label === undefined ? {} : { label: { ...label, x: label.x + x, y: label.y + y } }),
  }
}

export function boxOfLabel({ label }: Position): readonly Box[] {
  return label === undefined
    ? []
    : [{ ...label, width: label.width ?? 0, height: label.height ?? 0 }]
}
