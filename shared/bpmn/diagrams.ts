import type { Definition } from '../model/definition.ts'
import type { Diagram, Position, Route } from '../model/layout.ts'
import { collaborationsOf } from './collaboration.ts'
import type { Path } from './reading.ts'
import { routeBetween } from './routes.ts'
import { boxOf, type Box } from './shapes.ts'
import { finderOf, thingsOf, type Thing } from './things.ts'
import { recordOf } from './recordOf.ts'

/** A diagram with the things it shows; `thing` is undefined for what is not known here. */
export interface Drawn {
  readonly id: string
  readonly diagram: Diagram
  readonly plane: Path | undefined
  readonly depictions: readonly Depiction[]
}

export interface Depiction {
  /** The key in the order of the diagram. */
  readonly key: string
  readonly thing: Thing | undefined
  /** What the file calls it, where there is no thing. */
  readonly of: string
}

/** The diagrams of a definition, with what was added since the file they came from. */
export function drawnOf(definition: Definition): readonly Drawn[] {
  const things = thingsOf(definition)
  const find = finderOf(things)
  const { diagrams } = definition
  if (diagrams === undefined) return usualDiagrams(definition, things)
  const drawn = Object.entries(diagrams).map(([id, diagram]): Drawn => {
    const plane = planeOf(definition, diagram.plane)
    const process = plane?.[0] === 'processes' ? (plane[1] ?? '') : ''
    const depictions = diagram.order.map((key): Depiction => {
      const of = recordOf(diagram.shapes, key)?.of ?? recordOf(diagram.edges, key)?.of ?? key
      return { key, thing: find(of, process), of }
    })
    return { id, diagram, plane, depictions }
  })
  return withAdded(drawn, definition, things)
}

/** One diagram for the pools, one for each process without pool, one for each sub-process that is drawn closed. */
export function usualDiagrams(
  definition: Definition,
  things: readonly Thing[] = thingsOf(definition),
): readonly Drawn[] {
  const [collaboration] = Object.keys(collaborationsOf(definition))
  const pooled = new Set(
    Object.values(definition.participants).flatMap(({ process = [] }) => process),
  )
  const closed = closedIn(definition)
  const isOpen = ({ process, parent }: Thing): boolean => !closed.has(`${process} ${parent}`)
  const pools =
    collaboration === undefined
      ? []
      : [
          usual(
            ['collaborations', collaboration],
            things.filter(
              (thing) => isOpen(thing) && (thing.process === '' || pooled.has(thing.process)),
            ),
          ),
        ]
  const alone = Object.keys(definition.processes)
    .filter((process) => !pooled.has(process))
    .map((process) =>
      usual(
        ['processes', process],
        things.filter((thing) => isOpen(thing) && thing.process === process),
      ),
    )
  const inside = [...closed].map(([place, path]) =>
    usual(
      path,
      things.filter(({ process, parent }) => `${process} ${parent}` === place),
    ),
  )
  return [...pools, ...alone, ...inside].filter(({ depictions }) => depictions.length > 0)
}

/** Sub-processes drawn closed, with all that stands directly in them. */
function closedIn({ processes, layout }: Definition): ReadonlyMap<string, Path> {
  const closed = Object.entries(processes).flatMap(([process, { elements }]) =>
    Object.keys(elements).flatMap((id) =>
      recordOf(recordOf(layout, process)?.elements, id)?.expanded === false
        ? [[`${process} ${id}`, ['processes', process, 'elements', id]] as const]
        : [],
    ),
  )
  return new Map(closed)
}

function usual(plane: Path, things: readonly Thing[]): Drawn {
  const key = plane.at(-1) ?? ''
  const depictions = things.map((thing) => ({ key: thing.key, thing, of: thing.key }))
  const diagram = { plane: key, order: things.map((thing) => thing.key) }
  return { id: `${key}_diagram`, diagram, plane, depictions }
}

function planeOf(definition: Definition, key: string): Path | undefined {
  if (Object.hasOwn(definition.processes, key)) return ['processes', key]
  if (Object.hasOwn(collaborationsOf(definition), key)) return ['collaborations', key]
  const [process] =
    Object.entries(definition.processes).find(([, { elements }]) => Object.hasOwn(elements, key)) ??
    []
  return process === undefined ? undefined : ['processes', process, 'elements', key]
}

