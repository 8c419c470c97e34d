import type { Element } from '#shared/model/elements.ts'
import { notation } from './notation.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** `x`, `y` is the upper left corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export type Boxes = Readonly<Record<string, Box>>

export interface Geometry {
  readonly elements: Boxes
  readonly lanes: Boxes
}

export function sizeOf(element: Element): { readonly width: number; readonly height: number } {
  const { width, height } = notation[element.type]
  return { width, height }
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

export function overlaps(a: Box, b: Box, clear = 0): boolean {
  return (
    a.x < b.x + b.width + clear &&
    b.x < a.x + a.width + clear &&
    a.y < b.y + b.height + clear &&
    b.y < a.y + a.height + clear
  )
}

export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/** The lane a point lies in. */
export function laneAt(lanes: Boxes, { x, y }: Point): string | undefined {
  return Object.entries(lanes).find(
    ([, lane]) =>
      x >= lane.x && x <= lane.x + lane.width && y >= lane.y && y <= lane.y + lane.height,
  )?.[0]
}
