import type { Definition } from '#shared/model/definition.ts'
import type { Element, Flow, Process } from '#shared/model/elements.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import { landingsOf } from '#shared/model/jumps.ts'
import { referred } from '#shared/model/referred.ts'
import { withUpdated } from './records.ts'

export interface ElementPlace {
  readonly process: string
  readonly element: string
}

export function withProcess(
  definition: Definition,
  process: string,
  update: (process: Process) => Process,
): Definition {
  const processes = withUpdated(definition.processes, process, update)
  return processes === definition.processes ? definition : { ...definition, processes }
}

export function elementAt(definition: Definition, place: ElementPlace): Element | undefined {
  return definition.processes[place.process]?.elements[place.element]
}

/** The part of the flow with an id; undefined where it is none. */
export function partIn(process: Process | undefined, id: string | undefined): string | undefined {
  const part = referred(process?.elements, id)
  return part !== undefined && isSubProcess(part) ? id : undefined
}

export interface NamedFlow extends Flow {
  readonly id: string
}

export function flowsFrom(process: Process, element: string): NamedFlow[] {
  return flowsWhere(process, ({ source }) => source === element)
}

export function flowsTo(process: Process, element: string): NamedFlow[] {
  return flowsWhere(process, ({ target }) => target === element)
}

function flowsWhere(process: Process, holds: (flow: Flow) => boolean): NamedFlow[] {
  return Object.entries(process.flows).flatMap(([id, flow]) =>
    holds(flow) ? [{ id, ...flow }] : [],
  )
}

/** What the way comes from: flows, a jump, or the event that asks for what undoes a step. */
export function previousOf(process: Process, element: string): string[] {
  const others = Object.entries(process.elements).flatMap(([id, other]) => {
    const leads = other.type === 'boundaryEvent' && other.handler === element
    return leads || landingsOf(other, process.elements).includes(element) ? [id] : []
  })
  return [...flowsTo(process, element).map(({ source }) => source), ...others]
}

/** Where the way leads on. */
export function nextOf(process: Process, element: string): string[] {
  const from = process.elements[element]
  if (from === undefined) return []
  const handler = from.type === 'boundaryEvent' ? from.handler : undefined
  return [
    ...flowsFrom(process, element).map(({ target }) => target),
    ...landingsOf(from, process.elements),
    ...(handler === undefined ? [] : [handler]),
  ]
}

export function boundaryEventsOf(process: Process, element: string): string[] {
  return Object.entries(process.elements).flatMap(([id, other]) =>
    other.type === 'boundaryEvent' && other.attachedTo === element ? [id] : [],
  )
}

/** Where the ways from some elements lead, events at the edge of a step included, without passing one of them. */
export function reached(
  process: Process,
  from: readonly string[],
  { without }: { readonly without: string },
): Set<string> {
  const found = new Set(from.filter((id) => id !== without))
  for (const at of found)
    for (const next of [...nextOf(process, at), ...boundaryEventsOf(process, at)])
      if (next !== without) found.add(next)
  return found
}

/** The element, all that is inside of it and all that is attached to these. */
export function withInner(process: Process, elements: Iterable<string>): Set<string> {
  const found = new Set(elements)
  let before = -1
  while (before !== found.size) {
    before = found.size
    for (const [id, element] of Object.entries(process.elements)) {
      if (element.parent !== undefined && found.has(element.parent)) found.add(id)
      if (element.type === 'boundaryEvent' && found.has(element.attachedTo)) found.add(id)
    }
  }
  return found
}
