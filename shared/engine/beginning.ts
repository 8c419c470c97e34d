import type { JsonObject } from '../model/json.ts'
import { activate, complete } from './activating.ts'
import { chooseEvent } from './eventChoice.ts'
import type { ElementNode, ProcessNode } from './graph.ts'
import { waitsOf } from './holding.ts'
import { rootScope } from './instance.ts'
import { enterElement, known, type Run } from './run.ts'

/** A start event, a receive task that begins cases, or an event behind a gateway that does. */
export function startableBy({ elements }: ProcessNode, event: string): ElementNode | undefined {
  const node = Object.hasOwn(elements, event) ? elements[event] : undefined
  if (node === undefined || node.element.parent !== undefined) return undefined
  const { element } = node
  const begins =
    element.type === 'startEvent' ||
    (element.type === 'receiveTask' && element.instantiate === true) ||
    gatewayBefore(node) !== undefined
  return begins ? node : undefined
}

function gatewayBefore({ incoming }: ElementNode): ElementNode | undefined {
  const [source] = incoming.map((flow) => flow.source)
  const isGateway = source?.element.type === 'eventBasedGateway' && 'instantiate' in source.element
  return isGateway ? source : undefined
}

/** As if what begins it had been waited for (BPMN 2.0 §13.2). */
export function beginBy(run: Run, node: ElementNode, payload: JsonObject): void {
  const gateway = gatewayBefore(node)
  const first = gateway ?? node
  const activation = enterElement(run, { scope: rootScope, element: first.id })
  if (gateway === undefined) return complete(run, activation, payload)
  if (gateway.element.type === 'eventBasedGateway' && gateway.element.parallel === true) {
    activate(run, activation)
    if (waitsOf(run, activation).length === 0) return
  }
  const host = known(run.instance.activations[activation], 'activation', activation)
  chooseEvent(run, { host, event: node, result: payload })
}
