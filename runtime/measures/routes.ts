import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { json } from '../http/reply.ts'
import { listReleases } from '../releases/store.ts'
import { measure } from './measure.ts'
import { listCaseEvents } from './store.ts'

const figure = z.number().nullable()

const measuresSchema = named(
  'Measures',
  z.strictObject({
    version: z.int(),
    validFrom: z.iso.date(),
    cases: z.int(),
    running: z.int(),
    /** null wherever fewer than five cases stand behind a figure. */
    straightThrough: figure,
    asked: figure,
    prefilled: figure,
    medianSeconds: figure,
    brokenOff: figure,
  }),
)

const measuresRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/measures',
  summary: 'How each version of a service does',
  ...access('readMeasures'),
  request: { params: z.object({ service: z.string() }) },
  responses: { 200: json(z.array(measuresSchema), 'By version, oldest first') },
})

export function createMeasureRoutes({ db, versions }: Deps) {
  return new OpenAPIHono<Env>().openapi(measuresRoute, (c) => {
    const { service } = c.req.valid('param')
    const rows = listReleases(db, service)
    const [first] = rows
    c.var.permit.over(first ?? {})
    if (first === undefined) throw new Problem('notFound')
    return c.json(
      rows.map(({ version, validFrom }) => {
        const ref = { service, version }
        const { definition } = versions(ref)
        return { version, validFrom, ...measure(listCaseEvents(db, ref), definition) }
      }),
      200,
    )
  })
}
