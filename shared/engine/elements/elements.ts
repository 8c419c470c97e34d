import type { Element, ElementType } from '../../model/elements.ts'
import type { Behaviour } from '../behaviour.ts'
import type { Make, Making } from '../making.ts'
import { businessRuleTask } from './businessRuleTask.ts'
import { boundaryEvent, intermediateCatchEvent } from './caughtEvents.ts'
import { endEvent } from './endEvent.ts'
import { exclusiveGateway, parallelGateway } from './gateways.ts'
import { sendTask, serviceTask } from './jobs.ts'
import { receiveTask } from './receiveTask.ts'
import { scriptTask } from './scriptTask.ts'
import { startEvent } from './startEvent.ts'
import { callActivity, subProcess } from './subProcess.ts'
import { task } from './task.ts'
import { userTask } from './userTask.ts'

const makers = {
  startEvent,
  endEvent,
  intermediateCatchEvent,
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
  subProcess,
  callActivity,
} satisfies { readonly [T in ElementType]: Make<T> }

export function behaviourOf(element: Element, making: Making): Behaviour {
  const make: (element: never, making: Making) => Behaviour = makers[element.type]
  return make(element as never, making) // reason: the table is keyed by the type of the element
}
