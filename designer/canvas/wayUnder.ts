/** The way drawn at a place of the screen, if there is one that can be chosen. */
export function wayUnder(x: number, y: number): string | undefined {
  return found('.react-flow__edge.selectable', x, y)
}

/** A step, or the pool that lies there. */
export function stepUnder(x: number, y: number): string | undefined {
  return found('.react-flow__node-shape', x, y) ?? found('.react-flow__node-pool', x, y)
}

function found(what: string, x: number, y: number): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const hit = element.closest<HTMLElement | SVGElement>(what)
    if (hit !== null) return hit.dataset['id']
  }
  return undefined
}
