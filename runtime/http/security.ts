import type { Context } from 'hono'
import { Problem } from './problem.ts'

// Monaco sets inline styles, so its routes allow them (design.md 11); no route allows inline scripts.
const withMonaco = /^\/(designer|review)(\/|$)/

/** Of a path. `formTargets`: origins a form may lead to besides our own, i.e. the sign-in provider. */
export function secureHeaders(options: {
  readonly https: boolean
  readonly formTargets: readonly string[]
}): (path: string) => Readonly<Record<string, string>> {
  const plain = headersOf(options, "'self'")
  const styled = headersOf(options, "'self' 'unsafe-inline'")
  return (path) => (withMonaco.test(path) ? styled : plain)
}

function headersOf(
  { https, formTargets }: { readonly https: boolean; readonly formTargets: readonly string[] },
  styles: string,
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self' data:",
      "font-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Not "no-referrer": browsers would then send "Origin: null" with forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what another site's page sends on behalf of somebody signed in here (CSRF). */
export function refuseForeign(c: Context, publicOrigin: string | undefined): void {
  if (safe.has(c.req.method)) return
  const own = publicOrigin ?? urlOf(c).origin
  const origin = c.req.header('origin')
  const isSame =
    origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : origin === own
  if (!isSame) throw new Problem('foreignOrigin')
}

/**
 * In demo mode one click signs in, so only this machine's own names are served (DNS rebinding). Of these
 * one is used throughout, because cookies and keys in the browser belong to a name: answers where to.
 */
export function loopbackElsewhere(
  c: Context,
  publicOrigin: string | undefined,
): string | undefined {
  const { hostname, origin, pathname, search } = urlOf(c)
  if (!isLoopback(hostname)) throw new Problem('forbidden')
  const isElsewhere = publicOrigin !== undefined && origin !== publicOrigin
  return isElsewhere && c.req.method === 'GET' ? publicOrigin + pathname + search : undefined
}

/** Each request is asked more than once, and the next is often to the same place. */
function urlOf({ req }: Context): URL {
  if (last.text !== req.url) last = { text: req.url, url: new URL(req.url) }
  return last.url
}

let last = { text: 'http://localhost/', url: new URL('http://localhost/') }

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}
