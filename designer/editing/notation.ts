import { sizes, type Size } from '#shared/bpmn/sizes.ts'
import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element, ElementType } from '#shared/model/elements.ts'

export type Shape = 'task' | 'event' | 'boundary' | 'gateway' | 'subProcess'

export interface Notation extends Size {
  readonly shape: Shape
}

const task = { shape: 'task', ...sizes.task } as const
const event = { shape: 'event', ...sizes.startEvent } as const
const gateway = { shape: 'gateway', ...sizes.exclusiveGateway } as const
const subProcess = { shape: 'subProcess', ...sizes.subProcess } as const

/** Form and measure of every element at 100 %; the drawing measures nothing in the browser. */
export const notation = {
  startEvent: event,
  endEvent: event,
  intermediateCatchEvent: event,
  intermediateThrowEvent: event,
  boundaryEvent: { shape: 'boundary', ...sizes.boundaryEvent },
  task,
  manualTask: task,
  userTask: task,
  serviceTask: task,
  scriptTask: task,
  businessRuleTask: task,
  sendTask: task,
  receiveTask: task,
  exclusiveGateway: gateway,
  parallelGateway: gateway,
  inclusiveGateway: gateway,
  complexGateway: gateway,
  eventBasedGateway: gateway,
  subProcess,
  transaction: subProcess,
  adHocSubProcess: subProcess,
  callActivity: task,
} as const satisfies Record<ElementType, Notation>

export const gap = { x: 48, y: 50 } as const
export const laneHead = 28

export type Marker = 'loop' | 'sequential' | 'parallel' | 'compensation' | 'adHoc'

/** What stands at the lower edge of an activity, in the order of BPMN 2.0 §10.3.8. */
export function markersOf(element: Element): readonly Marker[] {
  if (!isActivity(element)) return []
  const { loop, isForCompensation, type } = element
  const repeated =
    loop?.type === 'multiInstance' ? (loop.sequential ? 'sequential' : 'parallel') : 'loop'
  return [
    ...(loop === undefined ? [] : ([repeated] as const)),
    ...(isForCompensation === true ? (['compensation'] as const) : []),
    ...(type === 'adHocSubProcess' ? (['adHoc'] as const) : []),
  ]
}
