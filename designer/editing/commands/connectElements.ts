import type { Definition } from '#shared/model/definition.ts'
import { mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element, Process } from '#shared/model/elements.ts'
import { freeId } from '../ids.ts'
import { withProcess } from '../process.ts'

export interface Connection {
  readonly process: string
  readonly source: string
  readonly target: string
}

export function connectElements(definition: Definition, connection: Connection): Definition {
  const { process, source, target } = connection
  const content = definition.processes[process]
  if (content === undefined || !canConnect(content, connection)) return definition
  return withProcess(definition, process, (current) => ({
    ...current,
    flows: { ...current.flows, [freeId(`${source}-${target}`, current.flows)]: { source, target } },
  }))
}

/** BPMN 2.0 §10.4.6 and §7.6.1: what a sequence flow may join. */
export function canConnect(
  process: Process,
  { source, target }: { readonly source: string; readonly target: string },
): boolean {
  const from = process.elements[source]
  const to = process.elements[target]
  if (from === undefined || to === undefined || source === target) return false
  if (!mayBeLeft(from) || !mayBeEntered(to)) return false
  if (from.type === 'eventBasedGateway' && !waits(to)) return false
  if (from.type === 'boundaryEvent' && from.attachedTo === target && !from.interrupting)
    return false
  if (from.parent !== to.parent) return false
  return !Object.values(process.flows).some(
    (flow) => flow.source === source && flow.target === target,
  )
}

/** What may follow an event-based gateway. */
export function waits({ type }: Element): boolean {
  return type === 'intermediateCatchEvent' || type === 'receiveTask'
}
