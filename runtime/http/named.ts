import type { z } from '@hono/zod-openapi'
import { definitionSchema } from '#shared/model/definition.ts'

/** Schemas that the OpenAPI document lists under a name of their own. */
export const namedSchemas = new Map<z.ZodType, string>()

export function named<S extends z.ZodType>(id: string, schema: S): S {
  namedSchemas.set(schema, id)
  return schema
}

export const definition = named('Definition', definitionSchema)
