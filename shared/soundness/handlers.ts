import type { ElementNode, Graph } from '../engine/graph.ts'
import type { Instance } from '../engine/instance.ts'
import { isActivity } from '../model/elementKinds.ts'
import { nextOf } from './nextOf.ts'

export interface Begun {
  readonly element: string
  /** Where the event is caught. */
  readonly scope: string
}

/**
 * Whether what an event sets going beside its host is still under way. It may come again and again; copies of the
 * same side way do not meet, so it is enough to look at one after the other.
 */
export function isHandled(
  { element: id, scope }: Begun,
  instance: Instance,
  graph: Graph,
): boolean {
  const process = graph.processes[instance.scopes[scope]?.process ?? '']
  const node = process?.elements[id]
  const isBeside =
    node !== undefined && 'interrupting' in node.element && !node.element.interrupting
  if (!isBeside) return false
  const handler = node.element.type === 'startEvent' ? node.element.parent : undefined
  const way = handler === undefined ? sideWayOf(node, graph) : new Set([handler])
  if (way === undefined) return false
  const isOn = (element: string) => way.has(element)
  return (
    Object.values(instance.activations).some((one) => one.scope === scope && isOn(one.element)) ||
    Object.keys(instance.tokens[scope] ?? {}).some((flow) =>
      isOn(process?.flows[flow]?.target.id ?? ''),
    )
  )
}

const sideWays = new WeakMap<ElementNode, ReadonlySet<string> | false>()

/** The elements that only this event leads to; undefined where others wait or do something behind them. */
function sideWayOf(event: ElementNode, graph: Graph): ReadonlySet<string> | undefined {
  const known = sideWays.get(event)
  if (known !== undefined) return known === false ? undefined : known
  const way = sideWay(event, graph)
  sideWays.set(event, way ?? false)
  return way
}

function sideWay(event: ElementNode, graph: Graph): ReadonlySet<string> | undefined {
  const reached = new Set<ElementNode>([event])
  for (const node of reached) for (const next of nextOf(node, graph)) reached.add(next)
  const shared = new Set<ElementNode>()
  for (const node of reached) {
    if (node === event || isOnlyFrom(node, reached)) continue
    shared.add(node)
  }
  for (const node of shared) for (const next of nextOf(node, graph)) shared.add(next)
  if ([...shared].some((node) => !passesOn(node))) return undefined
  return new Set([...reached].filter((node) => !shared.has(node)).map(({ id }) => id))
}

function isOnlyFrom(node: ElementNode, reached: ReadonlySet<ElementNode>): boolean {
  return node.incoming.every(({ source }) => reached.has(source))
}

/** No token stays there. */
function passesOn({ element }: ElementNode): boolean {
  if (isActivity(element)) return false
  return (
    element.type === 'endEvent' ||
    element.type === 'exclusiveGateway' ||
    element.type === 'intermediateThrowEvent'
  )
}
