import { ancestorsOf } from '../model/ancestors.ts'
import type { Element, Process } from '../model/elements.ts'
import { dominatorsOf, inFlow } from '../model/dominators.ts'
import { graphOf, type Graph, type Place, type Way } from './graph.ts'
import { listed } from '../model/listed.ts'

/** A step with what is inside of it, its ways where it has several, and the events at its edge. */
export interface StepEntry {
  readonly kind: 'step'
  readonly id: string
  readonly entries: readonly Entry[]
}

/** One of several ways on from a step, with the steps that lie on it alone. */
export interface WayEntry {
  readonly kind: 'way'
  readonly id: string
  readonly way: Way
  readonly entries: readonly StepEntry[]
}

export type Entry = StepEntry | WayEntry

export interface Outline {
  readonly entries: readonly StepEntry[]
  readonly graph: Graph
}

/**
 * The process as a tree, in the order of the flow. A step stands under the way, the event or the sub-process over which
 * every way to it leads; where ways come together again, it goes on below the step where they parted.
 */
export function outlineOf(process: Process): Outline {
  const graph = graphOf(process)
  const isStep = (place: Place): place is `step:${string}` => place.startsWith('step:')
  const steps = Object.keys(process.elements)
    .filter((id) => graph.hostOf(id) === undefined)
    .map((id): Place => `step:${id}`)
  const reached = inFlow<Place>(['process'], graph.next)
  const circling = circlesOf(steps, reached, graph.next)
  const next = (place: Place): readonly Place[] =>
    place === 'process' ? [...graph.next(place), ...circling] : graph.next(place)
  const order = inFlow<Place>(['process'], next)
  const nearest = dominatorsOf<Place>('process', order, next)

  const holders = new Map<Place, Place>()
  const within = new Map<Place, string[]>()
  for (const place of order.filter(isStep)) {
    const holder = holderOf(place, { process, graph, nearest, holders })
    holders.set(place, holder)
    listed(within, holder, idOf(place))
  }
  const entriesIn = (place: Place): readonly StepEntry[] =>
    (within.get(place) ?? []).map((id) => ({ kind: 'step', id, entries: below(id) }))
  const below = (id: string): readonly Entry[] => {
    const ways = graph.waysFrom(id)
    const held = entriesIn(`step:${id}`)
    const isAtEdge = (entry: StepEntry) => graph.hostOf(entry.id) === id
    return [
      ...held.filter((entry) => !isAtEdge(entry)),
      ...(ways.length < 2 ? [] : ways).map((way): WayEntry => ({
        kind: 'way',
        id: way.id,
        way,
        entries: entriesIn(`way:${way.id}`),
      })),
      ...held.filter(isAtEdge),
    ]
  }
  return { entries: entriesIn('process'), graph }
}

/** The lane of a step, or of what it is inside of. */
export function laneOf({ elements }: Process, element: Element): string | undefined {
  return [element, ...ancestorsOf(element, elements)].find(({ lane }) => lane !== undefined)?.lane
}

/** Where to begin with steps that nothing leads to but themselves. */
function circlesOf(
  steps: readonly Place[],
  reached: readonly Place[],
  next: (place: Place) => readonly Place[],
): readonly Place[] {
  const seen = new Set(reached)
  return steps.filter((step) => {
    if (seen.has(step)) return false
    for (const place of inFlow([step], next)) seen.add(place)
    return true
  })
}

interface Known {
  readonly process: Process
  readonly graph: Graph
  readonly nearest: ReadonlyMap<Place, Place>
  /** Of the steps before. */
  readonly holders: ReadonlyMap<Place, Place>
}

function holderOf(place: `step:${string}`, { process, graph, nearest, holders }: Known): Place {
  const host = graph.hostOf(idOf(place))
  if (host !== undefined) return `step:${host}`
  const scope = graph.scopeOf(idOf(place))
  const around: Place = scope === undefined ? 'process' : `step:${scope}`
  const isFurtherIn = (over: Place) =>
    over.startsWith('step:') && over !== around && graph.scopeOf(idOf(over)) !== scope
  let over = nearest.get(place) ?? 'process'
  while (isFurtherIn(over)) over = nearest.get(over) ?? 'process'
  if (over === 'process' || over === around) return around
  const holds = over.startsWith('way:') || process.elements[idOf(over)]?.type === 'boundaryEvent'
  return holds ? over : (holders.get(over) ?? 'process')
}

function idOf(place: Place): string {
  return place.slice(place.indexOf(':') + 1)
}
