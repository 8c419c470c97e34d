import { OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { createAssetRoutes } from './assets.ts'
import { createCaseRoutes } from './caseRoutes.tsx'
import { createCheckRoutes } from './checkRoutes.tsx'
import { createCorrectRoutes } from './correctRoutes.tsx'
import { describePages } from './describePages.ts'
import { answerFailure } from './failure.tsx'
import { createFormRoutes } from './formRoutes.tsx'
import { createLetterRoutes } from './letterRoutes.tsx'
import { createServiceRoutes } from './serviceRoutes.tsx'
import { createStatusRoutes } from './statusRoutes.tsx'

/** The pages for citizens. They need no script; whoever started a case alone sees it. */
export function createPortalRoutes(deps: Deps) {
  const app = new OpenAPIHono<Env>()
  app.use('/portal/*', failuresAsPages(deps))
  const routes = app
    .route('/', createAssetRoutes())
    .route('/', createCaseRoutes(deps))
    .route('/', createStatusRoutes(deps))
    .route('/', createFormRoutes(deps))
    .route('/', createCorrectRoutes(deps))
    .route('/', createCheckRoutes(deps))
    .route('/', createLetterRoutes(deps))
    .route('/', createServiceRoutes(deps))
  return describePages(routes)
}

/** Not `onError`: that would wrap the handlers, and then nobody sees what access they declare. */
function failuresAsPages(deps: Deps) {
  return createMiddleware<Env>(async (c, next) => {
    await next()
    const isProblem = c.res.headers.get('content-type')?.startsWith('application/problem') ?? false
    if (c.error !== undefined) c.res = answerFailure(c.error, c, deps)
    else if (isProblem) c.res = answerFailure(new Problem('notFound'), c, deps)
  })
}
