import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { renderToStaticMarkup } from 'react-dom/server'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { json } from '../http/reply.ts'
import { documentSchema } from './document.ts'
import { ReferencePage } from './ReferencePage.tsx'
import { stylesheet } from './stylesheet.ts'

const readDocument = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This interface as OpenAPI 3.1',
  ...access('anybody'),
  responses: { 200: json(jsonObjectSchema, 'OpenAPI 3.1') },
})

const text = (mediaType: string, description: string) => ({
  description,
  content: { [mediaType]: { schema: z.string() } },
})

const readReference = createRoute({
  method: 'get',
  path: '/api/reference',
  summary: 'This interface as a page to read',
  ...access('anybody'),
  responses: { 200: text('text/html', 'A page that needs no script') },
})

const readStylesheet = createRoute({
  method: 'get',
  path: '/api/reference.css',
  summary: 'How that page looks',
  ...access('anybody'),
  responses: { 200: text('text/css', 'A style sheet') },
})

/** `describe` is asked when somebody first reads: then all routes are mounted. */
export function createReferenceRoutes(describe: () => JsonObject) {
  let described: JsonObject | undefined
  const read = () => (described ??= describe())
  return new OpenAPIHono<Env>()
    .openapi(readDocument, (c) => c.json(read(), 200))
    .openapi(readReference, (c) => {
      const language = languageOf(c)
      const page = <ReferencePage document={documentSchema.parse(read())} language={language} />
      c.header('vary', 'accept-language')
      return c.html(`<!doctype html>${renderToStaticMarkup(page)}`)
    })
    .openapi(readStylesheet, (c) =>
      c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
}
