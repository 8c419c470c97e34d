import { z } from '@hono/zod-openapi'

/** A JSON answer in a route: `responses: {200: json(schema, 'What it is')}`. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A PDF as the answer of a route. */
export function pdf(description: string) {
  const schema = z.string().openapi({ format: 'binary' })
  return { description, content: { 'application/pdf': { schema } } }
}

/** A JSON body a route expects. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** The same of a kind of JSON that has a media type of its own. */
export function bodyOf<M extends `application/${string}+json`, S extends z.ZodType>(
  type: M,
  schema: S,
) {
  const content = { [type]: { schema } } as Record<M, { readonly schema: S }> // one entry for the one type
  return { required: true, content }
}
