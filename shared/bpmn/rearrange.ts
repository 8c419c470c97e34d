import type { Process } from '../model/elements.ts'
import type { Position } from '../model/layout.ts'
import { arrange, type Layered } from './arrange.ts'
import { boxAround } from './boxes.ts'
import { fitted } from './fit.ts'
import { hostOf, parentOf, type SizeOf } from './graph.ts'
import { grouped } from './grouped.ts'
import { inLanes, unitOf, unitsOf } from './laneRows.ts'
import { boxOf, type Box, type Point } from './shapes.ts'
import { sizeIn, sizes, type Size } from './sizes.ts'

type Boxes = Readonly<Record<string, Box>>

/** Where everything of a process stands. */
export interface Standing {
  readonly elements: Boxes
  readonly lanes: Boxes
}

export interface Wish {
  /** Nothing else moves; everything does when left out. */
  readonly only?: readonly string[]
  /** They stay, with what they stand on, what they are inside of and what else is inside of it. */
  readonly pinned: ReadonlySet<string>
}

/** The same process, drawn along its flow from the same corner on. */
export async function rearranged(
  process: Process,
  standing: Standing,
  { wish, layered }: { readonly wish: Wish; readonly layered?: Layered },
): Promise<Standing> {
  let now = standing
  for (const [parent, roots] of grouped(rootsOf(process, wish), (id) => parentOf(process, id))) {
    const scope = { process, parent, roots, wish }
    // oxlint-disable-next-line no-await-in-loop -- each part stands in what the one before has left
    now = await arrangedIn(scope, now, layered)
  }
  return now
}

/** What is to be placed: neither attached to nor inside of something else that is. */
function rootsOf(process: Process, { only }: Wish): readonly string[] {
  if (only === undefined)
    return Object.keys(process.elements).filter((id) => unitOf(process, id) === id)
  const wanted = new Set(only.map((id) => hostOf(process, id) ?? id))
  return [...wanted].filter((id) => !ancestors(process, id).some((around) => wanted.has(around)))
}

function ancestors(process: Process, id: string): readonly string[] {
  const around = hostOf(process, id) ?? parentOf(process, id)
  return around === '' ? [] : [around, ...ancestors(process, around)]
}

interface Scope {
  readonly process: Process
  readonly parent: string
  readonly roots: readonly string[]
  readonly wish: Wish
}

async function arrangedIn(scope: Scope, now: Standing, layered?: Layered): Promise<Standing> {
  const { process, parent, wish } = scope
  const part = partOf(scope)
  const held = new Set(
    [...wish.pinned].flatMap((id) => [id, ...ancestors(process, id)].filter((one) => one !== '')),
  )
  const sizeOf: SizeOf = (element, id) => now.elements[id] ?? sizes[element.type]
  const laid = await arrange(part, layered, sizeOf)
  const isFree = wish.only === undefined && scope.roots.every((id) => !held.has(id))
  if (isFree) return fromTheCorner(part, now, laid.elements)
  return fitted(unitsOf(part, laid.elements), now, {
    process,
    parent,
    held,
  })
}

/** What is arranged, alone. */
function partOf({ process, roots }: Scope): Process {
  const wanted = new Set(roots)
  const elements = Object.entries(process.elements).filter(
    ([id]) => wanted.has(id) || ancestors(process, id).some((around) => wanted.has(around)),
  )
  return { ...process, elements: Object.fromEntries(elements) }
}

function fromTheCorner(
  part: Process,
  now: Standing,
  laid: ReadonlyMap<string, Position>,
): Standing {
  const hasLanes = Object.keys(part.lanes).length > 0
  const { elements, lanes } = hasLanes
    ? inLanes(part, { elements: laid, flows: new Map() })
    : { elements: laid, lanes: new Map<string, Position>() }
  const boxes = new Map(
    [...elements].map(([id, position]) => [id, boxOf(position, sizeIn(part, id))]),
  )
  const rows = new Map([...lanes].map(([id, position]) => [id, boxOf(position, noSize)]))
  const [before, after] = [corner([...all(now)]), corner([...boxes.values(), ...rows.values()])]
  const by = { x: before.x - after.x, y: before.y - after.y }
  return {
    elements: { ...now.elements, ...shifted(boxes, by) },
    lanes: { ...now.lanes, ...shifted(rows, by) },
  }
}

const noSize: Size = { width: 0, height: 0 }

function all({ elements, lanes }: Standing): readonly Box[] {
  return [...Object.values(elements), ...Object.values(lanes)]
}

function corner(boxes: readonly Box[]): Point {
  return boxAround(boxes)
}

function shifted(boxes: ReadonlyMap<string, Box>, { x, y }: Point): Boxes {
  return Object.fromEntries(
    [...boxes].map(([id, box]) => [
      id,
      { ...box, x: Math.round(box.x + x), y: Math.round(box.y + y) },
    ]),
  )
}
