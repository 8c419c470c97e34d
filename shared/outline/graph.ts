import { ancestorsOf } from '../model/ancestors.ts'
import { isEventSubProcess } from '../model/elementKinds.ts'
import type { Element, Flow, Process } from '../model/elements.ts'
import { landingsOf } from '../model/jumps.ts'
import { listed } from '../model/listed.ts'
import { referred } from '../model/referred.ts'

export interface Way extends Flow {
  readonly id: string
}

/** A step, one of several ways on from a step, or the process itself. */
export type Place = `step:${string}` | `way:${string}` | 'process'

export interface Graph {
  readonly next: (place: Place) => readonly Place[]
  /** Whether anything leads to the step. */
  readonly isEntered: (step: string) => boolean
  readonly waysFrom: (step: string) => readonly Way[]
  /** The sub-process a step is inside of. */
  readonly scopeOf: (step: string) => string | undefined
  /** The step whose edge an event stands on. */
  readonly hostOf: (step: string) => string | undefined
}

/** What follows what: ways, jumps, events at an edge, what undoes a step, and what is inside of a sub-process. */
export function graphOf({ elements, flows }: Process): Graph {
  const from = waysIn(flows, elements)
  const next = new Map<Place, Place[]>()
  const entered = new Set<string>()
  const enter = (source: Place, target: string) => {
    entered.add(target)
    listed(next, source, `step:${target}` as const)
  }
  // whatever a file draws: an event at an edge comes after its step alone
  const lead = (source: Place, target: string) => {
    if (hostIn(elements, elements[target]) === undefined) enter(source, target)
  }
  for (const [source, ways] of from)
    for (const { id, target } of ways) {
      if (ways.length > 1) listed(next, `step:${source}`, `way:${id}` as const)
      lead(ways.length > 1 ? `way:${id}` : `step:${source}`, target)
    }
  for (const [id, element] of Object.entries(elements)) {
    for (const target of besidesWays(element, elements)) lead(`step:${id}`, target)
    const host = hostIn(elements, element)
    if (host !== undefined) enter(`step:${host}`, id)
  }
  for (const id of beginnings(elements, entered)) {
    const scope = scopeIn(elements, elements[id])
    listed(next, scope === undefined ? 'process' : `step:${scope}`, `step:${id}` as const)
  }

  return {
    isEntered: (step) => entered.has(step),
    next: (place) => next.get(place) ?? [],
    waysFrom: (step) => from.get(step) ?? [],
    scopeOf: (step) => scopeIn(elements, elements[step]),
    hostOf: (step) => hostIn(elements, elements[step]),
  }
}

/** By their source, each in the order in which they are looked at. */
function waysIn(flows: Process['flows'], elements: Elements): ReadonlyMap<string, readonly Way[]> {
  const isDrawn = (id: string) => Object.hasOwn(elements, id)
  const from = new Map<string, Way[]>()
  for (const [id, flow] of Object.entries(flows))
    if (isDrawn(flow.source) && isDrawn(flow.target)) listed(from, flow.source, { id, ...flow })
  for (const ways of from.values()) ways.sort(inOrder(elements))
  return from
}

/** Where a jump lands, and what undoes a step. */
function besidesWays(element: Element, elements: Elements): readonly string[] {
  const handler = element.type === 'boundaryEvent' ? element.handler : undefined
  const undoes = handler !== undefined && Object.hasOwn(elements, handler) ? [handler] : []
  return [...landingsOf(element, elements), ...undoes]
}

/** What nothing leads to; what waits beside the flow comes last. */
function beginnings(elements: Elements, entered: ReadonlySet<string>): readonly string[] {
  const ids = Object.keys(elements).filter((id) => !entered.has(id))
  return [
    ...ids.filter((id) => !isBeside(elements[id])),
    ...ids.filter((id) => isBeside(elements[id])),
  ]
}

type Elements = Readonly<Record<string, Element>>

function hostIn(elements: Elements, element: Element | undefined): string | undefined {
  if (element?.type !== 'boundaryEvent') return undefined
  const host = referred(elements, element.attachedTo)
  return host === undefined || host.type === 'boundaryEvent' ? undefined : element.attachedTo
}

/** An event at an edge lies where its step lies. A parent that is missing or holds itself counts for nothing. */
function scopeIn(elements: Elements, element: Element | undefined): string | undefined {
  if (element === undefined) return undefined
  const host = hostIn(elements, element)
  if (host !== undefined) return scopeIn(elements, elements[host])
  const { parent } = element
  if (parent === undefined || !Object.hasOwn(elements, parent)) return undefined
  return ancestorsOf(element, elements).includes(element) ? undefined : parent
}

function isBeside(element: Element | undefined): boolean {
  return element !== undefined && isEventSubProcess(element)
}

/** The way for all other cases comes last. */
function inOrder(elements: Elements): (a: Way, b: Way) => number {
  return (a, b) =>
    Number(isDefault(a, elements)) - Number(isDefault(b, elements)) ||
    (a.order ?? 0) - (b.order ?? 0)
}

export function isDefault({ id, source }: Way, elements: Elements): boolean {
  const from = elements[source]
  return from !== undefined && 'default' in from && from.default === id
}
