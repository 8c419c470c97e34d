import { z } from 'zod'
import { localisedSchema } from './localised.ts'
import { schemaSchema } from './schema.ts'

/** A register holds what the law says; a line system is what a department works with. */
const holdingKinds = ['register', 'system'] as const

/** A data holding the city knows of, connected or not: entry of the city's own list. */
export const holdingSchema = z.strictObject({
  title: localisedSchema,
  kind: z.enum(holdingKinds),
  /** Who keeps it and is asked about it. */
  keptBy: localisedSchema,
  /** What usually permits asking it; each service names its own. */
  legalBasis: z.string().min(1),
  /** Host name of its connector, once there is one. */
  host: z.exactOptional(z.string().min(1)),
  /** Why it cannot be asked yet, or what to mind. */
  note: z.exactOptional(localisedSchema),
  /** What it holds, field by field, with FIM ids where there are some. */
  fields: z.record(z.string(), schemaSchema),
})
export type Holding = z.infer<typeof holdingSchema>

/** What can be asked of a connected holding, as its own interface description says. */
export const offeredOperationSchema = z.strictObject({
  operation: z.string(),
  title: z.string(),
  writes: z.boolean(),
  request: schemaSchema,
  response: schemaSchema,
  errors: z.array(z.strictObject({ status: z.string(), title: z.string() })),
})
export type OfferedOperation = z.infer<typeof offeredOperationSchema>

/** A draft (`version` null) or released version that asks the holding. */
export const dependentSchema = z.strictObject({
  service: z.string(),
  title: localisedSchema,
  version: z.int().nullable(),
  source: localisedSchema,
  operation: z.string(),
  purpose: localisedSchema,
  legalBasis: z.string(),
  writes: z.boolean(),
  /** What it takes, by label. */
  takes: z.array(localisedSchema),
})
export type Dependent = z.infer<typeof dependentSchema>

/** `silent`: approved, but its description could not be read just now. */
const connections = ['connected', 'silent', 'planned'] as const

export const catalogueEntrySchema = z.strictObject({
  id: z.string(),
  ...holdingSchema.shape,
  connection: z.enum(connections),
  operations: z.array(offeredOperationSchema),
  usedBy: z.array(dependentSchema),
})
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>
export const catalogueSchema = z.array(catalogueEntrySchema)
