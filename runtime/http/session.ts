import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { actorOf } from '../auth/session.ts'
import { isWorn, rotateSession, sessionFinder } from '../auth/store.ts'
import type { Deps } from '../deps.ts'
import type { Env, RequestContext } from './env.ts'

const name = 'fachwerk_session'

export function sessionToken(c: RequestContext): string | undefined {
  return getCookie(c, name)
}

export function setSessionToken(c: RequestContext, token: string): void {
  setCookie(c, name, token, cookieOptions(c))
}

export function clearSessionToken(c: RequestContext): void {
  deleteCookie(c, name, cookieOptions(c))
}

export function cookieOptions(c: RequestContext) {
  const secure = c.var.https || new URL(c.req.url).protocol === 'https:'
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const
}

/** Reads who is signed in; changes the token of a session that has used its own for a while. */
export function readSession({ db, clock }: Pick<Deps, 'db' | 'clock'>): MiddlewareHandler<Env> {
  const findSession = sessionFinder(db)
  return createMiddleware<Env>(async (c, next) => {
    const token = sessionToken(c)
    const now = clock.now()
    const session = token === undefined ? undefined : findSession(token, now)
    c.set('session', session)
    c.set('actor', session === undefined ? undefined : actorOf(session))
    await next()
    if (token === undefined || session === undefined || !isWorn(session, now)) return
    const fresh = rotateSession(db, token, now)
    if (fresh !== undefined && !c.res.headers.has('set-cookie')) setSessionToken(c, fresh)
  })
}
