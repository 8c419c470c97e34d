import { OpenAPIHono } from '@hono/zod-openapi'
import { isAlone } from '#shared/forms/pages.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { CasesPage, WaitingPage } from './CasePages.tsx'
import { checkPage, keptRemark } from './checkRoutes.tsx'
import type { OpenForm } from './citizenTask.ts'
import { answerPage, refreshAfter } from './html.ts'
import { filling, ownCase } from './ownCase.ts'
import { readCase } from './reading.ts'
import { listCases } from './store.ts'
import { viewOf } from './view.ts'

/** Where a case stands, as its person sees it. */
export function createCaseRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal/cases', guard('followCase'), (c) => {
      const subject = c.var.session?.subject ?? ''
      c.var.permit.over({ subject })
      const view = viewOf(c, deps)
      const cases = listCases(deps.db, subject).map((found) => readCase(deps, found, view))
      return answerPage(c, <CasesPage view={view} cases={cases} />)
    })
    .get('/portal/cases/:case', guard('followCase'), (c) => {
      const current = filling(deps, c)
      const { open, home } = current
      if (open !== undefined && isOneButton(open)) {
        return answerPage(c, checkPage(current, { open, problems: [], written: keptRemark(open) }))
      }
      if (open !== undefined) return c.redirect(`${home}/${firstPage(open)}`)
      const { view, definition, state } = readCase(deps, ownCase(deps, c), current.view)
      if (state.kind !== 'fetching' && state.kind !== 'waitingFor')
        return c.redirect(`${home}/status`)
      refreshAfter(c, state)
      return answerPage(
        c,
        <WaitingPage view={view} definition={definition} state={state} home={home} />,
      )
    })
}

function isOneButton({ form }: OpenForm): boolean {
  return form.questions.length === 0
}

/** What is known comes first; whoever has answered something goes on where they stopped. */
function firstPage(open: OpenForm): string {
  const questions = visibleQuestions(open.context)
  const [first] = questions
  const begun = questions.some(({ path }) => open.answers[path] !== undefined)
  if (!begun && !isAlone(open.form) && open.known.length > 0) return 'known'
  const unanswered = questions.find(({ path }) => open.answers[path] === undefined)
  if (!begun) return first === undefined ? 'known' : `questions/${first.id}`
  return unanswered === undefined ? 'check' : `questions/${unanswered.id}`
}
