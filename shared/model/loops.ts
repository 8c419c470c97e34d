import { z } from 'zod'
import { expressionSchema } from './expression.ts'

const feel = expressionSchema
/** A path of the case data; a blank names nothing. */
const pathSchema = z.string().regex(/\S/)

/** Which events a multi-instance activity throws as its items end (BPMN 2.0 §10.3.8, `behavior`). */
const behavior = z.discriminatedUnion('type', [
  /** At every item's end. */
  z.strictObject({ type: z.literal('none'), event: z.string() }),
  /** At the first item's end. */
  z.strictObject({ type: z.literal('one'), event: z.string() }),
  /** At each item's end the events whose condition holds. */
  z.strictObject({
    type: z.literal('complex'),
    events: z.array(z.strictObject({ condition: feel, event: z.string() })),
  }),
])

/** Repeats while the condition holds (BPMN 2.0 §10.3.8: while, not until). */
const standard = z.strictObject({
  type: z.literal('standard'),
  condition: z.exactOptional(feel),
  /** Looks at the condition before the first time. */
  testBefore: z.boolean(),
  maximum: z.exactOptional(z.int().min(0)),
})

const multiInstance = z.strictObject({
  type: z.literal('multiInstance'),
  sequential: z.boolean(),
  /** Yields how many. One of `cardinality` and `collection` is set. */
  cardinality: z.exactOptional(feel),
  /** Yields the list: one run for each of its items. */
  collection: z.exactOptional(feel),
  /** The name of the item inside. */
  item: z.exactOptional(z.string().min(1)),
  /** Looked at after each item; the rest is cancelled when it holds. */
  completionCondition: z.exactOptional(feel),
  /** Signals that the boundary events of the activity catch. Without it, the activity ends silently with its last item. */
  behavior: z.exactOptional(behavior),
  /** `element` yields an item of the list that is written to the path `collection`, in the order of the items. */
  output: z.exactOptional(z.strictObject({ collection: pathSchema, element: feel })),
})

export const loopSchema = z.discriminatedUnion('type', [standard, multiInstance])
export type Loop = z.infer<typeof loopSchema>
export type MultiInstance = z.infer<typeof multiInstance>
