import { ancestorsOf } from '#shared/model/ancestors.ts'
import { isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { boundaryEventsOf, flowsFrom, flowsTo, previousOf } from '../editing/process.ts'

export interface OutlineEntry {
  readonly id: string
  readonly depth: number
  /** The branch that leads here: "ja". */
  readonly way: Localised | undefined
}

export interface OutlineSection {
  readonly lane: string | undefined
  readonly entries: readonly OutlineEntry[]
}

/** The process as text: steps in the order of the flow, in sections of who is in charge. */
export function outlineOf(process: Process): OutlineSection[] {
  const sections: { lane: string | undefined; entries: OutlineEntry[] }[] = []
  for (const entry of orderOf(process)) {
    const lane = laneOf(process, entry.id)
    const last = sections.at(-1)
    if (last === undefined || last.lane !== lane) sections.push({ lane, entries: [entry] })
    else last.entries.push(entry)
  }
  return sections
}

/** The lane of a step, or of what it is inside of. */
function laneOf({ elements }: Process, id: string): string | undefined {
  const element = elements[id]
  if (element === undefined) return undefined
  return [element, ...ancestorsOf(element, elements)].find(({ lane }) => lane !== undefined)?.lane
}

function orderOf(process: Process): OutlineEntry[] {
  const sources = new Map(Object.keys(process.elements).map((id) => [id, previousOf(process, id)]))
  const walk = { process, sources, done: new Set<string>(), nesting: 0 }
  const entries = inScope(walk, ({ parent }) => parent === undefined)
  const lost = inScope(walk, () => true)
  return [...entries, ...lost]
}

interface Walk {
  readonly process: Process
  /** What the way to a step comes from. */
  readonly sources: ReadonlyMap<string, readonly string[]>
  readonly done: Set<string>
  readonly nesting: number
}

function inScope(walk: Walk, isInside: (element: Element) => boolean): OutlineEntry[] {
  const { done } = walk
  const inside = Object.entries(walk.process.elements).filter(
    ([id, element]) => element.type !== 'boundaryEvent' && !done.has(id) && isInside(element),
  )
  const waiting = [
    ...inside.filter(([, element]) => !isEventSubProcess(element)),
    ...inside.filter(([, element]) => isEventSubProcess(element)),
  ].map(([id]) => id)
  const sourcesOf = (id: string) => walk.sources.get(id) ?? []
  const entries: OutlineEntry[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex((id) => sourcesOf(id).every((one) => done.has(one)))
    const reachable = waiting.findIndex((id) => sourcesOf(id).some((one) => done.has(one)))
    const [id] = waiting.splice(Math.max(0, ready < 0 ? reachable : ready), 1)
    if (id !== undefined && !done.has(id)) entries.push(...withAttached(walk, id))
  }
  return entries
}

/** A step, what is attached to it and, one level deeper, what is inside of it. */
function withAttached(walk: Walk, id: string): OutlineEntry[] {
  const { process, done, nesting } = walk
  done.add(id)
  const branch = branchTo(process, id)
  const depth = nesting + (branch === undefined ? 0 : 1)
  const attached = boundaryEventsOf(process, id).map((event) => {
    done.add(event)
    return { id: event, depth: depth + 1, way: undefined }
  })
  return [
    { id, depth, way: branch?.name },
    ...inScope({ ...walk, nesting: depth + 1 }, ({ parent }) => parent === id),
    ...attached,
  ]
}

function branchTo(process: Process, id: string) {
  const incoming = flowsTo(process, id)
  const [only] = incoming
  if (only === undefined || incoming.length > 1) {
    return incoming.find(({ source, name }) => name !== undefined && splits(process, source))
  }
  return splits(process, only.source) ? only : undefined
}

function splits(process: Process, id: string): boolean {
  return (
    (process.elements[id]?.type.endsWith('Gateway') ?? false) && flowsFrom(process, id).length > 1
  )
}
