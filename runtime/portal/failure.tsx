import type { Deps } from '../deps.ts'
import type { RequestContext } from '../http/env.ts'
import { answerProblem, toProblem } from '../http/problem.ts'
import { MessagePage } from './CasePages.tsx'
import { failurePage } from './html.ts'
import { viewOf } from './view.ts'

/** What went wrong as a page people understand, with the same status as the API would answer. */
export function answerFailure(error: Error, c: RequestContext, deps: Deps): Response {
  const problem = toProblem(error)
  const { status } = answerProblem(c, problem)
  const view = viewOf(c, deps)
  const { texts, path } = view
  const home = { href: '/portal', text: texts.allServices }
  const page =
    problem.code === 'notFound' ? (
      <MessagePage
        view={view}
        title={texts.error.notFoundTitle}
        text={texts.error.notFound}
        link={home}
      />
    ) : problem.code === 'notSignedIn' ? (
      <MessagePage
        view={view}
        title={texts.error.signInTitle}
        text={texts.error.signIn}
        link={{ href: `/auth/login?returnTo=${encodeURIComponent(path)}`, text: texts.logIn }}
      />
    ) : problem.code === 'overloaded' ? (
      <MessagePage
        view={view}
        title={texts.error.rushTitle}
        text={texts.error.rush}
        link={{ href: path.replace(/\/start$/, ''), text: texts.waiting.again }}
      />
    ) : blocked.has(problem.code) ? (
      <MessagePage
        view={view}
        title={texts.error.failedTitle}
        text={texts.service.blocked}
        link={home}
      />
    ) : (
      <MessagePage
        view={view}
        title={texts.error.failedTitle}
        text={texts.error.failed}
        link={home}
      />
    )
  return failurePage(page, status)
}

const blocked: ReadonlySet<string> = new Set(['releaseAltered', 'noVersionValid'])
