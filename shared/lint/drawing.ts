import type { Definition } from '../model/definition.ts'
import type { Element, Flow } from '../model/elements.ts'
import { toPointerSegment } from './pointer.ts'

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

/** A process as a graph: who follows whom, boundary events being ways out of their host. */
export interface Drawing {
  readonly id: string
  readonly elements: ReadonlyMap<string, PlacedElement>
  readonly flows: readonly PlacedFlow[]
  readonly outgoing: (id: string) => readonly PlacedFlow[]
  readonly incoming: (id: string) => readonly PlacedFlow[]
  readonly next: (id: string) => readonly string[]
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
    return drawing(id, new Map(elements), flows)
  })
}

function drawing(
  id: string,
  elements: ReadonlyMap<string, PlacedElement>,
  flows: readonly PlacedFlow[],
): Drawing {
  const bySource = groupedBy(flows, ({ flow }) => flow.source)
  const byTarget = groupedBy(flows, ({ flow }) => flow.target)
  const boundaries = groupedBy([...elements.values()], ({ element }) =>
    element.type === 'boundaryEvent' ? element.attachedTo : '',
  )
  return {
    id,
    elements,
    flows,
    outgoing: (key) => bySource.get(key) ?? [],
    incoming: (key) => byTarget.get(key) ?? [],
    next: (key) => [
      ...(bySource.get(key) ?? []).map(({ flow }) => flow.target),
      ...(key === '' ? [] : (boundaries.get(key) ?? [])).map((event) => event.id),
    ],
  }
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

/** Where a process, or a sub-process in it, begins: its start events, else what nothing leads to (BPMN 2.0 §13.3.2). */
export function startsOf(
  { elements, incoming }: Drawing,
  parent: string | undefined,
): readonly string[] {
  const inside = [...elements.values()].filter(({ element }) => element.parent === parent)
  const events = inside.filter(({ element }) => element.type === 'startEvent')
  const first = inside.filter(
    ({ id, element }) => element.type !== 'boundaryEvent' && incoming(id).length === 0,
  )
  return (events.length > 0 ? events : first).map(({ id }) => id)
}
