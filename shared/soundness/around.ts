import type { Graph, Startable } from '../engine/graph.ts'
import type { Activation, Instance } from '../engine/instance.ts'

/** The activations an activation stands in, itself first. */
export function aroundOf({ activations, scopes }: Instance, id: string): readonly Activation[] {
  const around: Activation[] = []
  for (let current = activations[id]; current !== undefined;) {
    around.push(current)
    current = activations[scopes[current.scope]?.activation ?? '']
  }
  return around
}

/** What runs in a scope. */
export function startableIn(
  { scopes }: Instance,
  scope: string,
  { processes }: Graph,
): Startable | undefined {
  const { process: id = '', element = null } = scopes[scope] ?? {}
  return element === null ? processes[id] : processes[id]?.elements[element]
}
