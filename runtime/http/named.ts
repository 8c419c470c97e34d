import type { z } from '@hono/zod-openapi'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

/** Schemas that the OpenAPI document lists under a name of their own. */
export const namedSchemas = new Map<z.ZodType, string>()

export function named<S extends z.ZodType>(id: string, schema: S): S {
  namedSchemas.set(schema, id)
  return schema
}

/** Its head is all of it that an answer's type shows: who receives a definition parses it. */
type Head = Pick<Definition, 'format' | 'id' | 'owner' | 'title'>
export const definition: z.ZodType<Head> = named('Definition', definitionSchema)
