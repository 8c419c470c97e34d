import { poolSize } from '#shared/bpmn/sizes.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Diagram, Route } from '#shared/model/layout.ts'
import { isDrawnOpen, poolsAround } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { artifactBoxes } from './artifacts.ts'
import { boundsOf, overlaps, type Box, type Boxes, type Point } from './geometry.ts'
import { geometryOf } from './geometryOf.ts'
import { shifted } from './layout.ts'
import { shownIn } from './shown.ts'

/** The band with the name of a pool. */
export const poolHead = 30
const room = 24
const between = 40
const bandHeight = 70

export interface DrawnPools {
  /** Around what is in them, by participant. */
  readonly boxes: Boxes
  /** How far the things of a process stand from where its layout has them, by process. */
  readonly shifts: Readonly<Record<string, Point>>
}

const nowhere: DrawnPools = { boxes: {}, shifts: {} }

/** The pools drawn together with a process, whose own things stay where its layout has them. */
export function poolsDrawnWith(definition: Definition, process: string): DrawnPools {
  const settled = settledPools(definition, process)
  const own = settled.shifts[process]
  if (own === undefined || (own.x === 0 && own.y === 0)) return settled
  const back = { x: -own.x, y: -own.y }
  const boxes = Object.entries(settled.boxes).map(([id, box]) => [id, shifted(box, back)])
  const shifts = Object.entries(settled.shifts).map(([id, { x, y }]) => [
    id,
    { x: x + back.x, y: y + back.y },
  ])
  return { boxes: Object.fromEntries(boxes), shifts: Object.fromEntries(shifts) }
}

/** Each pool around all that is in it, and none on another: what has no room goes further down. */
export function settledPools(definition: Definition, process: string): DrawnPools {
  const pools = poolsAround(definition, process)
  if (pools.length === 0) return nowhere
  const wanted = wantedBoxes(
    definition,
    pools.map(([id]) => id),
  )
  const boxes: Record<string, Box> = {}
  const shifts: Record<string, Point> = {}
  const fromAbove = Object.entries(wanted).toSorted(([, a], [, b]) => a.y - b.y)
  for (const [id, box] of fromAbove) {
    const free = freeBelow(box, Object.values(boxes))
    boxes[id] = free
    const inside = referred(definition.participants, id)?.process
    if (inside !== undefined && isDrawnOpen(definition, id))
      shifts[inside] = { x: 0, y: free.y - box.y }
  }
  return { boxes, shifts }
}

function freeBelow(box: Box, taken: readonly Box[]): Box {
  let free = box
  for (let tries = 0; tries <= taken.length; tries += 1) {
    const hit = taken.find((other) => overlaps(free, other))
    if (hit === undefined) return free
    free = { ...free, y: hit.y + hit.height + between }
  }
  return free
}

/** As they were drawn, as large as what they hold; those drawn nowhere yet stand below the others. */
function wantedBoxes(definition: Definition, pools: readonly string[]): Record<string, Box> {
  const boxes: Record<string, Box> = {}
  const drawn = shapesOfPools(definition)
  const grown = new Map<number, number>()
  for (const id of pools) {
    const [before, content] = [drawn[id], contentOf(definition, id)]
    const box = before === undefined ? content && around(content) : holding(before, content)
    if (box === undefined) continue
    boxes[id] = box
    if (before !== undefined) grown.set(rightOf(before), rightOf(box))
  }
  for (const [id, box] of Object.entries(boxes)) {
    const right = drawn[id] && grown.get(rightOf(drawn[id]))
    if (right !== undefined && right > rightOf(box)) boxes[id] = { ...box, width: right - box.x }
  }
  for (const id of pools) boxes[id] ??= bandBelow(Object.values(boxes))
  return boxes
}

function rightOf({ x, width }: Box): number {
  return x + width
}

function bandBelow(others: readonly Box[]): Box {
  if (others.length === 0) return { x: 0, y: 0, width: poolSize.width, height: bandHeight }
  const { x, y, width, height } = boundsOf(others)
  return { x, y: y + height + between, width, height: bandHeight }
}

/** A pool is not made smaller, and stays where it is. */
function holding(before: Box, content: Content | undefined): Box {
  if (content === undefined || isIn(inner(before), content.box)) return before
  return boundsOf([before, around(content)])
}

function inner({ x, y, width, height }: Box): Box {
  return { x: x + poolHead, y, width: width - poolHead, height }
}

function isIn(outer: Box, box: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    rightOf(box) <= rightOf(outer) &&
    box.y + box.height <= outer.y + outer.height
  )
}

interface Content {
  readonly box: Box
  /** Lanes reach the edges of their pool. */
  readonly hasLanes: boolean
}

function around({ box, hasLanes }: Content): Box {
  const by = hasLanes ? 0 : room
  return {
    x: box.x - poolHead - by,
    y: box.y - by,
    width: box.width + poolHead + 2 * by,
    height: box.height + 2 * by,
  }
}

/** What is drawn in a pool; undefined where nothing is. */
function contentOf(whole: Definition, participant: string): Content | undefined {
  const process = referred(whole.participants, participant)?.process
  if (process === undefined || !isDrawnOpen(whole, participant)) return undefined
  const definition = shownIn(whole, { process })
  const { elements, lanes } = geometryOf(definition, process)
  const beside = Object.values(artifactBoxes(definition, process))
  const boxes = [...Object.values(elements), ...Object.values(lanes), ...beside]
  if (boxes.length === 0) return undefined
  return { box: boundsOf(boxes), hasLanes: Object.keys(lanes).length > 0 }
}

/** The drawing that has pools in it. */
export function poolDiagramOf({
  diagrams = {},
  participants,
}: Definition): readonly [id: string, diagram: Diagram] | undefined {
  return Object.entries(diagrams).find(([, { shapes = {}, order }]) =>
    Object.keys(participants).some((id) => id in shapes || order.includes(id)),
  )
}

/** As a person or a file has drawn it. */
export function lineOfMessage(definition: Definition, messageFlow: string): Route | undefined {
  return referred(poolDiagramOf(definition)?.[1].edges, messageFlow)
}

export function shapesOfPools(definition: Definition): Boxes {
  const shapes = poolDiagramOf(definition)?.[1].shapes ?? {}
  const drawn = Object.entries(shapes).flatMap(([id, { x, y, width, height }]) =>
    Object.hasOwn(definition.participants, id)
      ? [[id, { x, y, width: width ?? poolSize.width, height: height ?? poolSize.height }] as const]
      : [],
  )
  return Object.fromEntries(drawn)
}
