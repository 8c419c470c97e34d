import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { json } from '../http/reply.ts'
import { departmentOf } from '../services/store.ts'
import { readersOf } from './readers.ts'

const personSchema = named(
  'Person',
  z.strictObject({ id: z.string(), name: z.string(), me: z.boolean() }),
)

const listRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/people',
  summary: 'Who works on a service and reads its comments, by name',
  ...access('readComments'),
  request: { params: z.object({ service: z.string() }) },
  responses: { 200: json(z.array(personSchema), 'By name; who has signed in at least once') },
})

export function createPeopleRoutes({ db }: Deps) {
  return new OpenAPIHono<Env>().openapi(listRoute, (c) => {
    const target = departmentOf(db, c.req.valid('param').service)
    const { subject } = c.var.permit.over(target)
    return c.json(
      readersOf(db, target)
        .map(({ subject: id, name }) => ({ id, name, me: id === subject }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
      200,
    )
  })
}
