import type { Definition } from '#shared/model/definition.ts'
import { boundsOf, centreOf, type Box, type Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { leadersOf, withMoved } from '../moving.ts'
import type { Selected } from './deleteElements.ts'

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** All with one edge, or their middle, on one line. What is attached to a step stays where it is attached. */
export function alignElements(
  definition: Definition,
  { process, elements, to }: Selected & { readonly to: Alignment },
): Definition {
  const free = freeOf(definition, { process, elements })
  const bounds = boundsOf(free.map(({ box }) => box))
  const shifts = free.map(({ id, box }) => [id, rounded(shiftTo[to](box, bounds))] as const)
  return withMoved(definition, process, new Map(shifts))
}

const shiftTo: Readonly<Record<Alignment, (box: Box, all: Box) => Point>> = {
  left: (box, all) => ({ x: all.x - box.x, y: 0 }),
  centre: (box, all) => ({ x: centreOf(all).x - centreOf(box).x, y: 0 }),
  right: (box, all) => ({ x: all.x + all.width - box.x - box.width, y: 0 }),
  top: (box, all) => ({ x: 0, y: all.y - box.y }),
  middle: (box, all) => ({ x: 0, y: centreOf(all).y - centreOf(box).y }),
  bottom: (box, all) => ({ x: 0, y: all.y + all.height - box.y - box.height }),
}

export const directions = ['horizontal', 'vertical'] as const
export type Direction = (typeof directions)[number]

/** The same room between each and the next; the outermost stay. */
export function distributeElements(
  definition: Definition,
  { process, elements, along }: Selected & { readonly along: Direction },
): Definition {
  const [at, size] = along === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const inOrder = freeOf(definition, { process, elements }).toSorted(
    (a, b) => centreOf(a.box)[at] - centreOf(b.box)[at],
  )
  const [first, last] = [inOrder.at(0), inOrder.at(-1)]
  if (first === undefined || last === undefined || inOrder.length < 3) return definition
  const inner = inOrder.slice(1, -1)
  const taken = inner.reduce((sum, { box }) => sum + box[size], 0)
  let next = first.box[at] + first.box[size]
  const room = (last.box[at] - next - taken) / (inner.length + 1)
  const shifts = inner.map(({ id, box }) => {
    const by = next + room - box[at]
    next += room + box[size]
    return [id, rounded(at === 'x' ? { x: by, y: 0 } : { x: 0, y: by })] as const
  })
  return withMoved(definition, process, new Map(shifts))
}

interface Placed {
  readonly id: string
  readonly box: Box
}

/** How many of some steps can be put in line: not what is attached or goes along. */
export function alignable(definition: Definition, selected: Selected): number {
  return freeOf(definition, selected).length
}

function freeOf(definition: Definition, { process, elements }: Selected): readonly Placed[] {
  const content = definition.processes[process]
  if (content === undefined) return []
  const { elements: boxes } = geometryOf(definition, process)
  return leadersOf(content, elements).flatMap((id) => {
    const box = boxes[id]
    return box === undefined || content.elements[id]?.type === 'boundaryEvent' ? [] : [{ id, box }]
  })
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
