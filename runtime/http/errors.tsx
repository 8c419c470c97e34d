import type { ErrorHandler, NotFoundHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { renderToStaticMarkup } from 'react-dom/server'
import { problemTexts } from '#shared/text/problems.ts'
import type { Env, RequestContext } from './env.ts'
import { languageOf } from './language.ts'
import { answerProblem, answerStatus, Problem, toProblem, waitBefore } from './problem.ts'
import { ProblemPage } from './ProblemPage.tsx'

/** The one place where errors of a request end. A bug is logged by its kind and place, not by its message. */
export function answerError(logger: Logger): ErrorHandler<Env> {
  return (error, c) => {
    const problem = toProblem(error)
    // Whatever is our own fault: a bug, or a disk that takes or gives nothing. Not that many come at once.
    if (answerStatus(problem) >= 500 && problem.code !== 'overloaded') {
      const { requestId } = c.var
      const at = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
      logger.error({ requestId, route: routePath(c, -1), error: error.name, at })
    }
    // Somebody changed what was signed: whoever runs the server must hear of it.
    if (problem.code === 'releaseAltered') {
      const { requestId } = c.var
      logger.error({ requestId, route: routePath(c, -1), error: problem.code, ...problem.extra })
    }
    return answer(c, problem)
  }
}

export const answerNotFound: NotFoundHandler<Env> = (c) => answer(c, new Problem('notFound'))

/** Programs get problem+json, a browser that follows a link gets a page; the portal has its own. */
function answer(c: RequestContext, problem: Problem): Response | Promise<Response> {
  const json = answerProblem(c, problem)
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false
  if (!wantsPage || /^\/(api|portal)\//.test(c.req.path)) return json
  const language = languageOf(c)
  const title = problemTexts[language][problem.code]
  const page = renderToStaticMarkup(<ProblemPage title={title} language={language} />)
  return c.html(`<!doctype html>${page}`, answerStatus(problem), waitBefore(problem))
}
