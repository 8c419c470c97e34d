import type { ElementNode, FlowNode, Graph } from '../graph.ts'
import type { Activation, Instance, ScopeInstance } from '../instance.ts'
import { known } from '../run.ts'
import type { Translation } from './changes.ts'

/** An instance between two versions. */
export interface Migration {
  readonly from: Graph
  readonly to: Graph
  readonly translation: Translation
  /** As it is in the old version. */
  readonly instance: Instance
}

export interface Place {
  readonly scope: string
  readonly element: string
}

export function scopeOf({ instance }: Migration, id: string): ScopeInstance {
  return known(instance.scopes[id], 'scope', id)
}

export function processOf(migration: Migration, { scope }: Pick<Place, 'scope'>): string {
  return scopeOf(migration, scope).process
}

export function oldNode(migration: Migration, place: Place): ElementNode {
  const process = processOf(migration, place)
  return known(migration.from.processes[process]?.elements[place.element], 'element', place.element)
}

/** Undefined: it has no place in the new version. */
export function newNode(migration: Migration, place: Place): ElementNode | undefined {
  const { translation } = migration
  const process = processOf(migration, place)
  const element = translation.element(process, place.element)
  return element === null ? undefined : nodeIn(migration, translation.process(process), element)
}

export function newFlow(migration: Migration, scope: string, flow: string): FlowNode | undefined {
  const { to, translation } = migration
  const process = processOf(migration, { scope })
  const target = translation.process(process)
  const id = translation.flow(process, flow)
  const flows = target === null ? undefined : to.processes[target]?.flows
  return id === null || flows === undefined || !Object.hasOwn(flows, id) ? undefined : flows[id]
}

function nodeIn(
  { to }: Migration,
  process: string | null,
  element: string,
): ElementNode | undefined {
  const elements = process === null ? undefined : to.processes[process]?.elements
  return elements !== undefined && Object.hasOwn(elements, element) ? elements[element] : undefined
}

export function isItem(migration: Migration, { scope, element }: Activation): boolean {
  const around = scopeOf(migration, scope)
  return around.item !== undefined && around.element === element
}
