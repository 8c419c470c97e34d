import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { describePages } from '../portal/describePages.ts'
import { answerPage } from '../portal/html.ts'
import { viewOf } from '../portal/view.ts'
import { cardsOf } from './cards.ts'
import { PlainStartPage } from './PlainStartPage.tsx'
import { StartPage } from './StartPage.tsx'

export function createStartRoutes(deps: Deps) {
  const routes = new OpenAPIHono<Env>()
  routes.get('/', guard('anybody'), async (c) => {
    const view = viewOf(c, deps)
    if (!deps.demo) return answerPage(c, <PlainStartPage view={view} />)
    return answerPage(c, <StartPage view={view} groups={await cardsOf(deps, view)} />)
  })
  return describePages(routes)
}
