import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { contentSchema } from '#shared/documentation/content.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, pdf } from '../http/reply.ts'
import { departmentOf } from '../services/store.ts'
import { orRefused } from '../typst/orRefused.ts'
import { toPdf } from '../typst/typst.ts'
import { contentSource } from './contentSource.ts'
import { isPicture } from './isPicture.ts'

const written = named(
  'Documentation',
  contentSchema.refine(({ chapters }) =>
    chapters.every(({ parts }) =>
      parts.every((part) => part.kind !== 'drawing' || isPicture(part.svg)),
    ),
  ),
)

const typesetRoute = createRoute({
  method: 'post',
  path: '/api/services/{service}/documentation',
  summary: 'What is written down of a service, as PDF; nothing of it is kept',
  ...access('readDraft'),
  request: { params: z.object({ service: z.string() }), body: body(written) },
  responses: { 200: pdf('PDF/UA') },
})

const largest = 4 * 1024 * 1024

export function createDocumentationRoutes({ db }: Deps) {
  const app = new OpenAPIHono<Env>()
  app.use('/api/services/:service/documentation', bodyLimit({ maxSize: largest, onError: refuse }))
  return app.openapi(typesetRoute, async (c) => {
    c.var.permit.over(departmentOf(db, c.req.valid('param').service))
    const data = c.req.valid('json')
    const printed = await orRefused(toPdf({ source: contentSource, data }))
    return c.body(new Uint8Array(printed), 200, { 'content-type': 'application/pdf' })
  })
}

function refuse(): never {
  throw new Problem('tooLarge')
}
