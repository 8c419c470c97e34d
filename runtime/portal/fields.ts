import type { Fields } from '#shared/forms/question.ts'
import type { RequestContext } from '../http/env.ts'

/** Text fields of a posted form; a name twice gives its last value. */
export async function readFields(c: RequestContext): Promise<Fields> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
}
