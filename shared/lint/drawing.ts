import { dominatorsOf, inFlow } from '../model/dominators.ts'
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
    const found = drawn.get(process)
    if (found?.id === id) return found
    const drawing = drawingOf(id, process)
    drawn.set(process, drawing)
    return drawing
  })
}

/** Worked out once for each state of a process, however many ask for it. */
const drawn = new WeakMap<Process, Drawing>()

function drawingOf(id: string, process: Process): Drawing {
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

const [before, after] = [Symbol('before all'), Symbol('after all')]
type Place = string | symbol

/** What every way from before all to after all leads over; where no end is reached, all that is. */
function everyWay(drawing: Drawing): ReadonlySet<string> {
  const next = (place: Place): readonly Place[] => {
    if (typeof place === 'symbol') return place === before ? startsOf(drawing, undefined) : []
    const targets = drawing.outgoing(place).map(({ flow }) => flow.target)
    return isEnd(place, drawing) ? [...targets, after] : targets
  }
  const order = inFlow<Place>([before], next)
  if (!order.includes(after)) return new Set(order.filter((place) => typeof place === 'string'))
  const nearest = dominatorsOf<Place>(before, order, next)
  const found = new Set<string>()
  for (let at = nearest.get(after); typeof at === 'string'; at = nearest.get(at))
    if (!isEnd(at, drawing)) found.add(at)
  return found
}

function isEnd(id: string, { elements }: Drawing): boolean {
  const element = elements.get(id)?.element
  return element?.type === 'endEvent' && element.parent === undefined
}
