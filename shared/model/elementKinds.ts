import type { Element } from './elements.ts'
import { isJump } from './jumps.ts'

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

/** An event that waits until all of its triggers have come (BPMN 2.0 §10.5.5). */
export function needsAllTriggers(element: Element): boolean {
  return 'event' in element && element.event.type === 'multiple' && element.event.parallel === true
}

/** A way begins with it, reached by something else than a flow: a start, an event at an edge, a jump's target. */
export function beginsWay(element: Element): boolean {
  const { type } = element
  if (type === 'startEvent' || type === 'boundaryEvent') return true
  return type === 'intermediateCatchEvent' && element.event.type === 'link'
}

/** No flow leads to it or from it: it is begun by an event, or undoes a step. */
export function isBesideFlow(element: Element): boolean {
  if (isActivity(element)) return isEventSubProcess(element) || element.isForCompensation === true
  return element.type === 'boundaryEvent' && element.event.type === 'compensation'
}

/** Whether a flow may lead to it. */
export function mayBeEntered(element: Element): boolean {
  return !beginsWay(element) && !isBesideFlow(element)
}

/** Whether a flow may lead on from it. */
export function mayBeLeft(element: Element): boolean {
  return element.type !== 'endEvent' && !isJump(element) && !isBesideFlow(element)
}

/** Conditions choose the way on from it; one of them may be for all other cases. */
export type Choosing = Extract<Element, { default?: string }>

export function mayChoose(element: Element): element is Choosing {
  const { type } = element
  return (
    isActivity(element) ||
    type === 'exclusiveGateway' ||
    type === 'inclusiveGateway' ||
    type === 'complexGateway'
  )
}
