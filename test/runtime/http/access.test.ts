import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { access, declaredRoutes, guard } from '#runtime/http/access.ts'
import type { Env } from '#runtime/http/env.ts'
import { Problem } from '#runtime/http/problem.ts'
import { parseRoles } from '#shared/policy/role.ts'

function appFor(...groups: readonly string[]) {
  const app = new OpenAPIHono<Env>()
  app.onError((error, c) => c.text(error instanceof Problem ? error.code : 'bug', 500))
  app.use(async (c, next) => {
    c.set('actor', { subject: 'me', roles: parseRoles(groups) })
    await next()
  })
  return app
}

describe('access to a route', () => {
  test('that declares none is not served', () => {
    const app = appFor()
      .get('/open', guard('anybody'), (c) => c.text('open'))
      .get('/forgotten', (c) => c.text('secret'))

    expect(() => declaredRoutes(app)).toThrow('GET /forgotten does not declare who may call it')
  })

  test('is not given when the handler forgets to ask for its object', async () => {
    const app = appFor('kaemmerei:owner').get('/drafts', guard('readDraft'), (c) => c.text('all'))

    expect(await (await app.request('/drafts')).text()).toBe('bug')
  })

  test('is given for an object of the own department only', async () => {
    const app = appFor('kaemmerei:owner').get('/drafts/:department', guard('readDraft'), (c) => {
      const { role } = c.var.permit.over({ department: c.req.param('department') })
      return c.text(role)
    })

    expect(await (await app.request('/drafts/kaemmerei')).text()).toBe('kaemmerei:owner')
    expect(await (await app.request('/drafts/ordnungsamt')).text()).toBe('notFound')
  })

  test('stands in the route for the OpenAPI document', () => {
    expect(access('release')['x-access']).toBe('release')
  })
})