/** What has a place in the layout and stands in no diagram goes to the one that shows what is around it. */
function withAdded(
  drawn: readonly Drawn[],
  definition: Definition,
  things: readonly Thing[],
): readonly Drawn[] {
  const shown = new Set(drawn.flatMap(({ depictions }) => depictions.map(({ thing }) => thing)))
  const added = things.filter(
    (thing) =>
      !shown.has(thing) && (geometryOf(definition, thing) !== undefined || joins(thing, shown)),
  )
  if (added.length === 0) return drawn
  const hosts = new Map(added.map((thing) => [thing, hostOf(thing, drawn)]))
  return drawn.map((one) => {
    const more = added
      .filter((thing) => hosts.get(thing) === one)
      .map((thing) => ({ key: thing.key, thing, of: thing.key }))
    return { ...one, depictions: [...one.depictions, ...more] }
  })
}

/** A new line is drawn where both its ends are. */
function joins({ path, process, form }: Thing, shown: ReadonlySet<Thing | undefined>): boolean {
  const isFlow = path[2] === 'flows' || path[0] === 'messageFlows'
  const isEnd = (key: string | undefined): boolean =>
    [...shown].some((thing) => thing?.key === key && (process === '' || thing?.process === process))
  return isFlow && form.ends !== undefined && isEnd(form.ends[0]) && isEnd(form.ends[1])
}

function hostOf({ process, parent }: Thing, drawn: readonly Drawn[]): Drawn | undefined {
  const isPlane = ({ diagram: { plane } }: Drawn): boolean => parent !== '' && plane === parent
  const shows = ({ depictions }: Drawn, key: string): boolean =>
    depictions.some(({ thing }) => thing?.process === process && (key === '' || thing.key === key))
  return (
    drawn.find(isPlane) ??
    drawn.find((one) => shows(one, parent)) ??
    drawn.find(({ plane }) => plane?.[0] === 'processes' && plane[1] === process) ??
    drawn[0]
  )
}

const homes = ['elements', 'lanes', 'flows', 'artifacts'] as const

/** The part of the layout of its process that says where a thing stands. */
export function homeOf({ path }: Pick<Thing, 'path'>): (typeof homes)[number] | undefined {
  return path[0] === 'processes' ? homes.find((home) => home === path[2]) : undefined
}

/** Where a thing stands by the layout of its process. */
export function geometryOf(definition: Definition, thing: Thing): Position | Route | undefined {
  const home = homeOf(thing)
  const layout = recordOf(definition.layout, thing.process)
  return home === undefined ? undefined : recordOf<Position | Route>(layout?.[home], thing.key)
}

/** How a depiction is drawn: as its diagram says, as the layout says, or for a line between what it joins. */
export function routesIn(
  drawn: Drawn,
  definition: Definition,
): (thing: Thing) => Route | undefined {
  const boxes = boxesIn(drawn, definition)
  return ({ form, process }) => {
    const [source, target] = form.ends ?? ['', '']
    const [from, to] = [boxes(source, process), boxes(target, process)]
    return from === undefined || to === undefined
      ? undefined
      : { waypoints: [...routeBetween(from, to)] }
  }
}

export function shapeOf(
  { diagram }: Drawn,
  { key, thing }: Depiction,
  definition: Definition,
): Position | undefined {
  const own = recordOf(diagram.shapes, key)
  const position = thing === undefined ? undefined : geometryOf(definition, thing)
  return own ?? (position !== undefined && 'x' in position ? position : undefined)
}

export function edgeOf(
  { diagram }: Drawn,
  { key, thing }: Depiction,
  definition: Definition,
): Route | undefined {
  const own = recordOf(diagram.edges, key)
  const route = thing === undefined ? undefined : geometryOf(definition, thing)
  return own ?? (route !== undefined && 'waypoints' in route ? route : undefined)
}

function boxesIn(
  drawn: Drawn,
  definition: Definition,
): (key: string, process: string) => Box | undefined {
  const boxes = new Map<string, { readonly process: string; readonly box: Box }[]>()
  for (const depiction of drawn.depictions) {
    const { thing } = depiction
    const position = shapeOf(drawn, depiction, definition)
    if (thing?.form.usual === undefined || position === undefined) continue
    const same = boxes.get(thing.key) ?? []
    boxes.set(thing.key, same)
    same.push({ process: thing.process, box: boxOf(position, thing.form.usual.size) })
  }
  return (key, process) => {
    const same = boxes.get(key) ?? []
    return (same.find((one) => one.process === process) ?? same[0])?.box
  }
}
