import { isActivity } from '#shared/model/elementKinds.ts'
import type { Element, ElementType } from '#shared/model/elements.ts'

export type Shape = 'task' | 'event' | 'boundary' | 'gateway' | 'subProcess'

export interface Notation {
  readonly shape: Shape
  readonly width: number
  readonly height: number
}

const task = { shape: 'task', width: 128, height: 68 } as const
const event = { shape: 'event', width: 32, height: 32 } as const
const gateway = { shape: 'gateway', width: 46, height: 46 } as const
const subProcess = { shape: 'subProcess', width: 300, height: 160 } as const

/** Form and measure of every element at 100 %; the drawing measures nothing in the browser. */
export const notation = {
  startEvent: event,
  endEvent: event,
  intermediateCatchEvent: event,
  intermediateThrowEvent: event,
  boundaryEvent: { shape: 'boundary', width: 28, height: 28 },
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
