import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { answerPage } from './html.ts'
import { LetterPage } from './LetterPage.tsx'
import { homeOf, ownCase } from './ownCase.ts'
import { listLetters, loadPdf, recordRetrieval, type Case, type LetterRow } from './store.ts'
import { viewOf } from './view.ts'

/** Letters to read or to download. Reading for the first time is what counts as retrieval. */
export function createLetterRoutes(deps: Deps) {
  const { db, stamp, versions } = deps
  return new OpenAPIHono<Env>()
    .get('/portal/cases/:case/letters/:letter', guard('followCase'), (c) => {
      const found = ownCase(deps, c)
      const row = letterOf(deps, found, c)
      recordRetrieval(db, row.id, stamp().at)
      const { definition } = versions(found.ref)
      const place = { definition, instance: found.instance, row, home: homeOf(found) }
      return answerPage(c, <LetterPage view={viewOf(c, deps)} {...place} />)
    })
    .get('/portal/cases/:case/letters/:letter/pdf', guard('followCase'), (c) => {
      const found = ownCase(deps, c)
      const row = letterOf(deps, found, c)
      const pdf = loadPdf(db, row.id)
      if (pdf === undefined) throw new Problem('notFound')
      recordRetrieval(db, row.id, stamp().at)
      return c.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${row.kind.normalize('NFD').replaceAll(/[^A-Za-z]/g, '')}-${found.instance.number}.pdf"`,
      })
    })
}

function letterOf({ db }: Deps, { instance }: Case, c: RequestContext): LetterRow {
  const row = listLetters(db, instance.id).find(({ id }) => id === c.req.param('letter'))
  if (row === undefined) throw new Problem('notFound')
  return row
}
