import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { contentSchema } from '#shared/documentation/content.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { body } from '../http/reply.ts'
import { departmentOf } from '../services/store.ts'
import { loadTypst } from '../typst/typst.ts'
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
  responses: {
    200: {
      description: 'PDF/UA',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
})

export function createDocumentationRoutes({ db }: Deps) {
  return new OpenAPIHono<Env>().openapi(typesetRoute, async (c) => {
    c.var.permit.over(departmentOf(db, c.req.valid('param').service))
    const data = c.req.valid('json')
    const { toPdf } = await loadTypst()
    const pdf = toPdf({ source: contentSource, data })
    return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf' })
  })
}
