import type { ErrorHandler, NotFoundHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Env } from './env.ts'
import { answerProblem, Problem, toProblem } from './problem.ts'

/** The one place where errors of a request end. A bug is logged by its kind and place, not by its message. */
export function answerError(logger: Logger): ErrorHandler<Env> {
  return (error, c) => {
    const problem = toProblem(error)
    if (problem.code === 'failed') {
      const { requestId } = c.var
      const at = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
      logger.error({ requestId, route: routePath(c, -1), error: error.name, at })
    }
    return answerProblem(c, problem)
  }
}

export const answerNotFound: NotFoundHandler<Env> = (c) => answerProblem(c, new Problem('notFound'))
