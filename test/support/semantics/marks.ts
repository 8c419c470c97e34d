import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Ran } from '../process.ts'

/** What a run has left on the drawing, by element or flow. */
export interface Marks {
  readonly passed: Readonly<Record<string, number>>
  readonly taken: Readonly<Record<string, number>>
  readonly ended: Readonly<Record<string, number>>
  readonly waits: Readonly<Record<string, number>>
  readonly failed: Readonly<Record<string, number>>
  readonly tokens: Readonly<Record<string, number>>
}

export function marksOf(ran: Ran): Marks {
  const { instance, events, graph } = ran
  const elements = elementsOf(events)
  const taken = events.flatMap((event) => (event.type === 'elementCompleted' ? event.taken : []))
  const ended = events.flatMap((event) =>
    event.type === 'elementTerminated' ? [elements.get(event.activation) ?? ''] : [],
  )
  const throwers = ended.filter((id) => isEnd(graph.definition, id))
  return {
    passed: counted([...pathOf(ran), ...throwers]),
    taken: counted(taken),
    ended: counted(ended.filter((id) => !throwers.includes(id))),
    waits: counted(waitsOf(instance)),
    failed: counted(failedIn(instance)),
    tokens: tokensOf(instance),
  }
}

/** An end event that ends what is around it has done its work. */
function isEnd({ processes }: Definition, id: string): boolean {
  return Object.values(processes).some(({ elements }) => elements[id]?.type === 'endEvent')
}

/** Elements in the order in which they were completed: of a loop its runs, not the loop around them. */
export function pathOf({ events }: Ran): readonly string[] {
  const elements = elementsOf(events)
  const loops = new Set(
    events.flatMap((event) => (event.type === 'loopStarted' ? [event.activation] : [])),
  )
  return events.flatMap((event) =>
    event.type === 'elementCompleted' && !loops.has(event.activation)
      ? [elements.get(event.activation) ?? '']
      : [],
  )
}

function elementsOf(events: readonly Event[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event) =>
      event.type === 'elementEntered' ? [[event.activation, event.element]] : [],
    ),
  )
}

/** Elements that wait for somebody; one that has failed waits for its incident. */
export function waitsOf(instance: Instance): readonly string[] {
  const failed = new Set(failedIn(instance))
  return Object.values(instance.waits).flatMap(({ element }) =>
    failed.has(element) ? [] : [element],
  )
}

export function failedIn({ incidents }: Instance): readonly string[] {
  return Object.values(incidents).map(({ element }) => element)
}

/** Tokens on flows, whatever the scope. */
export function tokensOf({ tokens }: Instance): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.values(tokens).flatMap((counts) => Object.entries(counts)))
}

function counted(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  return counts
}
