import type { MiddlewareHandler, Next } from 'hono'
import type { Deps } from '../deps.ts'
import { limitDepth, mayBeDeep } from './depth.ts'
import type { Env, RequestContext } from './env.ts'
import { exactNumbers } from './exactNumbers.ts'
import { loopbackElsewhere, refuseForeign } from './security.ts'
import { sessionReader } from './session.ts'
import { limitSize } from './size.ts'

/**
 * What is asked of every request, in this order, before its route is. One piece of middleware, because each takes
 * promises and closures of its own.
 */
export function admit(
  deps: Pick<Deps, 'db' | 'clock' | 'demo' | 'publicOrigin'>,
): MiddlewareHandler<Env> {
  const { demo, publicOrigin } = deps
  const readSession = sessionReader(deps)

  function goOn(c: RequestContext, next: Next): Promise<void> {
    const renew = readSession(c)
    const answered = c.req.path.startsWith('/api/') ? answerJson(c, next) : next()
    return renew === undefined ? answered : answered.then(renew)
  }

  return (c, next) => {
    const elsewhere = demo ? loopbackElsewhere(c, publicOrigin) : undefined
    if (elsewhere !== undefined) return Promise.resolve(c.redirect(elsewhere))
    refuseForeign(c, publicOrigin)
    return limitSize(c, () => goOn(c, next))
  }
}

function answerJson(c: RequestContext, next: Next): Promise<void> {
  exactNumbers(c)
  return mayBeDeep(c) ? unlessDeep(c, next) : next()
}

async function unlessDeep(c: RequestContext, next: Next): Promise<void> {
  await limitDepth(c)
  return next()
}
