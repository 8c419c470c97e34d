import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { actorOf } from '../auth/session.ts'
import { isWorn, rotateSession, sessionFinder } from '../auth/store.ts'
import type { Deps } from '../deps.ts'
import type { RequestContext } from './env.ts'

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

/** Reads who is signed in; answers how to change the token of a session that has used its own for a while. */
export function sessionReader({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): (c: RequestContext) => (() => void) | undefined {
  const findSession = sessionFinder(db)
  return (c) => {
    const token = sessionToken(c)
    if (token === undefined) return undefined
    const now = clock.now()
    const session = findSession(token, now)
    if (session === undefined) return undefined
    c.set('session', session)
    c.set('actor', actorOf(session))
    if (!isWorn(session, now)) return undefined
    return () => {
      if (c.res.headers.getSetCookie().some((one) => one.startsWith(`${name}=`))) return
      const fresh = rotateSession(db, token, now)
      if (fresh !== undefined) setSessionToken(c, fresh)
    }
  }
}
