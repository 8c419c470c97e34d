import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { describePages } from '../portal/describePages.ts'
import { answerPage } from '../portal/html.ts'
import { viewOf } from '../portal/view.ts'
import { HelpPage } from './HelpPage.tsx'

export function createHelpRoutes(deps: Deps) {
  const routes = new OpenAPIHono<Env>()
  routes.get('/hilfe', guard('anybody'), (c) =>
    answerPage(c, <HelpPage view={viewOf(c, deps)} word={c.req.query('wort')?.trim() ?? ''} />),
  )
  return describePages(routes)
}
