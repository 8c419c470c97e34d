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
  const first = new Map<string, string>()
  for (const { process, collaboration = '' } of Object.values(participants)) {
    const isDrawn = process !== undefined && Object.hasOwn(processes, process)
    if (isDrawn && !first.has(collaboration)) first.set(collaboration, process)
  }
  return [...first.values()].reduce((now, process) => withPoolsSettled(now, process), after)
}
