import type { Instance } from '../engine/instance.ts'
import { placeOf, processPlace, type Place } from './lines.ts'
import { isActive, type Note, type Running, type World } from './world.ts'

export interface Ending {
  readonly outcome: 'completed' | 'waits' | 'incident' | 'failed'
  /** Where it stands, when it has not ended. */
  readonly waits: readonly Stand[]
  readonly notes: readonly Note[]
  /** Data of the first instance. */
  readonly first: Instance | undefined
}

export interface Stand extends Place {
  readonly instance: string
  /** What it waits for there; `tokens`: a gateway, for more of them; `help`: it has an incident. */
  readonly for: 'help' | 'task' | 'job' | 'timer' | 'message' | 'signal' | 'condition' | 'tokens'
}

/** The worst of what became of the instances. */
export function endingOf(world: World): Ending {
  const { running, notes } = world
  const waits = running.filter(isActive).flatMap((one) => standsOf(world, one))
  const first = running[0]?.instance
  const ended = { waits, notes, first }
  if (running.some(({ hasFailed }) => hasFailed)) return { outcome: 'failed', ...ended }
  if (running.some(hasIncident) || notes.some(({ code }) => code === 'tooManyInstances')) {
    return { outcome: 'incident', ...ended }
  }
  if (running.length === 0) return { outcome: 'waits', ...ended }
  return { outcome: running.some(isActive) ? 'waits' : 'completed', ...ended }
}

function hasIncident({ instance, isStopped, hasRefused }: Running): boolean {
  if (instance === undefined) return hasRefused
  if (instance.status !== 'active') return false
  return isStopped || hasRefused || Object.keys(instance.incidents).length > 0
}

function standsOf({ graph }: World, { id, instance, trace }: Running): readonly Stand[] {
  if (instance === undefined) return []
  const placeAt = (process: string, element: string): Place => {
    const node = graph.processes[process]?.elements[element]
    return node === undefined ? processPlace(process) : placeOf(node)
  }
  const placeIn = (scope: string, element: string): Place =>
    placeAt(trace.scopes.get(scope)?.process ?? trace.process, element)
  const incidents = Object.values(instance.incidents)
  const stuck = new Set(incidents.map(({ activation }) => activation))
  const helpless = incidents.map(({ process, element }) => ({
    ...placeAt(process, element),
    instance: id,
    for: 'help' as const,
  }))
  const waits = Object.values(instance.waits)
    .filter(({ kind, activation }) => !(isAsked(kind) && stuck.has(activation)))
    .map(({ kind, scope, element }) => ({ ...placeIn(scope, element), instance: id, for: kind }))
  return unique([...helpless, ...waits, ...gatewaysOf({ graph, instance, placeIn, id })])
}

/** Nobody answers what has failed. */
function isAsked(kind: Stand['for']): boolean {
  return kind === 'job' || kind === 'task'
}

interface Standing {
  readonly graph: World['graph']
  readonly instance: Instance
  readonly placeIn: (scope: string, element: string) => Place
  readonly id: string
}

/** Where tokens wait for others. */
function gatewaysOf({ graph, instance, placeIn, id }: Standing): readonly Stand[] {
  return Object.entries(instance.tokens).flatMap(([scope, counts]) =>
    Object.keys(counts).flatMap((flow): readonly Stand[] => {
      const process = instance.scopes[scope]?.process ?? ''
      const target = graph.processes[process]?.flows[flow]?.target.id
      if (target === undefined) return []
      return [{ ...placeIn(scope, target), instance: id, for: 'tokens' }]
    }),
  )
}

function unique(stands: readonly Stand[]): readonly Stand[] {
  const seen = new Set<string>()
  return stands.filter((stand) => {
    const key = JSON.stringify([stand.process, stand.element, stand.for])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
