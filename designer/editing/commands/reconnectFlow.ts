import type { Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { withProcess } from '../process.ts'
import { without } from '../records.ts'
import { canConnect } from './connectElements.ts'
import { withoutLostDefaults } from './deleteElements.ts'
import type { FlowPlace } from './deleteFlow.ts'

export interface Reconnection extends FlowPlace {
  readonly end: 'source' | 'target'
  readonly element: string
}

/** One end of a connection goes to another step; its name and condition stay. */
export function reconnectFlow(definition: Definition, wanted: Reconnection): Definition {
  const { process, flow, end, element } = wanted
  const content = definition.processes[process]
  if (content === undefined || !canReconnect(content, wanted)) return definition
  return withProcess(definition, process, (current) => {
    const way = current.flows[flow]
    if (way === undefined) return current
    const flows = { ...current.flows, [flow]: { ...way, [end]: element } }
    return { ...current, flows, elements: defaultsOf({ ...current, flows }, content) }
  })
}

export function canReconnect(
  process: Process,
  { flow, end, element }: Omit<Reconnection, 'process'>,
): boolean {
  const way = process.flows[flow]
  if (way === undefined || way[end] === element) return false
  const others = { ...process, flows: without(process.flows, [flow]) }
  return canConnect(others, { ...way, [end]: element })
}

/** What is no way out of a step any more is not its way for all other cases either. */
function defaultsOf(after: Process, before: Process): Process['elements'] {
  const lost = Object.entries(after.flows).flatMap(([id, { source }]) =>
    before.flows[id]?.source === source ? [] : [id],
  )
  return withoutLostDefaults({ ...after, flows: without(after.flows, lost) })
}
