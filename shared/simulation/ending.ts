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
  /** What it waits for there; `tokens`: a gateway, for more of them. */
  readonly for: 'task' | 'job' | 'timer' | 'message' | 'signal' | 'condition' | 'tokens'
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
  const placeIn = (scope: string, element: string): Place => {
    const process = trace.scopes.get(scope)?.process ?? trace.process
    const node = graph.processes[process]?.elements[element]
    return node === undefined ? processPlace(process) : placeOf(node)
  }
  const waits = Object.values(instance.waits).map(({ kind, scope, element }) => ({
    ...placeIn(scope, element),
    instance: id,
    for: kind,
  }))
  return unique([...waits, ...gatewaysOf({ graph, instance, placeIn, id })])
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
