import type { ElementOf, ElementType } from '../model/elements.ts'
import {
  boundaryEventSchema,
  catchEventSchema,
  endEventSchema,
  startEventSchema,
  throwEventSchema,
} from '../model/events.ts'
import { flag, optionalTruth, truth } from './attributes.ts'
import { eventField } from './events.ts'
import {
  attributeField,
  extension,
  feelField,
  namedField,
  referenceField,
  type Field,
} from './field.ts'
import { loopField } from './loops.ts'
import { mappingField } from './mappings.ts'
import { quantityField } from './quantities.ts'
import { otherScriptField, scriptField } from './scripts.ts'

/** Fields that all flow nodes have, read and written with the node itself. */
type Common = 'type' | 'name' | 'parent' | 'lane' | 'documentation' | 'foreign'
type FieldsOf<T extends ElementType> = Readonly<
  Record<Exclude<keyof ElementOf<T>, Common>, Field | typeof extension>
>

const activity = {
  fimGroup: extension,
  legalBasis: extension,
  input: mappingField('input', 'activity'),
  output: mappingField('output', 'activity'),
  loop: loopField,
  properties: extension,
  default: referenceField('default', 'flows'),
  isForCompensation: attributeField(flag('isForCompensation')),
  startQuantity: quantityField('startQuantity'),
  completionQuantity: quantityField('completionQuantity'),
} as const
const catching = { output: mappingField('output', 'event') } as const
const throwing = { input: mappingField('input', 'event') } as const
const message = { message: referenceField('messageRef', 'messages'), key: extension } as const
const forked = { default: referenceField('default', 'flows') } as const

/** Each element kind in BPMN: its fields are attributes and children of the element of the same name. */
export const elementFields: { readonly [T in ElementType]: FieldsOf<T> } = {
  startEvent: {
    ...catching,
    event: eventField(startEventSchema),
    interrupting: attributeField(optionalTruth('isInterrupting')),
  },
  endEvent: { ...throwing, event: eventField(endEventSchema) },
  intermediateCatchEvent: { ...catching, event: eventField(catchEventSchema) },
  intermediateThrowEvent: { ...throwing, event: eventField(throwEventSchema) },
  boundaryEvent: {
    ...catching,
    attachedTo: referenceField('attachedToRef', 'elements'),
    interrupting: attributeField(truth('cancelActivity', true)),
    event: eventField(boundaryEventSchema),
    // An association says it, which is read and written with the artifacts.
    handler: extension,
  },
  task: activity,
  manualTask: activity,
  userTask: {
    ...activity,
    form: extension,
    reason: extension,
    due: extension,
    deadline: extension,
  },
  serviceTask: { ...activity, source: extension },
  scriptTask: { ...activity, script: scriptField, otherScript: otherScriptField },
  businessRuleTask: { ...activity, decision: extension, authorisedBy: extension },
  sendTask: { ...activity, letter: extension, ...message },
  receiveTask: { ...activity, ...message, instantiate: attributeField(flag('instantiate')) },
  exclusiveGateway: forked,
  parallelGateway: {},
  inclusiveGateway: forked,
  complexGateway: { ...forked, activationCondition: feelField('activationCondition') },
  eventBasedGateway: {
    instantiate: attributeField(flag('instantiate')),
    parallel: attributeField({
      name: 'eventGatewayType',
      read: (text) => (text === 'Parallel' ? true : undefined),
      write: (value) => (value === true ? 'Parallel' : undefined),
    }),
  },
  subProcess: { ...activity, triggeredByEvent: attributeField(flag('triggeredByEvent')) },
  transaction: activity,
  adHocSubProcess: {
    ...activity,
    sequential: attributeField({
      name: 'ordering',
      read: (text) => text === 'Sequential',
      write: (value) => (value ? 'Sequential' : undefined),
    }),
    completionCondition: feelField('completionCondition'),
    cancelRemaining: attributeField(truth('cancelRemainingInstances', true)),
    first: extension,
  },
  callActivity: {
    ...activity,
    process: namedField('calledElement', 'processes'),
    service: extension,
    version: extension,
  },
}

/** Elements that hold others. */
export function isContainer(type: ElementType): boolean {
  return type === 'subProcess' || type === 'transaction' || type === 'adHocSubProcess'
}

export function isElementType(local: string): local is ElementType {
  return Object.hasOwn(elementFields, local)
}
