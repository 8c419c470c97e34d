import { z } from 'zod'
import { expressionSchema, otherExpressionSchema } from './expression.ts'

const feel = expressionSchema

/** What becomes of firings that were missed while nothing ran: none, one for all, or each. */
export const catchUpPolicies = ['skip', 'once', 'all'] as const

const cyclic = {
  catchUp: z.exactOptional(z.enum(catchUpPolicies)),
  /** IANA zone in which days are counted; UTC when left out. */
  zone: z.exactOptional(z.string().min(1)),
  /** A firing on a day off moves to the next working day. */
  workingDays: z.exactOptional(z.literal(true)),
}

/** One of the three is set (BPMN 2.0 §10.5.5.7); each yields an ISO 8601 value. None: a drawing without figures. */
export const timerSchema = z.union([
  z.strictObject({ date: feel }),
  z.strictObject({ duration: feel }),
  z.strictObject({ cycle: feel, ...cyclic }),
  z.strictObject({}),
])
export type Timer = z.infer<typeof timerSchema>

/** `key` yields the correlation key that waits, or that a thrown message names. */
const message = z.strictObject({
  type: z.literal('message'),
  message: z.exactOptional(z.string()),
  key: z.exactOptional(feel),
})
const timer = z.strictObject({ type: z.literal('timer'), timer: timerSchema })
const signal = z.strictObject({ type: z.literal('signal'), signal: z.exactOptional(z.string()) })
/** Without `error` every error is caught. */
const error = z.strictObject({ type: z.literal('error'), error: z.exactOptional(z.string()) })
/** Without `escalation` every escalation is caught. */
const escalation = z.strictObject({
  type: z.literal('escalation'),
  escalation: z.exactOptional(z.string()),
})
/** Thrown: `activity` is what is compensated, everything in the scope without it. */
const compensation = z.strictObject({
  type: z.literal('compensation'),
  activity: z.exactOptional(z.string()),
  /** false: goes on without waiting for the handlers. */
  waits: z.exactOptional(z.literal(false)),
})
/** Edge-triggered: when it becomes true. */
const conditional = z.strictObject({
  type: z.literal('conditional'),
  condition: z.exactOptional(feel),
  otherCondition: z.exactOptional(otherExpressionSchema),
})
const link = z.strictObject({ type: z.literal('link'), link: z.string() })
const cancel = z.strictObject({ type: z.literal('cancel') })
const none = z.strictObject({ type: z.literal('none') })
const terminate = z.strictObject({ type: z.literal('terminate') })

/** Any of several triggers, or with `parallel` all of them (BPMN 2.0 §10.5.5). Thrown: all of them. */
function multiple<
  T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]],
>(of: T) {
  return z.strictObject({
    type: z.literal('multiple'),
    parallel: z.exactOptional(z.literal(true)),
    events: z.array(z.discriminatedUnion('type', of)),
  })
}

const waited = [message, timer, signal, conditional] as const
const thrownInside = [error, escalation, compensation] as const
const thrown = [message, signal, escalation, compensation] as const

export const startEventSchema = z.discriminatedUnion('type', [
  none,
  ...waited,
  ...thrownInside,
  multiple([...waited, ...thrownInside]),
])
export const catchEventSchema = z.discriminatedUnion('type', [...waited, link, multiple(waited)])
export const throwEventSchema = z.discriminatedUnion('type', [
  none,
  ...thrown,
  link,
  multiple(thrown),
])
export const boundaryEventSchema = z.discriminatedUnion('type', [
  ...waited,
  ...thrownInside,
  cancel,
  multiple([...waited, ...thrownInside, cancel]),
])
export const endEventSchema = z.discriminatedUnion('type', [
  none,
  ...thrown,
  error,
  cancel,
  terminate,
  multiple([...thrown, error, cancel, terminate]),
])

/** What waits for the world: for a message, a time, a signal, a condition. */
export type WaitedEvent = z.infer<(typeof waited)[number]>
