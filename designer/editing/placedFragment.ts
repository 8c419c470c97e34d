import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import {
  boundsOf,
  centreOf,
  laneAt,
  overlaps,
  type Box,
  type Boxes,
  type Geometry,
  type Point,
} from './geometry.ts'
import { withArtifactBoxes } from './artifactLayout.ts'
import { artifactBoxes } from './artifacts.ts'
import { geometryOf } from './geometryOf.ts'
import { grown, mapped, shifted, withLayout } from './layout.ts'
import { gap } from './notation.ts'
import { withProcess } from './process.ts'
import { withOptional } from './records.ts'
import { sheetOf, stepsSeen } from './shown.ts'

interface Drawn {
  readonly before: Definition
  readonly added: Definition
}

interface Place {
  readonly process: string
  readonly fragment: Definition
  readonly parent: string | undefined
}

/** Beside what is there, as it stood to each other; who is in charge follows from where a step stands. */
export function placedFragment(
  { before, added }: Drawn,
  { process, fragment, parent }: Place,
  ids: ReadonlyMap<string, string>,
): Definition {
  const geometry = geometryOf(before, process)
  const source = geometryOf(fragment, mainProcess).elements
  const beside = artifactBoxes(fragment, mainProcess)
  const bounds = boundsOf([...Object.values(source), ...Object.values(beside)])
  const siblings = Object.entries(geometry.elements).flatMap(([id, box]) =>
    before.processes[process]?.elements[id]?.parent === parent ? [box] : [],
  )
  const wanted = fragment.id === before.id ? bounds : { ...bounds, ...entryOf(geometry) }
  const free = freeRight(wanted, siblings)
  const by = { x: Math.round(free.x - bounds.x), y: Math.round(free.y - bounds.y) }
  const boxes: Boxes = Object.fromEntries(
    Object.entries(source).map(([id, box]) => [ids.get(id) ?? id, shifted(box, by)]),
  )
  const drawn = Object.entries(fragment.layout[mainProcess]?.elements ?? {}).map(
    ([id, position]) => [ids.get(id) ?? id, position] as const,
  )
  const layout = added.layout[process] ?? { elements: {}, lanes: {} }
  const elements = { ...layout.elements, ...Object.fromEntries(drawn) }
  const seeded: Definition = {
    ...added,
    layout: { ...added.layout, [process]: { ...layout, elements } },
  }
  const inLanes = withProcess(seeded, process, (current) => ({
    ...current,
    elements: mapped(current.elements, (element, id) => {
      const box = boxes[id]
      if (box === undefined) return element
      const sheet = sheetOf(seeded, process, id)
      const at = sheet === undefined ? laneAt(geometry.lanes, centreOf(box)) : undefined
      return inLane(element, current, at ?? current.elements[sheet ?? '']?.lane)
    }),
  }))
  const placed = withLayout(inLanes, process, () =>
    grown(
      { elements: { ...geometry.elements, ...boxes }, lanes: geometry.lanes },
      stepsSeen(inLanes, process),
    ),
  )
  const asides = Object.entries(beside).map(([id, box]) => [ids.get(id) ?? id, shifted(box, by)])
  return asides.length === 0
    ? placed
    : withArtifactBoxes(placed, process, Object.fromEntries(asides))
}

/** Where what comes from elsewhere begins: right of everything, in the first lane. */
function entryOf({ elements, lanes }: Geometry): Point {
  const all = boundsOf(Object.values(elements))
  const [lane] = Object.values(lanes)
  return { x: all.x + all.width + gap.x, y: lane === undefined ? all.y : lane.y + 24 }
}

/** Where it stands; else its own, if there is one of the name; else the first. */
function inLane(
  { lane: own, ...element }: Element,
  { lanes }: Process,
  at: string | undefined,
): Element {
  const [first] = Object.keys(lanes)
  const lane = at ?? (own !== undefined && Object.hasOwn(lanes, own) ? own : first)
  return { ...element, ...withOptional('lane', lane) }
}

/** The nearest place to the right where nothing stands. */
function freeRight(wanted: Box, taken: readonly Box[]): Box {
  let box = wanted
  for (let tries = 0; tries <= taken.length; tries += 1) {
    const hit = taken.find((other) => overlaps(box, other, 12))
    if (hit === undefined) return box
    box = { ...box, x: hit.x + hit.width + gap.x }
  }
  return box
}
