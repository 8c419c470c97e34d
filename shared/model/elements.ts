import { z } from 'zod'
import {
  boundaryEventSchema,
  catchEventSchema,
  endEventSchema,
  startEventSchema,
  throwEventSchema,
} from './events.ts'
import { expressionSchema, otherExpressionSchema } from './expression.ts'
import { foreignSchema } from './foreign.ts'
import { artifactSchema } from './artifacts.ts'
import { drawnNameSchema, localisedSchema } from './localised.ts'
import { loopSchema } from './loops.ts'

const feel = expressionSchema

const flowNode = {
  name: drawnNameSchema,
  /** The sub-process this element is inside of. */
  parent: z.exactOptional(z.string()),
  lane: z.exactOptional(z.string()),
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
}

/** FIM Referenzaktivitätengruppe: 4 = bound decision, 5 = decision with discretion. */
export const fimGroups = [1, 2, 3, 4, 5, 6, 7, 8] as const

const activity = {
  ...flowNode,
  fimGroup: z.exactOptional(z.literal(fimGroups)),
  legalBasis: z.exactOptional(z.string().min(1)),
  /** Mapping applied when the activity starts: targets are names of its input. */
  input: z.exactOptional(z.string()),
  /** Mapping applied to its result (`result` in scope): targets are paths of the case data. */
  output: z.exactOptional(z.string()),
  loop: z.exactOptional(loopSchema),
  /** Names that are its own, in each run of its loop anew (BPMN 2.0 §10.4.1, property). */
  properties: z.exactOptional(z.array(z.string().min(1))),
  /** The flow taken when no condition of the others holds. */
  default: z.exactOptional(z.string()),
  /** A handler of compensation: outside the flow, run when what it belongs to is undone. */
  isForCompensation: z.exactOptional(z.literal(true)),
  /** Tokens that start it together, and tokens it gives to each flow; one when left out. */
  startQuantity: z.exactOptional(z.int().min(1)),
  completionQuantity: z.exactOptional(z.int().min(1)),
}

/** What a throwing event sends along, by its input mapping. */
const throwing = { ...flowNode, input: z.exactOptional(z.string()) }
/** Where what a catching event receives goes, by its output mapping. */
const catching = { ...flowNode, output: z.exactOptional(z.string()) }

