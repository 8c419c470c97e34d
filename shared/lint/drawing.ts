import type { Definition } from '../model/definition.ts'
import {
  beginsWay,
  isBesideFlow,
  isEventSubProcess,
  isInstantiating,
} from '../model/elementKinds.ts'
import type { Element, Flow, Process } from '../model/elements.ts'
import { landingsOf } from '../model/jumps.ts'
import { toPointerSegment } from '../model/pointer.ts'

export interface PlacedElement {
  readonly process: string
  readonly id: string
  readonly element: Element
  readonly pointer: string
}

export interface PlacedFlow {
  readonly process: string
  readonly id: string
  readonly flow: Flow
  readonly pointer: string
}

/**
 * A process as a graph: who follows whom. Boundary events are ways out of their host, what undoes a step
 * follows the event that says so, and a jump leads to where it names.
 */
export interface Drawing {
  readonly id: string
  readonly elements: ReadonlyMap<string, PlacedElement>
  readonly flows: readonly PlacedFlow[]
  readonly outgoing: (id: string) => readonly PlacedFlow[]
  readonly incoming: (id: string) => readonly PlacedFlow[]
  readonly next: (id: string) => readonly string[]
  readonly previous: (id: string) => readonly string[]
}

export function drawingsOf({ processes }: Definition): readonly Drawing[] {
  return Object.entries(processes).map(([id, process]) => {
    const at = `/processes/${toPointerSegment(id)}`
    const elements = Object.entries(process.elements).map(
      ([key, element]): [string, PlacedElement] => [
        key,
        { process: id, id: key, element, pointer: `${at}/elements/${toPointerSegment(key)}` },
      ],
    )
    const flows = Object.entries(process.flows).map(([key, flow]): PlacedFlow => ({
      process: id,
      id: key,
      flow,
      pointer: `${at}/flows/${toPointerSegment(key)}`,
    }))
    return {
      id,
      elements: new Map(elements),
      flows,
      ...waysIn(flows, waysBesideFlows(process.elements)),
    }
  })
}

type Ways = Pick<Drawing, 'outgoing' | 'incoming' | 'next' | 'previous'>

function waysIn(flows: readonly PlacedFlow[], others: readonly Step[]): Ways {
  const bySource = groupedBy(flows, ({ flow }) => flow.source)
  const byTarget = groupedBy(flows, ({ flow }) => flow.target)
  const steps = [...flows.map(({ flow }) => ({ from: flow.source, to: flow.target })), ...others]
  const onward = groupedBy(steps, ({ from }) => from)
  const back = groupedBy(steps, ({ to }) => to)
  return {
    outgoing: (key) => bySource.get(key) ?? [],
    incoming: (key) => byTarget.get(key) ?? [],
    next: (key) => (onward.get(key) ?? []).map(({ to }) => to),
    previous: (key) => (back.get(key) ?? []).map(({ from }) => from),
  }
}

interface Step {
  readonly from: string
  readonly to: string
}

function waysBesideFlows(elements: Process['elements']): readonly Step[] {
  return Object.entries(elements).flatMap(([id, element]): Step[] => {
    if (element.type === 'boundaryEvent') {
      const undone = element.handler === undefined ? [] : [{ from: id, to: element.handler }]
      return [{ from: element.attachedTo, to: id }, ...undone]
    }
    return landingsOf(element, elements).map((to) => ({ from: id, to }))
  })
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

/** Everything that can be reached from some elements, themselves included. */
export function reachableFrom(
  starts: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set(starts)
  const open = [...starts]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const following of next(id)) {
      if (!reached.has(following)) open.push(following)
      reached.add(following)
    }
  }
  return reached
}

/**
 * Where a process, or a sub-process in it, begins: its start events, else what nothing leads to
 * (BPMN 2.0 §13.3.2), and the sub-processes in it that wait for their event.
 */
export function startsOf(
  { elements, incoming }: Drawing,
  parent: string | undefined,
): readonly string[] {
  const inside = [...elements.values()].filter(({ element }) => element.parent === parent)
  const starts = inside.filter(
    ({ element }) => element.type === 'startEvent' || isInstantiating(element),
  )
  const first = inside.filter(
    ({ id, element }) => !isBesideFlow(element) && !beginsWay(element) && incoming(id).length === 0,
  )
  const waiting = inside.filter(({ element }) => isEventSubProcess(element))
  return [...(starts.length > 0 ? starts : first), ...waiting].map(({ id }) => id)
}

/** Whether no case ends without it. By the flows alone: an event at an edge is the exception. */
export function isOnEveryWay(id: string, drawing: Drawing): boolean {
  const found = known.get(drawing) ?? everyWay(drawing)
  known.set(drawing, found)
  return found.has(id)
}

const known = new WeakMap<Drawing, ReadonlySet<string>>()

/**
 * What lies on every way from a start to an end. Such a step lies on any one way, so one is gone along: what has been
 * reached up to a step, without going on from it, tells whether another way led past it.
 */
function everyWay(drawing: Drawing): ReadonlySet<string> {
  const starts = startsOf(drawing, undefined)
  const onward = (from: string): readonly string[] =>
    drawing.outgoing(from).map(({ flow }) => flow.target)
  const way = anyWay(starts, { onward, isEnd: (id) => isEnd(id, drawing) })
  if (way === undefined) return reachableFrom(starts, onward)
  const places = new Map(way.map((id, at) => [id, at]))
  const seen = new Set<string>()
  let furthest = furthestOf(starts)
  return new Set(
    way.flatMap((id, at) => {
      const isPassed = furthest > at
      furthest = Math.max(furthest, furthestOf(onward(id)))
      return isPassed || isEnd(id, drawing) ? [] : [id]
    }),
  )

  /** How far along the way one comes from there without stepping on it before. */
  function furthestOf(from: readonly string[]): number {
    const open = [...from]
    let far = -1
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (isEnd(id, drawing)) far = way?.length ?? 0
      far = Math.max(far, places.get(id) ?? -1)
      if (seen.has(id) || places.has(id)) continue
      seen.add(id)
      open.push(...onward(id))
    }
    return far
  }
}

interface Ends {
  readonly onward: (id: string) => readonly string[]
  readonly isEnd: (id: string) => boolean
}

/** Undefined where no end is reached. */
function anyWay(starts: readonly string[], { onward, isEnd }: Ends): readonly string[] | undefined {
  const before = new Map<string, string | undefined>(starts.map((id) => [id, undefined]))
  for (const [id] of before) {
    if (isEnd(id)) return backFrom(id, before)
    for (const following of onward(id)) if (!before.has(following)) before.set(following, id)
  }
  return undefined
}

function backFrom(end: string, before: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way: string[] = []
  for (let id: string | undefined = end; id !== undefined; id = before.get(id)) way.push(id)
  return way.toReversed()
}

function isEnd(id: string, { elements }: Drawing): boolean {
  const element = elements.get(id)?.element
  return element?.type === 'endEvent' && element.parent === undefined
}
