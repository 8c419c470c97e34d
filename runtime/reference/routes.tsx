import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { renderToStaticMarkup } from 'react-dom/server'
import { jsonObjectSchema, type JsonObject } from '#shared/model/json.ts'
import { access, guard } from '../http/access.ts'
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

/** `describe` is asked when somebody first reads: then all routes are mounted. */
export function createReferenceRoutes(describe: () => JsonObject) {
  let described: JsonObject | undefined
  const read = () => (described ??= describe())
  return new OpenAPIHono<Env>()
    .openapi(readDocument, (c) => c.json(read(), 200))
    .get('/api/reference', guard('anybody'), (c) => {
      const language = languageOf(c)
      const page = <ReferencePage document={documentSchema.parse(read())} language={language} />
      c.header('vary', 'accept-language')
      return c.html(`<!doctype html>${renderToStaticMarkup(page)}`)
    })
    .get('/api/reference.css', guard('anybody'), (c) =>
      c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
}
