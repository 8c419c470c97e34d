import type { Process } from '#shared/model/elements.ts'
import type { Box, Boxes } from '../editing/geometry.ts'
import { Grid } from '../editing/Grid.ts'
import { notation, type Shape } from '../editing/notation.ts'
import { letter, segmentsOf } from './flowLabels.ts'
import type { Side } from './route.ts'
import type { Ways } from './ways.ts'

const line = 15
const away = 6

/** Corners are for gateways, whose sides are all in use. */
export type NameSide = Side | 'upperLeft' | 'upperRight'

/** Where the names of events and gateways stand: free of shapes, ways and other names, as far as there is room. */
export function nameSides(
  process: Process,
  { boxes, ways, taken }: Placed,
): Readonly<Record<string, NameSide>> {
  const shapes = new Grid(Object.values(boxes))
  const names = new Grid(taken)
  const segments = new Grid(Object.values(ways).flatMap(({ points }) => segmentsOf(points)))
  const chosen: Record<string, NameSide> = {}
  for (const [id, element] of Object.entries(process.elements)) {
    const box = boxes[id]
    const { shape } = notation[element.type]
    if (box === undefined || shape === 'task' || shape === 'subProcess') continue
    const { length } = element.name.de
    const order = orders[orderOf(shape, element.type)]
    const ranked = order.map((side, rank) => {
      const label = labelBox(box, side, { length, boundary: shape === 'boundary' })
      const hits =
        shapes.near(label).filter((other) => other !== box).length + names.near(label).length
      return { side, label, cost: rank + hits * 12 + segments.near(label).length * 8 }
    })
    const best = ranked.reduce((least, one) => (one.cost < least.cost ? one : least))
    chosen[id] = best.side
    names.add(best.label)
  }
  return chosen
}

interface Placed {
  readonly boxes: Boxes
  readonly ways: Ways
  /** Where the names of the ways stand. */
  readonly taken: readonly Box[]
}

function orderOf(shape: Shape, type: string): keyof typeof orders {
  if (shape === 'boundary' || shape === 'gateway') return shape
  return type === 'endEvent' ? 'end' : 'other'
}

const orders = {
  boundary: ['right', 'left', 'bottom'],
  end: ['bottom', 'right', 'top', 'left'],
  gateway: ['bottom', 'top', 'upperRight', 'upperLeft', 'left', 'right'],
  other: ['bottom', 'top', 'left', 'right'],
} as const satisfies Record<string, readonly NameSide[]>

function labelBox(
  { x, y, width: w, height: h }: Box,
  side: NameSide,
  { length, boundary }: { readonly length: number; readonly boundary: boolean },
): Box {
  const room = boundary || side.startsWith('upper') ? 92 : 112
  const lines = Math.max(1, Math.ceil((length * letter) / room))
  const long = (length * letter) / lines + (lines > 1 ? 10 : 0)
  const size = { width: Math.min(room, long), height: lines * line }
  const middle = y + h / 2
  const besideY = boundary ? middle + 2 : middle - size.height / 2
  const above = y + 2 - size.height
  switch (side) {
    case 'bottom':
      return { x: x + w / 2 - size.width / 2, y: y + h + away, ...size }
    case 'top':
      return { x: x + w / 2 - size.width / 2, y: y - away - size.height, ...size }
    case 'left':
      return { x: x - away - size.width, y: besideY, ...size }
    case 'right':
      return { x: x + w + away, y: besideY, ...size }
    case 'upperLeft':
      return { x: x + w / 2 - 12 - size.width, y: above, ...size }
    case 'upperRight':
      return { x: x + w / 2 + 12, y: above, ...size }
  }
}
