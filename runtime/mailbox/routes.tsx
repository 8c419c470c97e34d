import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { describePages } from '../portal/describePages.ts'
import { answerPage } from '../portal/html.ts'
import { viewOf } from '../portal/view.ts'
import { MailboxPage } from './MailboxPage.tsx'

/** What the demo has mailed, for whoever tries it; nowhere else is there such a page. */
export function createMailboxRoutes(deps: Deps) {
  const routes = new OpenAPIHono<Env>()
  routes.get('/mailbox', guard('anybody'), async (c) => {
    if (deps.mailbox === undefined) throw new Problem('notFound')
    const mails = await deps.mailbox.list()
    return answerPage(c, <MailboxPage view={viewOf(c, deps)} mails={mails} />)
  })
  return describePages(routes)
}
