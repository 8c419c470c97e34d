import { deepest, tooDeepAt } from '#shared/import/jsonDepth.ts'
import type { RequestContext } from './env.ts'
import { Problem } from './problem.ts'

/** A shorter text cannot be so deep that reading it fails, and most are shorter. */
const harmless = 2_000

export function mayBeDeep(c: RequestContext): boolean {
  // Who is not signed in is refused by the route without looking at the body.
  if (c.req.method === 'GET' || c.get('actor') === undefined) return false
  const length = Number(c.req.header('content-length') ?? Infinity)
  return length >= harmless && (c.req.header('content-type') ?? '').includes('json')
}

/** Refuses JSON that is nested deeper than anything we know of, before anybody follows it down. */
export async function limitDepth(c: RequestContext): Promise<void> {
  // A copy: who limits the size of a body reads it from the beginning.
  const place = tooDeepAt(await c.req.raw.clone().text())
  if (place !== undefined) throw new Problem('tooDeep', { deepest, ...place })
}
