import { OpenAPIHono } from '@hono/zod-openapi'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { clearSessionToken, cookieOptions, sessionToken, setSessionToken } from '../http/session.ts'
import { rememberPerson } from '../people/store.ts'
import { recordRoles } from './recordRoles.ts'
import { createSession, endSession, findSession } from './store.ts'
import { pendingSchema, type Pending } from './signIn.ts'
import { secretOf } from '../storage/secret.ts'

const pendingCookie = 'fachwerk_signing_in'
const tenMinutes = 600

/** Sign-in with OpenID Connect; the same code path in the demo, whose provider runs in-process. */
export function createAuthRoutes(deps: Deps) {
  const { db, clock, signIn } = deps
  const secret = secretOf(db, 'cookieSecret')
  return new OpenAPIHono<Env>()
    .get('/auth/login', guard('anybody'), async (c) => {
      const returnTo = localPath(c.req.query('returnTo'))
      const persona = deps.demo ? c.req.query('persona') : undefined
      if (persona !== undefined) forgetProviderSession(c)
      const { location, pending } = await signIn.begin(callbackAt(deps, c), { returnTo, persona })
      await setSignedCookie(c, pendingCookie, JSON.stringify(pending), secret, {
        ...cookieOptions(c),
        maxAge: tenMinutes,
      })
      return c.redirect(location)
    })
    .get('/auth/callback', guard('anybody'), async (c) => {
      const pending = parsePending(await getSignedCookie(c, secret, pendingCookie))
      deleteCookie(c, pendingCookie, cookieOptions(c))
      const { search } = new URL(c.req.url)
      const signedIn = await signIn.finish(new URL(callbackAt(deps, c) + search), pending)
      const former = sessionToken(c)
      const token = db.transaction((tx) => {
        if (former !== undefined) endSession(tx, former)
        const fresh = createSession(tx, { ...signedIn, now: clock.now() })
        rememberPerson(tx, signedIn.claims)
        recordRoles(tx, { claims: signedIn.claims, at: deps.stamp().at })
        return fresh
      })
      setSessionToken(c, token)
      return c.redirect(pending.returnTo)
    })
    .post('/auth/logout', guard('anybody'), async (c) => {
      const token = sessionToken(c)
      const session = token === undefined ? undefined : findSession(db, token, clock.now())
      if (token !== undefined) endSession(db, token)
      clearSessionToken(c)
      const home = `${originOf(deps, c)}/`
      const { idToken } = session ?? {}
      // 303: the form was posted, what follows is read.
      return c.redirect(
        (idToken === undefined ? undefined : await signIn.endAt(idToken, home)) ?? '/',
        303,
      )
    })
}

/** Only a path of our own, so that a link cannot lead elsewhere after signing in. */
export function localPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])/.test(path)) return '/'
  const { host, pathname, search, hash } = new URL(path, 'http://local.invalid')
  // "/.//host" keeps its two slashes when the dots are resolved.
  return host === 'local.invalid' && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

/** Else the demo's provider asks whoever becomes another persona to log out first, with a script. */
function forgetProviderSession(c: RequestContext): void {
  for (const name of ['_session', '_session.sig']) deleteCookie(c, name, { path: '/' })
}

function parsePending(cookie: string | false | undefined): Pending {
  if (cookie === undefined || cookie === false) throw new Problem('signInFailed')
  return pendingSchema.parse(JSON.parse(cookie))
}

function callbackAt(deps: Deps, c: RequestContext): string {
  return `${originOf(deps, c)}/auth/callback`
}

function originOf({ publicOrigin }: Deps, c: RequestContext): string {
  return publicOrigin ?? new URL(c.req.url).origin
}
