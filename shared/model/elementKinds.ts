import type { Element } from './elements.ts'

/** What does something, as opposed to events and gateways (BPMN 2.0 §10.3). */
export type Activity = Exclude<Element, { type: `${string}Event` | `${string}Gateway` }>

export function isActivity(element: Element): element is Activity {
  return !element.type.endsWith('Event') && !element.type.endsWith('Gateway')
}

/** Activities that hold others. */
export type SubProcess = Extract<
  Element,
  { type: 'subProcess' | 'transaction' | 'adHocSubProcess' }
>

export function isSubProcess(element: Element): element is SubProcess {
  const { type } = element
  return type === 'subProcess' || type === 'transaction' || type === 'adHocSubProcess'
}

/** A sub-process outside the flow, begun by its start event (BPMN 2.0 §10.3.5). */
export function isEventSubProcess(element: Element): boolean {
  return element.type === 'subProcess' && element.triggeredByEvent === true
}

/** A case begins with it, though it is no start event (BPMN 2.0 §10.3.3, §10.6.6). */
export function isInstantiating(element: Element): boolean {
  const { type } = element
  return (type === 'receiveTask' || type === 'eventBasedGateway') && element.instantiate === true
}
