import { z } from 'zod'
import { localisedSchema } from './localised.ts'

/** Where a value of the case data comes from, keyed by JSON Pointer beside the data. */
export const originSchema = z.strictObject({
  kind: z.enum(['source', 'citizen', 'clerk', 'rule', 'start']),
  /** Source id, element id of the rule, or group of the person; never a name. */
  from: z.string(),
  element: z.string(),
  at: z.iso.datetime(),
  legalBasis: z.exactOptional(z.string()),
  /** What the row of the mapping says of it: its own basis, its purpose. */
  note: z.exactOptional(localisedSchema),
  /** The origin it replaced, when a person corrected a value. */
  corrects: z.exactOptional(z.string()),
})
export type Origin = z.infer<typeof originSchema>
