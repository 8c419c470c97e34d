import { z } from 'zod'
import { definitionSchema } from './definition.ts'

/** The JSON Schema of a definition, for every editor that can check one. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(definitionSchema, { reused: 'ref', io: 'input' })
}