export const elementSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('startEvent'),
    ...catching,
    event: startEventSchema,
    /** Of an event sub-process: false leaves running what is around it. */
    interrupting: z.exactOptional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('endEvent'), ...throwing, event: endEventSchema }),
  z.strictObject({
    type: z.literal('intermediateCatchEvent'),
    ...catching,
    event: catchEventSchema,
  }),
  z.strictObject({
    type: z.literal('intermediateThrowEvent'),
    ...throwing,
    event: throwEventSchema,
  }),
  z.strictObject({
    type: z.literal('boundaryEvent'),
    ...catching,
    attachedTo: z.string(),
    interrupting: z.boolean(),
    event: boundaryEventSchema,
    /** Of a compensation event: the activity that undoes (BPMN: association). */
    handler: z.exactOptional(z.string()),
  }),
  z.strictObject({ type: z.literal('task'), ...activity }),
  z.strictObject({ type: z.literal('manualTask'), ...activity }),
  z.strictObject({
    type: z.literal('userTask'),
    ...activity,
    form: z.exactOptional(z.string()),
    /** Why a person is needed here, shown to the clerk. */
    reason: z.exactOptional(localisedSchema),
    /** ISO 8601 duration the person has, shown as due date. */
    due: z.exactOptional(z.string()),
    /** The deadline whose last day is the due date instead; none while its start is not known. */
    deadline: z.exactOptional(z.string()),
  }),
  z.strictObject({
    type: z.literal('serviceTask'),
    ...activity,
    source: z.exactOptional(z.string()),
  }),
  z.strictObject({
    type: z.literal('scriptTask'),
    ...activity,
    script: z.exactOptional(feel),
    otherScript: z.exactOptional(otherExpressionSchema),
  }),
  z.strictObject({
    type: z.literal('businessRuleTask'),
    ...activity,
    decision: z.exactOptional(z.string()),
    /** The provision that authorises deciding without a person (§ 35a VwVfG, § 155 (4) AO). */
    authorisedBy: z.exactOptional(z.string().min(1)),
  }),
  /** Sends a letter to the applicant, or a message to who waits for it. */
  z.strictObject({
    type: z.literal('sendTask'),
    ...activity,
    letter: z.exactOptional(z.string()),
    message: z.exactOptional(z.string()),
    key: z.exactOptional(feel),
  }),
  z.strictObject({
    type: z.literal('receiveTask'),
    ...activity,
    message: z.exactOptional(z.string()),
    key: z.exactOptional(feel),
    /** A message of its kind begins a case here. */
    instantiate: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({
    type: z.literal('exclusiveGateway'),
    ...flowNode,
    default: z.exactOptional(z.string()),
  }),
  z.strictObject({ type: z.literal('parallelGateway'), ...flowNode }),
  z.strictObject({
    type: z.literal('inclusiveGateway'),
    ...flowNode,
    default: z.exactOptional(z.string()),
  }),
  /** Its conditions see `activationCount` and `waitingForStart` (complexGateway.ts). */
  z.strictObject({
    type: z.literal('complexGateway'),
    ...flowNode,
    default: z.exactOptional(z.string()),
    activationCondition: z.exactOptional(feel),
  }),
  /** With `instantiate` it begins a case: by the first of its events, or with `parallel` by each of them. */
  z.strictObject({
    type: z.literal('eventBasedGateway'),
    ...flowNode,
    instantiate: z.exactOptional(z.literal(true)),
    parallel: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({
    type: z.literal('subProcess'),
    ...activity,
    triggeredByEvent: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal('transaction'), ...activity }),
  z.strictObject({
    type: z.literal('adHocSubProcess'),
    ...activity,
    sequential: z.boolean(),
    completionCondition: z.exactOptional(feel),
    /** What still runs when the condition holds is ended. */
    cancelRemaining: z.boolean(),
    /** Yields the ids of the elements to begin with; all without incoming flow when left out. */
    first: z.exactOptional(feel),
  }),
  /** Without `service` a process of the same definition, hence of the same release. */
  z.strictObject({
    type: z.literal('callActivity'),
    ...activity,
    process: z.exactOptional(z.string()),
    service: z.exactOptional(z.string()),
    /** The version of the other service; the newest that is valid when left out. */
    version: z.exactOptional(z.int().min(1)),
  }),
])

export type Element = z.infer<typeof elementSchema>
export type ElementType = Element['type']
export type ElementOf<T extends ElementType> = Extract<Element, { type: T }>
export type EventDefinition = Extract<Element, { event: object }>['event']

const flow = z.strictObject({
  source: z.string(),
  target: z.string(),
  name: z.exactOptional(localisedSchema),
  condition: z.exactOptional(feel),
  otherCondition: z.exactOptional(otherExpressionSchema),
  /** Its place among the flows of its source; by id where equal. */
  order: z.exactOptional(z.int()),
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
})
export interface Flow extends z.infer<typeof flow> {}
const flowSchema: z.ZodType<Flow, Flow> = flow

const laneSchema = z.strictObject({
  title: drawnNameSchema,
  group: z.string(),
  /** Its lane set, where there is more than the one of the process. */
  set: z.exactOptional(z.string()),
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
})

/** Lanes of a lane (`lane`), of a sub-process (`parent`), or one of several sets of the process. */
const laneSetSchema = z.strictObject({
  name: z.exactOptional(z.string()),
  lane: z.exactOptional(z.string()),
  parent: z.exactOptional(z.string()),
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
})

const process = z.strictObject({
  title: drawnNameSchema,
  elements: z.record(z.string(), elementSchema),
  flows: z.record(z.string(), flowSchema),
  lanes: z.record(z.string(), laneSchema),
  laneSets: z.exactOptional(z.record(z.string(), laneSetSchema)),
  artifacts: z.exactOptional(z.record(z.string(), artifactSchema)),
  /** A task that several processes call: one element, no flow (BPMN 2.0 §10.3.6). */
  global: z.exactOptional(z.literal(true)),
  /** Its authors declared it a drawing only. */
  isExecutable: z.exactOptional(z.literal(false)),
  documentation: z.exactOptional(localisedSchema),
  foreign: z.exactOptional(foreignSchema),
})
export interface Process extends z.infer<typeof process> {}
export const processSchema: z.ZodType<Process, Process> = process

/** The group of the lane whose user tasks the applicant does in the portal. */
export const citizenGroup = 'citizen'
