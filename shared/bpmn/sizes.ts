import type { ArtifactType } from '../model/artifacts.ts'
import type { ElementType, Process } from '../model/elements.ts'
import { referred } from '../model/referred.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const task: Size = { width: 128, height: 68 }
const event: Size = { width: 32, height: 32 }
const gateway: Size = { width: 46, height: 46 }
const group: Size = { width: 300, height: 160 }

/** How large a thing is drawn whose layout does not say it. */
export const sizes: Readonly<Record<ElementType, Size>> = {
  startEvent: event,
  endEvent: event,
  intermediateCatchEvent: event,
  intermediateThrowEvent: event,
  boundaryEvent: { width: 28, height: 28 },
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
  subProcess: group,
  transaction: group,
  adHocSubProcess: group,
  callActivity: task,
}

export function sizeIn({ elements }: Process, id: string): Size {
  return sizes[referred(elements, id)?.type ?? 'task']
}

export const poolSize: Size = { width: 930, height: 250 }
export const laneSize: Size = { width: 900, height: 160 }

type Shape = Exclude<ArtifactType, 'association' | 'dataAssociation'>

export const artifactSizes: Readonly<Record<Shape, Size>> = {
  dataObject: { width: 36, height: 50 },
  dataObjectReference: { width: 36, height: 50 },
  dataStoreReference: { width: 50, height: 50 },
  dataInput: { width: 36, height: 50 },
  dataOutput: { width: 36, height: 50 },
  textAnnotation: { width: 120, height: 50 },
  group,
}
