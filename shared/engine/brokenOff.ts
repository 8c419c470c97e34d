import type { Event } from './event.ts'
import type { Graph } from './graph.ts'
import { rootScope, type Instance } from './instance.ts'
import { referred } from '../model/referred.ts'
import { citizenGroup } from '../model/elements.ts'

/**
 * It ended although the applicant, who was asked, never sent anything and nobody worked on it: nothing of
 * it may be kept. `history` is read only when the state alone does not tell.
 */
export function isBrokenOff(
  graph: Graph,
  instance: Instance,
  history: () => readonly Event[],
): boolean {
  if (instance.status === 'active') return false
  const tasks = userTasksOf(graph)
  if (tasks.length === 0) return false
  if (tasks.some(({ process, id }) => isPassed(instance, process, id))) {
    return false
  }
  const events = history()
  if (events.some(({ type }) => type === 'taskCompleted' || type === 'completedByHand'))
    return false
  return events.some((event) => event.type === 'taskOpened' && event.group === citizenGroup)
}

function isPassed({ passed }: Instance, process: string, element: string): boolean {
  return referred(referred(passed, process)?.elements, element) !== undefined
}

/** What is left of a case nothing may be kept of: that it was there, and when. */
export function emptied(instance: Instance): Instance {
  const { identity: _identity, ...kept } = instance
  const root = instance.scopes[rootScope]
  return {
    ...kept,
    scopes: root === undefined ? {} : { [rootScope]: { ...root, data: {} } },
    tokens: {},
    activations: {},
    waits: {},
    incidents: {},
    origins: {},
    agenda: [],
    passed: {},
  }
}

/** A case that has begun has passed through a process. */
export function isEmptied({ passed }: Instance): boolean {
  return Object.keys(passed).length === 0
}

interface Place {
  readonly process: string
  readonly id: string
}

const known = new WeakMap<Graph, readonly Place[]>()

function userTasksOf(graph: Graph): readonly Place[] {
  const found = known.get(graph)
  if (found !== undefined) return found
  const tasks = Object.values(graph.processes)
    .flatMap(({ elements }) => Object.values(elements))
    .filter(({ element }) => element.type === 'userTask')
    .map(({ process, id }) => ({ process, id }))
  known.set(graph, tasks)
  return tasks
}
