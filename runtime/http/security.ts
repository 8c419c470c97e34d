import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'

// Monaco sets inline styles, so its routes allow them (design.md 11); no route allows inline scripts.
const withMonaco = /^\/(designer|review)(\/|$)/

/** `formTargets`: origins a form may lead to besides our own, i.e. the sign-in provider. */
export function secureHeaders(options: {
  readonly https: boolean
  readonly formTargets: readonly string[]
}): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    c.set('https', options.https)
    await next()
    const styles = withMonaco.test(c.req.path) ? "'self' 'unsafe-inline'" : "'self'"
    const headers = {
      'content-security-policy': [
        "default-src 'self'",
        "script-src 'self'",
        `style-src ${styles}`,
        "img-src 'self' data:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        `form-action ${["'self'", ...options.formTargets].join(' ')}`,
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      // Not "no-referrer": browsers would then send "Origin: null" with forms.
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      ...(options.https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    }
    // Not `c.header`, which makes the answer anew for each of them.
    const answered = c.res.headers
    for (const [name, value] of Object.entries(headers)) answered.set(name, value)
    if (!answered.has('cache-control')) answered.set('cache-control', 'no-store')
  })
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what another site's page sends on behalf of somebody signed in here (CSRF). */
export function sameOrigin(publicOrigin: string | undefined): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    if (!safe.has(c.req.method)) {
      const own = publicOrigin ?? new URL(c.req.url).origin
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const same = origin === undefined ? site === 'same-origin' : origin === own
      if (!same) throw new Problem('foreignOrigin')
    }
    await next()
  })
}

/**
 * In demo mode one click signs in, so only this machine's own names are served (DNS rebinding). Of these
 * one is used throughout, because cookies and keys in the browser belong to a name.
 */
export function loopbackOnly(publicOrigin: string | undefined): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    const { hostname, origin, pathname, search } = new URL(c.req.url)
    if (!isLoopback(hostname)) throw new Problem('forbidden')
    const isElsewhere = publicOrigin !== undefined && origin !== publicOrigin
    if (isElsewhere && c.req.method === 'GET') return c.redirect(publicOrigin + pathname + search)
    return next()
  })
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}
