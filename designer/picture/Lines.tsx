import { textWidth, wrapped, type Room } from './wrapped.ts'

export interface Place {
  readonly x: number
  /** Of the base line of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface TextLine extends Place {
  readonly text: string
  readonly size: number
}

export const lineHeight = 15

/** Each line stands by itself, since SVG breaks none. */
export function Lines({
  lines,
  className,
}: {
  readonly lines: readonly TextLine[]
  readonly className: string
}) {
  return lines.map(({ x, y, anchor, size, text }) => (
    <text key={y} className={className} x={x} y={y} textAnchor={anchor} fontSize={size}>
      {text}
    </text>
  ))
}

export function linesAt(
  text: string,
  room: Room,
  place: (count: number) => Place,
): readonly TextLine[] {
  if (text === '') return []
  const { size, lines } = wrapped(text, room)
  const first = place(lines.length)
  return lines.map((line, at) => ({ ...first, y: first.y + at * lineHeight, size, text: line }))
}

/** Where a line of text begins and ends. */
export function endsOf({ x, y, anchor, size, text }: TextLine) {
  const width = textWidth(text, size)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return [
    { x: left, y: y - 11 },
    { x: left + width, y: y + 4 },
  ]
}
