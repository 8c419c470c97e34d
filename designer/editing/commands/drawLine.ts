import type { Definition } from '#shared/model/definition.ts'
import type { ProcessLayout } from '#shared/model/layout.ts'
import type { Point } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { withLayout } from '../layout.ts'
import { redrawn } from '../lines.ts'
import { without } from '../records.ts'
import type { FlowPlace } from './deleteFlow.ts'

/** The line of a connection as a person wants it; without one it runs by itself. */
export function drawLine(
  definition: Definition,
  { process, flow, waypoints }: FlowPlace & { readonly waypoints: readonly Point[] | undefined },
): Definition {
  if (definition.processes[process]?.flows[flow] === undefined) return definition
  if (waypoints === undefined && definition.layout[process]?.flows?.[flow] === undefined)
    return definition
  const placed = withLayout(definition, process, () => geometryOf(definition, process))
  const layout = placed.layout[process]
  if (layout === undefined) return definition
  return {
    ...placed,
    layout: { ...placed.layout, [process]: withLine(layout, flow, waypoints) },
  }
}

function withLine(
  { flows: before = {}, ...layout }: ProcessLayout,
  flow: string,
  waypoints: readonly Point[] | undefined,
): ProcessLayout {
  const flows =
    waypoints === undefined
      ? without(before, [flow])
      : { ...before, [flow]: redrawn(before[flow], waypoints) }
  return Object.keys(flows).length === 0 ? layout : { ...layout, flows }
}
