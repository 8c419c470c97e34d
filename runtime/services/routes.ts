import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { slugSchema } from '#shared/model/definition.ts'
import { localisedSchema } from '#shared/model/localised.ts'
import type { Deps } from '../deps.ts'
import { etagOf } from '../drafts/etag.ts'
import { insertDraft } from '../drafts/store.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { definition, named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { appendLog } from '../log/store.ts'
import { emptyService } from './emptyService.ts'
import { listServices } from './listServices.ts'
import { departmentOf } from './store.ts'

const draftStatuses = ['open', 'inReview', 'informed', 'approved', 'rejected', 'released'] as const

const serviceSchema = named(
  'Service',
  z.strictObject({
    id: z.string(),
    title: localisedSchema,
    owner: z.string(),
    /** 'open': changed since it was last submitted. */
    draft: z.strictObject({ updatedAt: z.string(), status: z.enum(draftStatuses) }).nullable(),
    /** The version valid today. */
    current: z.strictObject({ version: z.int(), validFrom: z.iso.date() }).nullable(),
    versions: z.int(),
  }),
)
export type ServiceSummary = z.infer<typeof serviceSchema>

const listRoute = createRoute({
  method: 'get',
  path: '/api/services',
  summary: 'Services of your departments',
  ...access('listServices'),
  responses: { 200: json(z.array(serviceSchema), 'Services with the state of draft and versions') },
})

const createService = createRoute({
  method: 'post',
  path: '/api/services',
  summary: 'Begin a new service',
  ...access('createService'),
  request: {
    body: body(
      z.strictObject({
        id: slugSchema.max(80),
        title: localisedSchema,
        /** Needed only by who designs for several departments. */
        department: z.exactOptional(z.string()),
      }),
    ),
  },
  responses: {
    201: {
      ...json(definition, 'The draft: a start and an end'),
      headers: z.object({ ETag: z.string() }),
    },
  },
})

export function createServiceRoutes({ db, stamp }: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) =>
      c.json(listServices(db, c.var.permit.departments(), stamp().today), 200),
    )
    .openapi(createService, (c) => {
      const { id, title, department } = c.req.valid('json')
      const owner = c.var.permit.department(department)
      const { subject, role } = c.var.permit.over({ department: owner })
      const definition = emptyService({ id, owner, title })
      const { at } = stamp()
      const draft = db.transaction((tx) => {
        if (departmentOf(tx, id).department !== undefined) throw new Problem('serviceExists')
        const object = `service:${id}`
        appendLog(tx, { at, actor: subject, role, action: 'serviceCreated', object, details: {} })
        return insertDraft(tx, { definition, at, by: subject })
      })
      return c.json(definition, 201, { ETag: etagOf(draft) })
    })
}
