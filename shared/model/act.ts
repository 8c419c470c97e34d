import { z } from 'zod'
import { jsonObjectSchema, jsonSchema } from './json.ts'

const element = z.string().min(1)

/** What somebody, or the time, does in a sample case while it waits at an element. */
export const actSchema = z.discriminatedUnion('type', [
  /** A source, or other work, with its result. */
  z.strictObject({ type: z.literal('answer'), element, answer: jsonSchema }),
  /** An error of the definition, by its id. */
  z.strictObject({ type: z.literal('error'), element, error: z.string() }),
  /** Nobody answers: a Störung. */
  z.strictObject({ type: z.literal('fail'), element }),
  z.strictObject({ type: z.literal('retry'), element }),
  /** A form, by path of the case data. */
  z.strictObject({ type: z.literal('fill'), element, values: jsonObjectSchema }),
  /** A message or a signal. */
  z.strictObject({ type: z.literal('arrive'), element, payload: jsonObjectSchema }),
  /** What a timer waits for is over. */
  z.strictObject({ type: z.literal('pass'), element }),
  /** Time goes by, and nothing falls due. */
  z.strictObject({ type: z.literal('wait'), element, duration: z.iso.duration() }),
  /** Case data is changed by hand, by path. */
  z.strictObject({ type: z.literal('write'), element, values: jsonObjectSchema }),
])
export type Act = z.infer<typeof actSchema>
