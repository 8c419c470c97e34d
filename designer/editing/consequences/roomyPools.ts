import type { Definition } from '#shared/model/definition.ts'
import { poolDiagramOf } from '../pools.ts'
import { withPoolsSettled } from '../poolLayout.ts'

/** Whatever was done in a pool that is drawn, it holds what is in it, and those below make room. */
export function roomyPools(before: Definition, after: Definition): Definition {
  const { participants, layout, processes } = after
  if (Object.keys(participants).length === 0 || poolDiagramOf(after) === undefined) return after
  if (
    before.layout === layout &&
    before.processes === processes &&
    before.participants === participants
  )
    return after
  const drawn = new Set<string>()
  for (const { process, collaboration = '' } of Object.values(participants)) {
    if (process !== undefined && Object.hasOwn(processes, process)) drawn.add(collaboration)
  }
  return [...drawn].reduce((now, collaboration) => {
    const first = Object.values(participants).find(
      (one) =>
        (one.collaboration ?? '') === collaboration &&
        one.process !== undefined &&
        Object.hasOwn(processes, one.process),
    )
    return first?.process === undefined ? now : withPoolsSettled(now, first.process)
  }, after)
}
