import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import type { Size } from '#shared/bpmn/sizes.ts'
import type { Position } from '#shared/model/layout.ts'
import { boundsOf, overlaps, sizeOf, type Box, type Boxes, type Point } from './geometry.ts'
import { geometryOf } from './geometryOf.ts'
import { laneHead } from './notation.ts'

type Layout = Definition['layout'][string]

/** Writes every position down, so that a later placement by the flow moves nothing. */
export function withLayout(
  definition: Definition,
  process: string,
  update: (layout: { elements: Boxes; lanes: Boxes }) => { elements: Boxes; lanes: Boxes },
): Definition {
  const { elements, lanes } = update(geometryOf(definition, process))
  const before = definition.layout[process]
  const layout: Layout = {
    ...before,
    elements: mapped(elements, (box, id) => {
      const element = definition.processes[process]?.elements[id]
      return positionOf(box, { before: before?.elements[id], usual: element && sizeOf(element) })
    }),
    lanes: mapped(lanes, (box, id) => ({ ...before?.lanes[id], ...box })),
  }
  return { ...definition, layout: { ...definition.layout, [process]: layout } }
}

/** The nearest free box at or below the wanted one. */
export function freeBox(wanted: Box, taken: readonly Box[]): Box {
  let box = wanted
  for (let tries = 0; tries < 200; tries += 1) {
    const hit = taken.find((other) => overlaps(box, other, 12))
    if (hit === undefined) return box
    box = { ...box, y: hit.y + hit.height + 32 }
  }
  return box
}

/** Lanes reach as far as what is seen in them; the ones below move down with their elements. */
export function grown(
  { elements, lanes }: { elements: Boxes; lanes: Boxes },
  seen: Process['elements'],
): {
  elements: Boxes
  lanes: Boxes
} {
  if (Object.keys(lanes).length === 0) return { elements, lanes }
  const laneOf = (id: string): string | undefined => referred(seen, id)?.lane
  const boxes = Object.entries(elements).flatMap(([id, box]) =>
    Object.hasOwn(seen, id) ? [box] : [],
  )
  const all = boundsOf([...boxes, ...Object.values(lanes)])
  const needed = boxes.map(({ x, width }) => x + width + 32)
  const right = Math.max(
    all.x + laneHead,
    ...needed,
    ...Object.values(lanes).map(({ x, width }) => x + width),
  )
  let result: { elements: Boxes; lanes: Boxes } = {
    elements,
    lanes: mapped(lanes, (lane) => ({ ...lane, width: right - lane.x })),
  }
  for (const id of Object.keys(lanes)) result = deepened(result, id, laneOf)
  return result
}

function deepened(
  { elements, lanes }: { elements: Boxes; lanes: Boxes },
  id: string,
  laneOf: (id: string) => string | undefined,
): { elements: Boxes; lanes: Boxes } {
  const lane = lanes[id]
  const members = Object.entries(elements).filter(([element]) => laneOf(element) === id)
  if (lane === undefined || members.length === 0) return { elements, lanes }
  const floor = lane.y + lane.height
  const more = Math.max(0, ...members.map(([, box]) => box.y + box.height + 16 - floor))
  if (more === 0) return { elements, lanes }
  const below = (other: string | undefined): boolean =>
    other !== undefined && other !== id && (lanes[other]?.y ?? -Infinity) >= floor
  return {
    elements: mapped(elements, (box, element) =>
      below(laneOf(element)) ? { ...box, y: box.y + more } : box,
    ),
    lanes: mapped(lanes, (box, other) =>
      other === id
        ? { ...box, height: box.height + more }
        : below(other)
          ? { ...box, y: box.y + more }
          : box,
    ),
  }
}

export function shifted(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y }
}

export function mapped<From, To>(
  records: Readonly<Record<string, From>>,
  map: (value: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, map(value, id)]))
}

interface Kept {
  readonly before: Position | undefined
  readonly usual: Size | undefined
}

/** A size is kept only where somebody gave one. The label goes with its step, and how it is drawn stays. */
function positionOf({ x, y, width, height }: Box, { before, usual }: Kept): Position {
  const isUsual = before?.width === undefined && width === usual?.width && height === usual.height
  const { width: _width, height: _height, label, ...drawn } = before ?? { x, y }
  const { x: left, y: top } = drawn
  return {
    ...drawn,
    x,
    y,
    ...(isUsual ? {} : { width, height }),
    ...(label && { label: { ...label, x: label.x + x - left, y: label.y + y - top } }),
  }
}
