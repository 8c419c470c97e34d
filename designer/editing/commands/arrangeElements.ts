import type { Definition } from '#shared/model/definition.ts'
import type { Geometry } from '../geometry.ts'
import { withLayout } from '../layout.ts'
import { without } from '../records.ts'

export interface Arranged {
  readonly process: string
  /** Where what is on the sheet stands from now on, as worked out beside the page. */
  readonly standing: Geometry
}

/** Lines that were drawn by hand between what has moved run by themselves again. */
export function arrangeElements(
  definition: Definition,
  { process, standing }: Arranged,
): Definition {
  const before = definition.layout[process]
  const moved = withLayout(definition, process, ({ elements, lanes }) => ({
    elements: { ...elements, ...standing.elements },
    lanes: { ...lanes, ...standing.lanes },
  }))
  const layout = moved.layout[process]
  if (layout?.flows === undefined) return moved
  const hasMoved = (id: string): boolean => {
    const [then, now] = [before?.elements[id], layout.elements[id]]
    return then?.x !== now?.x || then?.y !== now?.y
  }
  const gone = Object.keys(layout.flows).filter((id) => {
    const flow = definition.processes[process]?.flows[id]
    return flow === undefined || hasMoved(flow.source) || hasMoved(flow.target)
  })
  const { flows, ...rest } = layout
  const left = without(flows, gone)
  return {
    ...moved,
    layout: {
      ...moved.layout,
      [process]: Object.keys(left).length === 0 ? rest : { ...rest, flows: left },
    },
  }
}
