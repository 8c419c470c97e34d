import type { Json } from '../model/json.ts'
import { complete } from './activating.ts'
import type { ElementNode } from './graph.ts'
import type { Activation } from './instance.ts'
import { waitsOf } from './holding.ts'
import { closeIncidents } from './raising.ts'
import { emit, enterElement, known, nodeOf, type Run } from './run.ts'

export interface Chosen {
  /** The event-based gateway. */
  readonly host: Activation
  readonly event: ElementNode
  readonly result: Json
}

/**
 * The first event decides (BPMN 2.0 §13.4.4). Behind a gateway that began the case in parallel, every event
 * is taken, and the gateway is done when all have come.
 */
export function chooseEvent(run: Run, { host, event, result }: Chosen): void {
  const { element, outgoing } = nodeOf(run, host)
  const { scope } = host
  const flow = known(outgoing.find(({ target }) => target === event)?.id, 'flow to', event.id)
  const isParallel = element.type === 'eventBasedGateway' && element.parallel === true
  for (const key of waitsOf(run, host.id)) {
    const wait = known(run.instance.waits[key], 'wait', key)
    if (isParallel && wait.element !== event.id) continue
    emit(run, { type: 'waitClosed', id: wait.id, kind: wait.kind })
  }
  if (isParallel && waitsOf(run, host.id).length > 0) {
    return complete(run, enterElement(run, { scope, element: event.id }), result)
  }
  closeIncidents(run, host)
  emit(run, { type: 'elementCompleted', activation: host.id, taken: [flow] })
  complete(run, enterElement(run, { scope, element: event.id, consumed: [flow] }), result)
}
