import type { Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { RequestContext } from './env.ts'
import { Problem } from './problem.ts'

/** In bytes. A case may hold 5 MB; a route that takes less says so itself. */
const largest = 8 * 1024 * 1024

const counted = bodyLimit({
  maxSize: largest,
  onError: () => {
    throw new Problem('tooLarge')
  },
})

/** Refuses what is larger than anything we take, before anybody reads it. */
export function limitSize(c: RequestContext, next: Next) {
  const told = c.req.header('content-length')
  if (told === undefined) return c.req.method === 'GET' ? next() : counted(c, next)
  if (Number(told) > largest) throw new Problem('tooLarge')
  return next()
}
