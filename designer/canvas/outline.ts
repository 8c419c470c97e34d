import type { Process } from '#shared/model/elements.ts'
import type { Localised } from '#shared/model/localised.ts'
import { boundaryEventsOf, flowsFrom, flowsTo } from '../editing/process.ts'

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
    const lane = process.elements[entry.id]?.lane
    const last = sections.at(-1)
    if (last === undefined || last.lane !== lane) sections.push({ lane, entries: [entry] })
    else last.entries.push(entry)
  }
  return sections
}

function orderOf(process: Process): OutlineEntry[] {
  const waiting = Object.keys(process.elements).filter(
    (id) => process.elements[id]?.type !== 'boundaryEvent',
  )
  const done = new Set<string>()
  const entries: OutlineEntry[] = []
  while (waiting.length > 0) {
    const ready = waiting.findIndex((id) =>
      sourcesOf(process, id).every((source) => done.has(source)),
    )
    const reachable = waiting.findIndex((id) =>
      sourcesOf(process, id).some((source) => done.has(source)),
    )
    const [id] = waiting.splice(Math.max(0, ready < 0 ? reachable : ready), 1)
    if (id === undefined) break
    done.add(id)
    const branch = branchTo(process, id)
    const depth = branch === undefined ? 0 : 1
    entries.push({ id, depth, way: branch?.name })
    for (const attached of boundaryEventsOf(process, id)) {
      done.add(attached)
      entries.push({ id: attached, depth: depth + 1, way: undefined })
    }
  }
  return entries
}

function sourcesOf(process: Process, id: string): string[] {
  return flowsTo(process, id).map(({ source }) => source)
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
