import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { ReceiptPage } from './CasePages.tsx'
import { departmentOf } from './caseState.ts'
import { answerPage, refreshAfter } from './html.ts'
import { filling, homeOf, ownCase } from './ownCase.ts'
import { officeName } from './Page.tsx'
import { readCase } from './reading.ts'
import { StatusPage } from './StatusPage.tsx'
import { isCitizenTask } from './steps.ts'
import { listAccesses } from './store.ts'
import { timeline } from './timeline.ts'
import { viewOf } from './view.ts'

/** What came of a case: the receipt, and how far it is. */
export function createStatusRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal/cases/:case/receipt', guard('followCase'), (c) => {
      const found = ownCase(deps, c)
      const reading = readCase(deps, found, viewOf(c, deps))
      const sent = reading.steps.findLast(({ event }) => isCitizenTask(event))
      const open = reading.state.kind === 'started' || reading.state.kind === 'waitingForYou'
      // Nothing sent yet, or the next form is waiting already.
      if (sent === undefined || open) return c.redirect(homeOf(found))
      refreshAfter(c, reading.state)
      return answerPage(c, <ReceiptPage reading={reading} home={homeOf(found)} sentAt={sent.at} />)
    })
    .get('/portal/cases/:case/status', guard('followCase'), (c) => {
      const found = ownCase(deps, c)
      const reading = readCase(deps, found, viewOf(c, deps))
      const { view, definition } = reading
      const office = officeName(departmentOf(definition, deps.city), view)
      const { keptUntil, deadline } = filling(deps, c)
      refreshAfter(c, reading.state)
      return answerPage(
        c,
        <StatusPage
          reading={reading}
          passages={timeline({ ...reading, office })}
          accesses={listAccesses(deps.db, found.instance.id)}
          home={homeOf(found)}
          keptUntil={keptUntil}
          deadline={deadline}
        />,
      )
    })
}
