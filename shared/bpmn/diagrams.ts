import type { Definition } from '../model/definition.ts'
import type { Diagram, Position, Route } from '../model/layout.ts'
import { collaborationsOf } from './collaboration.ts'
import type { Path } from './reading.ts'
import { routeBetween } from './routes.ts'
import { boxOf, type Box } from './shapes.ts'
import { finderOf, pathKey, thingsOf, type Thing } from './things.ts'
import { referred } from '../model/referred.ts'
import { grouped, namer } from './grouped.ts'

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
  const pools = diagramOfPools(definition)
  const drawn = Object.entries(diagrams).map(([id, diagram]): Drawn => {
    const plane =
      id === pools
        ? (['collaborations', diagram.plane] as const)
        : planeOf(definition, diagram.plane, find)
    const process = plane?.[0] === 'processes' ? (plane[1] ?? '') : ''
    const depictions = diagram.order.map((key): Depiction => {
      const of = referred(diagram.shapes, key)?.of ?? referred(diagram.edges, key)?.of ?? key
      return { key, thing: find(of, process), of }
    })
    return { id, diagram, plane, depictions }
  })
  return withAdded(drawn, definition, things)
}

/** Which of the diagrams shows the pools, where a process bears the same id as what is between them: the first. */
function diagramOfPools(definition: Definition): string | undefined {
  const [found] = Object.entries(definition.diagrams ?? {}).find(
    ([, { plane, order }]) =>
      Object.hasOwn(collaborationsOf(definition), plane) &&
      order.some((key) => Object.hasOwn(definition.participants, key)),
  ) ?? [undefined]
  return found
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
  const places = grouped(things, ({ process, parent }) => {
    const place = `${process}\n${parent}`
    if (closed.has(place)) return place
    return collaboration !== undefined && pooled.has(process) ? '' : process
  })
  const planes: (readonly [place: string, plane: Path])[] = [
    ...(collaboration === undefined ? [] : [['', ['collaborations', collaboration]] as const]),
    ...Object.keys(definition.processes).map((id) => [id, ['processes', id]] as const),
    ...closed,
  ]
  const nameOf = namer(new Set())
  return planes.flatMap(([place, plane]) => {
    const inside = places.get(place)
    if (inside === undefined) return []
    const drawn = usual(plane, inside)
    return [{ ...drawn, id: nameOf(drawn.id) }]
  })
}

/** Sub-processes drawn closed, with all that stands directly in them. */
function closedIn({ processes, layout }: Definition): ReadonlyMap<string, Path> {
  const closed = Object.entries(processes).flatMap(([process, { elements }]) =>
    Object.keys(elements).flatMap((id) =>
      referred(referred(layout, process)?.elements, id)?.expanded === false
        ? [[`${process}\n${id}`, ['processes', process, 'elements', id]] as const]
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

function planeOf(
  definition: Definition,
  key: string,
  find: ReturnType<typeof finderOf>,
): Path | undefined {
  if (Object.hasOwn(definition.processes, key)) return ['processes', key]
  if (Object.hasOwn(collaborationsOf(definition), key)) return ['collaborations', key]
  return find(key, '')?.path
}

/** What has a place in the layout and stands in no diagram goes to the one that shows what is around it. */
function withAdded(
  drawn: readonly Drawn[],
  definition: Definition,
  things: readonly Thing[],
): readonly Drawn[] {
  const shown = new Map<string, Drawn>()
  for (const one of drawn) {
    for (const { thing } of one.depictions) {
      if (thing !== undefined) shown.set(pathKey(thing.path), shown.get(pathKey(thing.path)) ?? one)
    }
  }
  const find = finderOf(things.filter(({ path }) => shown.has(pathKey(path))))
  const added = things.filter(
    (thing) =>
      !shown.has(pathKey(thing.path)) &&
      (geometryOf(definition, thing) !== undefined || joins(thing, find)),
  )
  if (added.length === 0) return drawn
  const planes = new Map(drawn.map((one) => [one.diagram.plane, one]))
  const hostOf = ({ process, parent }: Thing): Drawn | undefined =>
    planes.get(parent) ??
    shown.get(pathKey(['processes', process, 'elements', parent])) ??
    planes.get(process) ??
    drawn[0]
  const hosts = grouped(added, (thing) => hostOf(thing)?.id ?? '')
  return drawn.map((one) => {
    const more = (hosts.get(one.id) ?? []).map((thing) => ({
      key: thing.key,
      thing,
      of: thing.key,
    }))
    return { ...one, depictions: [...one.depictions, ...more] }
  })
}

/** A new line is drawn where both its ends are. */
function joins({ path, process, form }: Thing, find: ReturnType<typeof finderOf>): boolean {
  const isFlow = path[2] === 'flows' || path[0] === 'messageFlows'
  const isDrawn = (end: string): boolean => {
    const thing = find(end, process)
    return thing !== undefined && (process === '' || thing.process === process)
  }
  return isFlow && form.ends !== undefined && form.ends.every(isDrawn)
}

const homes = ['elements', 'lanes', 'flows', 'artifacts'] as const

/** The part of the layout of its process that says where a thing stands. */
export function homeOf({ path }: Pick<Thing, 'path'>): (typeof homes)[number] | undefined {
  return path[0] === 'processes' ? homes.find((home) => home === path[2]) : undefined
}

/** Where a thing stands by the layout of its process. */
function geometryOf(definition: Definition, thing: Thing): Position | Route | undefined {
  const home = homeOf(thing)
  const layout = referred(definition.layout, thing.process)
  return home === undefined ? undefined : referred<Position | Route>(layout?.[home], thing.key)
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
  const own = referred(diagram.shapes, key)
  const position = thing === undefined ? undefined : geometryOf(definition, thing)
  return own ?? (position !== undefined && 'x' in position ? position : undefined)
}

export function edgeOf(
  { diagram }: Drawn,
  { key, thing }: Depiction,
  definition: Definition,
): Route | undefined {
  const own = referred(diagram.edges, key)
  const route = thing === undefined ? undefined : geometryOf(definition, thing)
  return own ?? (route !== undefined && 'waypoints' in route ? route : undefined)
}

function boxesIn(
  drawn: Drawn,
  definition: Definition,
): (key: string, process: string) => Box | undefined {
  const shapes = drawn.depictions.flatMap((depiction) =>
    depiction.thing?.form.usual === undefined ? [] : [[depiction.thing, depiction] as const],
  )
  const depictions = new Map(shapes)
  const find = finderOf([...depictions.keys()])
  return (key, process) => {
    const thing = find(key, process)
    const depiction = thing && depictions.get(thing)
    const position = depiction && shapeOf(drawn, depiction, definition)
    const usual = thing?.form.usual
    return position && usual && boxOf(position, usual.size)
  }
}
