import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { centreOf, type Box, type Boxes, type Geometry } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { mapped, withLayout } from '../layout.ts'

export interface Room {
  readonly process: string
  /** Everything right of a line (x) or below it (y) moves. */
  readonly axis: 'x' | 'y'
  readonly from: number
  /** Below zero: closer together, as far as nothing is passed. */
  readonly by: number
}

/** Pushes everything behind a line away from it; what the line crosses and holds others grows. */
export function makeRoom(definition: Definition, { process, axis, from, by }: Room): Definition {
  const content = definition.processes[process]
  if (content === undefined) return definition
  const geometry = geometryOf(definition, process)
  const line = { axis, from }
  const far = Math.round(Math.max(by, -spareAt(content, geometry, line)))
  if (far === 0) return definition
  return withLayout(definition, process, ({ elements, lanes }) => ({
    elements: mapped(elements, (box, id) =>
      isBehind(content, elements, { id, line })
        ? pushed(box, axis, far)
        : isAround(content, box, { id, line })
          ? stretched(box, axis, far)
          : box,
    ),
    lanes: mapped(lanes, (box) =>
      box[axis] >= from
        ? pushed(box, axis, far)
        : endOf(box, axis) > from
          ? stretched(box, axis, far)
          : box,
    ),
  }))
}

interface Line {
  readonly axis: 'x' | 'y'
  readonly from: number
}

interface At {
  readonly id: string
  readonly line: Line
}

/** What the line crosses goes with the side its middle is on; what is attached with what it is attached to. */
function isBehind(process: Process, boxes: Boxes, { id, line }: At): boolean {
  const { axis, from } = line
  const element = process.elements[id]
  const box = boxes[id]
  if (box === undefined || element === undefined) return false
  if (element.type === 'boundaryEvent') {
    const host = referred(boxes, element.attachedTo)
    const crossed = host !== undefined && isAround(process, host, { id: element.attachedTo, line })
    if (host !== undefined && !crossed)
      return isBehind(process, boxes, { id: element.attachedTo, line })
  }
  return isAround(process, box, { id, line }) ? false : centreOf(box)[axis] >= from
}

function isAround({ elements }: Process, box: Box, { id, line: { axis, from } }: At): boolean {
  const element = elements[id]
  const holds = element !== undefined && isSubProcess(element)
  return holds && box[axis] < from && endOf(box, axis) > from
}

/** How far what is behind the line can come nearer. */
function spareAt(process: Process, { elements, lanes }: Geometry, line: Line): number {
  const { axis, from } = line
  const ahead: number[] = []
  const behind: number[] = []
  for (const [id, box] of Object.entries(elements)) {
    if (isBehind(process, elements, { id, line })) behind.push(box[axis])
    else if (isAround(process, box, { id, line })) behind.push(endOf(box, axis))
    else ahead.push(endOf(box, axis))
  }
  for (const box of Object.values(lanes))
    if (box[axis] < from && endOf(box, axis) > from) behind.push(endOf(box, axis))
  const room = Math.min(...behind) - Math.max(...ahead) - apart
  return Number.isFinite(room) ? Math.max(0, room) : 0
}

const apart = 16

function pushed(box: Box, axis: 'x' | 'y', by: number): Box {
  return { ...box, [axis]: box[axis] + by }
}

function stretched(box: Box, axis: 'x' | 'y', by: number): Box {
  const size = axis === 'x' ? 'width' : 'height'
  return { ...box, [size]: box[size] + by }
}

function endOf(box: Box, axis: 'x' | 'y'): number {
  return axis === 'x' ? box.x + box.width : box.y + box.height
}
