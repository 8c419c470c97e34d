import { z, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { declaredRoutes } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { pdf } from '../http/reply.ts'

const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: z.string() } },
})
const redirect = { description: 'Leads on to the next page' }

/** Pages stand in the OpenAPI document as well, each with who may open it. */
export function describePages<App extends OpenAPIHono<Env>>(app: App): App {
  for (const { method, path, access } of declaredRoutes(app)) {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
    const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])))
    const isPost = method === 'POST'
    const form = { content: { 'application/x-www-form-urlencoded': { schema: formSchema } } }
    const described = {
      method: isPost ? 'post' : 'get',
      path: path.replaceAll(/:(\w+)/g, '{$1}'),
      'x-access': access,
      request: { params, ...(isPost ? { body: form } : {}) },
      responses: {
        ...(isPost ? {} : { 200: contentOf(path) }),
        ...(isPost
          ? { 303: redirect, 422: page('Says what has to be put right') }
          : { 302: redirect }),
        '4XX': page('Says what is wrong'),
        '5XX': page('Says that it was our fault'),
      },
    } satisfies RouteConfig
    app.openAPIRegistry.registerPath(described)
  }
  return app
}

const formSchema = z.record(z.string(), z.string())

function contentOf(path: string) {
  if (path.endsWith('/pdf')) {
    return pdf('PDF/UA')
  }
  return path.startsWith('/portal/assets')
    ? { description: 'A style sheet, a font or a picture' }
    : page('A page that needs no script')
}
