import type { ShapeData } from '../canvas/toFlow.ts'
import { lineHeight, linesAt, type Place, type TextLine } from './Lines.tsx'

/** The name of an event or gateway, on the side that the canvas has found free. */
export function nameLines(data: ShapeData): readonly TextLine[] {
  const { title, labelSide, shape } = data
  const isCorner = labelSide.startsWith('upper')
  const width = isCorner ? 92 : shape === 'boundary' ? 104 : 112
  return linesAt(title, { width, lines: 5, sizes: [12] }, (count) => placeOf(data, count))
}

function placeOf({ labelSide, shape, size: { width, height } }: ShapeData, count: number): Place {
  const rest = (count - 1) * lineHeight
  const beside = shape === 'boundary' ? height / 2 + 13 : height / 2 + 4 - rest / 2
  switch (labelSide) {
    case 'bottom':
      return { x: width / 2, y: height + 17, anchor: 'middle' }
    case 'top':
      return { x: width / 2, y: -10 - rest, anchor: 'middle' }
    case 'left':
      return { x: -6, y: beside, anchor: 'end' }
    case 'right':
      return { x: width + 6, y: beside, anchor: 'start' }
    case 'upperLeft':
      return { x: width / 2 - 12, y: -2 - rest, anchor: 'end' }
    case 'upperRight':
      return { x: width / 2 + 12, y: -2 - rest, anchor: 'start' }
  }
}
