import type { ElementNode, Graph, Startable } from '../engine/graph.ts'

/** Where a token may go on from an element: by its flows, by events at its edge, by a jump. */
export function nextOf(node: ElementNode, graph: Graph): readonly ElementNode[] {
  const { element } = node
  const flows = node.outgoing.map(({ target }) => target)
  if (element.type !== 'intermediateThrowEvent' || element.event.type !== 'link') {
    return [...flows, ...node.boundaries]
  }
  const landing = around(node, graph)?.links[element.event.link]
  return landing === undefined ? flows : [...flows, landing]
}

/** What an element stands in. */
function around({ process, element }: ElementNode, graph: Graph): Startable | undefined {
  const whole = graph.processes[process]
  return element.parent === undefined ? whole : whole?.elements[element.parent]
}
