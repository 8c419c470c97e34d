import type { Element, ElementType } from '../../model/elements.ts'
import type { Behaviour } from '../behaviour.ts'
import type { Make, Making } from '../making.ts'
import { businessRuleTask } from './businessRuleTask.ts'
import { adHocSubProcess } from './adHocSubProcess.ts'
import { boundaryEvent, intermediateCatchEvent, startEvent } from './caughtEvents.ts'
import { eventBasedGateway } from './eventBasedGateway.ts'
import { complexGateway, exclusiveGateway, inclusiveGateway, parallelGateway } from './gateways.ts'
import { sendTask, serviceTask } from './jobs.ts'
import { receiveTask } from './receiveTask.ts'
import { scriptTask } from './scriptTask.ts'
import { callActivity, subProcess, transaction } from './subProcess.ts'
import { task } from './task.ts'
import { endEvent, intermediateThrowEvent } from './thrownEvents.ts'
import { userTask } from './userTask.ts'

const makers = {
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  task,
  manualTask: task,
  userTask,
  serviceTask,
  scriptTask,
  businessRuleTask,
  sendTask,
  receiveTask,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  complexGateway,
  eventBasedGateway,
  subProcess,
  transaction,
  adHocSubProcess,
  callActivity,
} satisfies { readonly [T in ElementType]: Make<T> }

export function behaviourOf(element: Element, making: Making): Behaviour {
  const make: (element: never, making: Making) => Behaviour = makers[element.type]
  return make(element as never, making) // reason: the table is keyed by the type of the element
}
