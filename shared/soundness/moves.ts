import type { Command, Decided } from '../engine/command.ts'
import type { ElementNode, Graph } from '../engine/graph.ts'
import type { Instance, OpenIncident, Wait } from '../engine/instance.ts'
import type { EventDefinition } from '../model/elements.ts'
import type { Open, Place } from './openProcess.ts'
import { isHandled } from './handlers.ts'
import { aroundOf, startableIn } from './around.ts'

/** What may happen next in a state, and what somebody reads of it. */
export interface Move {
  readonly told: Told
  readonly command: Body
  /** Where it happens: an activation, or a scope that waits for an event. */
  readonly holder: { readonly activation: string } | { readonly scope: string }
}

export type Told = Place &
  (
    | { readonly did: 'begins' | 'completes' }
    /** An event at its edge, in it or around it: `event` is the element. */
    | { readonly did: 'comes'; readonly event: string }
    | { readonly did: 'fails'; readonly error: string }
    | { readonly did: 'escalates'; readonly escalation: string }
    | { readonly did: 'chooses'; readonly flows: readonly string[] }
    | { readonly did: 'repeats'; readonly times: number }
  )

type Body = Command extends infer C
  ? C extends Command
    ? Omit<C, 'commandId' | 'instanceId' | 'today'>
    : never
  : never

/** Any instant: what is due decides nothing here. */
export const instant = '2026-01-05T08:00:00.000Z'

/** Choices come first: no time passes before somebody has made them. */
export function movesIn(instance: Instance, graph: Graph, open: Open): readonly Move[] {
  for (const incident of Object.values(instance.incidents)) {
    const chosen = choicesAt(incident, instance, open)
    if (chosen.length > 0) return chosen
  }
  return Object.values(instance.waits).flatMap((wait) => movesOf(wait, instance, graph))
}

function choicesAt(
  { id, activation, process, element, incident }: OpenIncident,
  { activations }: Instance,
  { choices }: Open,
): readonly Move[] {
  if (activation === null || incident.code !== 'incomplete') return []
  const { ways, times = [] } = choices[process]?.[element] ?? {}
  const place = { process, element }
  const move = (told: Told, decided: Decided): Move => ({
    told,
    command: { type: 'resolveIncident', at: instant, incidentId: id, decided },
    holder: { activation },
  })
  return activations[activation]?.status === 'activating'
    ? times.map((count) =>
        move({ ...place, did: 'repeats', times: count }, { items: { [element]: [count] } }),
      )
    : (ways?.flows ?? []).map((flows) =>
        move({ ...place, did: 'chooses', flows }, { flows: { [element]: [flows] } }),
      )
}

function movesOf(wait: Wait, instance: Instance, graph: Graph): readonly Move[] {
  const { scope, element, activation } = wait
  const host = activation === null ? undefined : instance.activations[activation]
  const process = instance.scopes[scope]?.process ?? ''
  const here: Here = {
    place: { process, element: host?.element ?? element },
    holder: activation === null ? { scope } : { activation },
  }
  if (wait.kind === 'job') return answersTo(wait, here, catchersAround(wait, instance, graph))
  const command = isHandled(wait, instance, graph) ? undefined : comingOf(wait)
  if (command === undefined) return []
  return [{ told: { ...here.place, did: 'comes', event: element }, command, holder: here.holder }]
}

interface Here {
  readonly place: Place
  readonly holder: Move['holder']
}

function comingOf(wait: Exclude<Wait, { kind: 'job' }>): Body | undefined {
  const { id, generation, kind } = wait
  if (kind === 'timer') return { type: 'fireTimer', at: wait.dueAt, timerId: id, generation }
  if (kind !== 'message' && kind !== 'signal') return undefined
  const type = kind === 'message' ? 'correlateMessage' : 'deliverSignal'
  return { type, at: instant, subscriptionId: id, generation, payload: {} }
}

/** It is done, or fails as somebody around expects it to. */
function answersTo(
  { id, generation }: Wait,
  { place, holder }: Here,
  { errors, escalations }: Thrown,
): readonly Move[] {
  const answer = { at: instant, jobId: id, generation } as const
  return [
    {
      told: { ...place, did: 'completes' },
      command: { type: 'completeJob', ...answer, output: null },
      holder,
    },
    ...errors.map((error): Move => {
      const command = { type: 'throwJobError', ...answer, error } as const
      return { told: { ...place, did: 'fails', error }, command, holder }
    }),
    ...escalations.map((escalation): Move => {
      const command = { type: 'escalateJob', ...answer, escalation } as const
      return { told: { ...place, did: 'escalates', escalation }, command, holder }
    }),
  ]
}

interface Thrown {
  readonly errors: readonly string[]
  readonly escalations: readonly string[]
}

/** What work may throw: what somebody around it catches, at its edge or further out. */
function catchersAround(wait: Wait, instance: Instance, graph: Graph): Thrown {
  const errors = new Set<string>()
  const escalations = new Set<string>()
  for (const { definition, element, scope } of eventsAround(wait, instance, graph)) {
    if (definition.type === 'error') errors.add(definition.error ?? anything)
    if (definition.type !== 'escalation' || isHandled({ element, scope }, instance, graph)) continue
    escalations.add(definition.escalation ?? anything)
  }
  return { errors: [...errors], escalations: [...escalations] }
}

const anything = 'anything'

interface Catching {
  readonly definition: EventDefinition
  readonly element: string
  readonly scope: string
}

function eventsAround(wait: Wait, instance: Instance, graph: Graph): readonly Catching[] {
  return aroundOf(instance, wait.activation ?? '').flatMap(({ scope, element }) => {
    const process = graph.processes[instance.scopes[scope]?.process ?? '']
    const around = startableIn(instance, scope, graph)
    const starts = around?.eventStarts.map(({ start }) => start) ?? []
    const edges = process?.elements[element]?.boundaries ?? []
    return [...edges, ...starts].flatMap((node) => caughtBy(node, scope))
  })
}

function caughtBy({ id, element }: ElementNode, scope: string): readonly Catching[] {
  if (!('event' in element)) return []
  const { event } = element
  const definitions = event.type === 'multiple' ? event.events : [event]
  return definitions.map((definition) => ({ definition, element: id, scope }))
}
