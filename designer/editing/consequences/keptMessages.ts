import type { Definition } from '#shared/model/definition.ts'
import { messageEnd } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import type { Box, Boxes } from '../geometry.ts'
import { geometryOf } from '../geometryOf.ts'
import { movedLine } from '../lines.ts'
import { withMessageLine } from '../poolLayout.ts'
import { lineOfMessage, poolDiagramOf, shapesOfPools } from '../pools.ts'

/** Lines of messages keep to their ends as those within a process do, wherever step and pool have gone. */
export function keptMessages(before: Definition, after: Definition): Definition {
  const lines = Object.entries(poolDiagramOf(after)?.[1].edges ?? {})
  if (lines.length === 0 || (before.layout === after.layout && before.diagrams === after.diagrams))
    return after
  return lines.reduce((now, [id, line]) => {
    const flow = referred(after.messageFlows, id)
    if (flow === undefined || lineOfMessage(before, id) !== line) return now
    const boxes = { before: endsOf(before, flow), after: endsOf(after, flow) }
    const isThere = Object.keys(boxes.before).length === 2 && Object.keys(boxes.after).length === 2
    const kept = isThere ? movedLine(line, flow, boxes) : line
    return kept === line ? now : withMessageLine(now, id, kept)
  }, after)
}

/** Of what a message flow leads from and to, as far as it is drawn. */
function endsOf(
  definition: Definition,
  { source, target }: Definition['messageFlows'][string],
): Boxes {
  const found = [source, target].flatMap((id) => {
    const box = boxOf(definition, id)
    return box === undefined ? [] : [[id, box] as const]
  })
  return Object.fromEntries(found)
}

function boxOf(definition: Definition, id: string): Box | undefined {
  const end = messageEnd(definition, id)
  if (end?.element === undefined) return referred(shapesOfPools(definition), id)
  return referred(geometryOf(definition, end.process ?? '').elements, end.element)
}
