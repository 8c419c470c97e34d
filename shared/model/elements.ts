import { z } from 'zod'
import { localisedSchema } from './localised.ts'

/** An expression in FEEL. What it yields is checked where it is used. */
const feel = z.string().min(1)

/** Exactly one of the three is set (BPMN 2.0 §10.5.5.7); each yields an ISO 8601 value. */
const timer = z.union([
  z.strictObject({ date: feel }),
  z.strictObject({ duration: feel }),
  z.strictObject({ cycle: feel }),
])

/** `key` yields the correlation key that waits, or that an arriving message must name. */
const messageEvent = z.strictObject({
  type: z.literal('message'),
  message: z.string(),
  key: z.exactOptional(feel),
})
const timerEvent = z.strictObject({ type: z.literal('timer'), timer })
/** Without `error` every error is caught. */
const errorEvent = z.strictObject({ type: z.literal('error'), error: z.exactOptional(z.string()) })
const none = z.strictObject({ type: z.literal('none') })
const terminate = z.strictObject({ type: z.literal('terminate') })

const flowNode = {
  name: localisedSchema,
  /** The sub-process this element is inside of. */
  parent: z.exactOptional(z.string()),
  lane: z.exactOptional(z.string()),
  documentation: z.exactOptional(localisedSchema),
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
}

export const elementSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('startEvent'),
    ...flowNode,
    event: z.discriminatedUnion('type', [none, messageEvent, timerEvent]),
  }),
  z.strictObject({
    type: z.literal('endEvent'),
    ...flowNode,
    event: z.discriminatedUnion('type', [none, terminate, errorEvent]),
  }),
  z.strictObject({
    type: z.literal('intermediateCatchEvent'),
    ...flowNode,
    output: z.exactOptional(z.string()),
    event: z.discriminatedUnion('type', [messageEvent, timerEvent]),
  }),
  z.strictObject({
    type: z.literal('boundaryEvent'),
    ...flowNode,
    attachedTo: z.string(),
    interrupting: z.boolean(),
    output: z.exactOptional(z.string()),
    event: z.discriminatedUnion('type', [messageEvent, timerEvent, errorEvent]),
  }),
  z.strictObject({ type: z.literal('task'), ...activity }),
  z.strictObject({ type: z.literal('manualTask'), ...activity }),
  z.strictObject({
    type: z.literal('userTask'),
    ...activity,
    form: z.string(),
    /** Why a person is needed here, shown to the clerk. */
    reason: z.exactOptional(localisedSchema),
    /** ISO 8601 duration the person has, shown as due date. */
    due: z.exactOptional(z.string()),
  }),
  z.strictObject({ type: z.literal('serviceTask'), ...activity, source: z.string() }),
  z.strictObject({ type: z.literal('scriptTask'), ...activity, script: z.string() }),
  z.strictObject({
    type: z.literal('businessRuleTask'),
    ...activity,
    decision: z.string(),
    /** The provision that authorises deciding without a person (§ 35a VwVfG, § 155 (4) AO). */
    authorisedBy: z.exactOptional(z.string().min(1)),
  }),
  z.strictObject({ type: z.literal('sendTask'), ...activity, letter: z.string() }),
  z.strictObject({
    type: z.literal('receiveTask'),
    ...activity,
    message: z.string(),
    key: z.exactOptional(feel),
  }),
  z.strictObject({
    type: z.literal('exclusiveGateway'),
    ...flowNode,
    default: z.exactOptional(z.string()),
  }),
  z.strictObject({ type: z.literal('parallelGateway'), ...flowNode }),
  z.strictObject({ type: z.literal('subProcess'), ...activity }),
  z.strictObject({ type: z.literal('callActivity'), ...activity, process: z.string() }),
])

export type Element = z.infer<typeof elementSchema>
export type ElementType = Element['type']
export type ElementOf<T extends ElementType> = Extract<Element, { type: T }>
export type EventDefinition = Extract<Element, { event: object }>['event']

export const flowSchema = z.strictObject({
  source: z.string(),
  target: z.string(),
  name: z.exactOptional(localisedSchema),
  condition: z.exactOptional(feel),
})
export type Flow = z.infer<typeof flowSchema>

export const processSchema = z.strictObject({
  title: localisedSchema,
  elements: z.record(z.string(), elementSchema),
  flows: z.record(z.string(), flowSchema),
  lanes: z.record(z.string(), z.strictObject({ title: localisedSchema, group: z.string() })),
})
export type Process = z.infer<typeof processSchema>

/** The group of the lane whose user tasks the applicant does in the portal. */
export const citizenGroup = 'citizen'
