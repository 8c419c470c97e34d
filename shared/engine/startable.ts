import type { ElementNode, EventStart, Join, Startable } from './graph.ts'
import { reachOf } from './reach.ts'

/** How a process (without `parent`) or a sub-process begins, and where it waits for tokens that still come. */
export function compileStartable(
  nodes: readonly ElementNode[],
  parent: string | undefined,
): Startable {
  const inside = nodes.filter(({ element }) => element.parent === parent)
  return {
    starts: startsOf(inside),
    inside,
    links: linksOf(inside),
    eventStarts: inside.flatMap((subProcess) => eventStartsOf(subProcess, nodes)),
    joins: inside.filter(isJoin).map((node) => joinOf(node, inside)),
  }
}

/**
 * The none start events, or where there is no start event all elements without incoming flow (BPMN 2.0
 * §13.3.2). Message and timer starts begin only what the world starts through them.
 */
function startsOf(inside: readonly ElementNode[]): readonly ElementNode[] {
  const events = inside.filter(({ element }) => element.type === 'startEvent')
  if (events.length > 0) {
    return events.filter(
      ({ element }) => element.type === 'startEvent' && element.event.type === 'none',
    )
  }
  return inside.filter(({ element, incoming }) => {
    if (incoming.length > 0 || element.type === 'boundaryEvent') return false
    if ('isForCompensation' in element || 'triggeredByEvent' in element) return false
    return element.type !== 'intermediateCatchEvent' || element.event.type !== 'link'
  })
}

function eventStartsOf(
  subProcess: ElementNode,
  nodes: readonly ElementNode[],
): readonly EventStart[] {
  if (!('triggeredByEvent' in subProcess.element)) return []
  return nodes
    .filter(({ element }) => element.type === 'startEvent' && element.parent === subProcess.id)
    .map((start) => ({ start, subProcess }))
}

function linksOf(inside: readonly ElementNode[]): Readonly<Record<string, ElementNode>> {
  const links: Record<string, ElementNode> = {}
  for (const node of inside) {
    const { element } = node
    if (element.type !== 'intermediateCatchEvent' || element.event.type !== 'link') continue
    links[element.event.link] = node
  }
  return links
}

function isJoin({ element }: ElementNode): boolean {
  return element.type === 'inclusiveGateway' || element.type === 'complexGateway'
}

function joinOf(node: ElementNode, inside: readonly ElementNode[]): Join {
  const reach = node.incoming.map((flow) => [flow.id, reachOf(flow, inside)] as const)
  return { node, reach: Object.fromEntries(reach) }
}
