import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Logger } from 'pino'
import type { Env, RequestContext } from './env.ts'
import { secureHeaders } from './security.ts'

interface FrameOptions {
  readonly logger: Logger
  readonly https: boolean
}

/**
 * Around every request: what all answers bear, and one line in the log with the pattern of the route, never the
 * address itself, its query, a body or a person.
 */
export function frame({ logger, https }: FrameOptions): MiddlewareHandler<Env> {
  const secure = secureHeaders({ https, formTargets: [] })
  return async (c, next) => {
    const started = performance.now()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('https', https)
    c.set('borne', { ...secure(c.req.path), 'x-request-id': requestId })
    await next()
    bear(c)
    logger.info({
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - started),
    })
  }
}

/** A text that bears all of it from the beginning: headers that are added to an answer one by one are ten times dearer. */
export function answerText(
  c: RequestContext,
  text: string,
  {
    status = 200,
    headers,
  }: { readonly status?: ContentfulStatusCode | undefined; readonly headers: HeadersOfText },
): Response {
  const answered = new Response(text, { status, headers: { ...c.get('borne'), ...headers } })
  c.set('bearing', answered)
  return answered
}

export type HeadersOfText = Readonly<Record<string, string>>

function bear(c: RequestContext): void {
  if (c.get('bearing') === c.res) return
  // Not `c.header`, which makes the answer anew for each of them.
  const { headers } = c.res
  const { 'cache-control': caching = '', ...borne } = c.get('borne')
  for (const name in borne) headers.set(name, borne[name] ?? '')
  if (!headers.has('cache-control')) headers.set('cache-control', caching)
}
