import { z } from 'zod'
import { jsonObjectSchema } from '#shared/model/json.ts'

const content = z.record(z.string(), z.object({ schema: z.exactOptional(jsonObjectSchema) }))

const parameterSchema = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  schema: jsonObjectSchema,
})

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.exactOptional(z.string()),
  'x-access': z.string(),
  parameters: z.array(parameterSchema),
  requestBody: z.exactOptional(z.object({ content })),
  responses: z.record(
    z.string(),
    z.object({ description: z.exactOptional(z.string()), content: z.exactOptional(content) }),
  ),
})
export type Operation = z.infer<typeof operationSchema>
export type Content = z.infer<typeof content>

/** The part of the OpenAPI document that the page shows. */
export const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), jsonObjectSchema) }),
})
export type ApiDocument = z.infer<typeof documentSchema>
