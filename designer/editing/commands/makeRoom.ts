import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import { withArtifactBoxes } from '../artifactLayout.ts'
import { artifactBoxes } from '../artifacts.ts'
import { centreOf, type Box, type Boxes, type Geometry } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { mapped, withLayout } from '../layout.ts'
import { isClosed, shownIn } from '../shown.ts'

export interface Room {
  readonly process: string
  /** The sheet it is made on; the whole flow without it. */
  readonly inside?: string | undefined
  /** Everything right of a line (x) or below it (y) moves. */
  readonly axis: 'x' | 'y'
  readonly from: number
  /** Below zero: closer together, as far as nothing is passed. */
  readonly by: number
}

/** Pushes everything behind a line away from it; what the line crosses and holds others grows. */
export function makeRoom(
  definition: Definition,
  { process, inside, axis, from, by }: Room,
): Definition {
  const shown = shownIn(definition, { process, inside })
  const sheet = sheetOf(shown, process)
  const { elements, lanes } = geometryOf(shown, process)
  const line = { axis, from }
  const far = Math.round(Math.max(by, -spareAt(sheet, { elements, lanes }, line)))
  if (far === 0) return definition
  const pushedOn = mapped(elements, (box, id) =>
    isBehind(sheet, elements, { id, line })
      ? pushed(box, axis, far)
      : isAround(sheet, box, { id, line })
        ? stretched(box, axis, far)
        : box,
  )
  const lanesOn = mapped(lanes, (box) =>
    box[axis] >= from
      ? pushed(box, axis, far)
      : endOf(box, axis) > from
        ? stretched(box, axis, far)
        : box,
  )
  const beside = mapped(artifactBoxes(shown, process), (box, id) =>
    besideAt(shown, { process, id }, { box, line, far }),
  )
  const drawn = withLayout(definition, process, (before) => ({
    elements: { ...before.elements, ...pushedOn },
    lanes: { ...before.lanes, ...lanesOn },
  }))
  return Object.keys(beside).length === 0 ? drawn : withArtifactBoxes(drawn, process, beside)
}

/** A frame that the line goes through grows; everything else goes with the side its middle is on. */
function besideAt(
  { processes }: Definition,
  { process, id }: { readonly process: string; readonly id: string },
  { box, line, far }: { readonly box: Box; readonly line: Line; readonly far: number },
): Box {
  const { axis, from } = line
  const isFrame = processes[process]?.artifacts?.[id]?.type === 'group'
  if (isFrame && box[axis] < from && endOf(box, axis) > from) return stretched(box, axis, far)
  return centreOf(box)[axis] >= from ? pushed(box, axis, far) : box
}

interface Sheet {
  readonly elements: Process['elements']
  readonly holders: ReadonlySet<string>
}

/** What is drawn, and which of it is drawn open with others inside. */
function sheetOf(shown: Definition, process: string): Sheet {
  const { elements = {} } = shown.processes[process] ?? {}
  const positions = shown.layout[process]?.elements
  const isOpen = ([id, element]: readonly [string, Element]): boolean =>
    isSubProcess(element) && !isClosed(positions, id)
  const holders = Object.entries(elements).flatMap((entry) => (isOpen(entry) ? [entry[0]] : []))
  return { elements, holders: new Set(holders) }
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
function isBehind(sheet: Sheet, boxes: Boxes, { id, line }: At): boolean {
  const { axis, from } = line
  const element = sheet.elements[id]
  const box = boxes[id]
  if (box === undefined || element === undefined) return false
  if (element.type === 'boundaryEvent') {
    const host = referred(boxes, element.attachedTo)
    const crossed = host !== undefined && isAround(sheet, host, { id: element.attachedTo, line })
    if (host !== undefined && !crossed)
      return isBehind(sheet, boxes, { id: element.attachedTo, line })
  }
  return isAround(sheet, box, { id, line }) ? false : centreOf(box)[axis] >= from
}

function isAround({ holders }: Sheet, box: Box, { id, line: { axis, from } }: At): boolean {
  return holders.has(id) && box[axis] < from && endOf(box, axis) > from
}

/** How far what is behind the line can come nearer. */
function spareAt(sheet: Sheet, { elements, lanes }: Geometry, line: Line): number {
  const { axis, from } = line
  const ahead: number[] = []
  const behind: number[] = []
  for (const [id, box] of Object.entries(elements)) {
    if (isBehind(sheet, elements, { id, line })) behind.push(box[axis])
    else if (isAround(sheet, box, { id, line })) behind.push(endOf(box, axis))
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
