import type { ElementType } from '#shared/model/elements.ts'

export type Shape = 'task' | 'event' | 'boundary' | 'gateway' | 'subProcess'

export interface Notation {
  readonly shape: Shape
  readonly width: number
  readonly height: number
}

const task = { shape: 'task', width: 128, height: 68 } as const
const event = { shape: 'event', width: 32, height: 32 } as const
const gateway = { shape: 'gateway', width: 46, height: 46 } as const

/** Form and measure of every element at 100 %; the drawing measures nothing in the browser. */
export const notation = {
  startEvent: event,
  endEvent: event,
  intermediateCatchEvent: event,
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
  subProcess: { shape: 'subProcess', width: 300, height: 160 },
  callActivity: task,
} as const satisfies Record<ElementType, Notation>

export const gap = { x: 48, y: 50 } as const
export const laneHead = 28
