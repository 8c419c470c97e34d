import { z } from 'zod'

/** A JSON answer in a route: `responses: {200: json(schema, 'What it is')}`. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A JSON body a route expects. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}
