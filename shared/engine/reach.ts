import type { ElementNode, FlowNode } from './graph.ts'

/** The flows and elements from which a token can still come to a flow. */
export interface Reach {
  readonly flows: ReadonlySet<string>
  readonly elements: ReadonlySet<string>
}

/**
 * From where a token can reach `flow` without passing the gateway that `flow` leads to: by flows, from an
 * activity to its boundary events, and from a link to its counterpart (BPMN 2.0 §13.4.3, arc by arc).
 */
export function reachOf(flow: FlowNode, inside: readonly ElementNode[]): Reach {
  const flows = new Set<string>()
  const elements = new Set<string>()
  const open: FlowNode[] = [flow]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (flows.has(next.id)) continue
    flows.add(next.id)
    for (const source of sourcesOf(next.source, inside)) {
      if (source === flow.target) continue
      elements.add(source.id)
      open.push(...source.incoming)
    }
  }
  return { flows, elements }
}

/** The element itself and what leads to it without a flow. */
function sourcesOf(node: ElementNode, inside: readonly ElementNode[]): readonly ElementNode[] {
  const { element } = node
  if (element.type === 'boundaryEvent') {
    return [node, ...inside.filter(({ id }) => id === element.attachedTo)]
  }
  if (element.type !== 'intermediateCatchEvent' || element.event.type !== 'link') return [node]
  const { link } = element.event
  return [node, ...inside.filter((other) => linkThrownBy(other) === link)]
}

function linkThrownBy({ element }: ElementNode): string | undefined {
  if (element.type !== 'intermediateThrowEvent' || element.event.type !== 'link') return undefined
  return element.event.link
}
