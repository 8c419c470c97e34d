import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { assetPath } from '../portal/assets.ts'

const entries = ['designer', 'review', 'release', 'desk', 'inbox', 'operations'] as const

/** The built pages for departments and IT. Each is one document for all its addresses. */
export function createPageRoutes({ pages }: Pick<Deps, 'pages'>) {
  const app = new OpenAPIHono<Env>()
  if (existsSync(pages)) {
    // Vite names assets after their content, so they never change.
    const onFound = (_path: string, c: Context) =>
      c.header('cache-control', 'public, max-age=31536000, immutable')
    app.get('/assets/*', guard('anybody'), compress(), serveStatic({ root: pages, onFound }))
  }
  app.get('/favicon.ico', guard('anybody'), (c) => c.redirect(assetPath('icon.svg')))
  for (const entry of entries) {
    const file = join(pages, entry, 'index.html')
    app.get(`/${entry}`, guard('anybody'), (c) => c.redirect(`/${entry}/`, 308))
    app.get(`/${entry}/*`, guard('readProfile'), (c) => {
      if (!existsSync(file)) throw new Problem('notFound')
      return c.html(readFileSync(file, 'utf8'), 200, { 'cache-control': 'no-cache' })
    })
  }
  return app
}
