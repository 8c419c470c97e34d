import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { readObjectSchema } from '#shared/model/json.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { refusal } from '../inbox/refusal.ts'

const messageSchema = z.strictObject({
  /** Its id in the definition. */
  name: z.string().min(1),
  /** What the waiting case gave as its key; left out where it gave none. */
  key: z.exactOptional(z.string()),
  payload: readObjectSchema,
  /** The sender's own, without personal data: the same message sent twice is taken once. */
  messageId: z.string().min(1).max(200),
})

const takenSchema = named(
  'MessageTaken',
  z.strictObject({
    case: z.strictObject({ id: z.string(), number: z.string(), service: z.string() }),
  }),
)

const keptSchema = named('MessageKept', z.strictObject({ keptUntil: z.iso.datetime() }))

const messageRoute = createRoute({
  method: 'post',
  path: '/api/messages',
  summary: 'Hand a message from outside to the case that waits for it or will, or begin one by it',
  ...access('sendMessage'),
  request: { body: body(messageSchema) },
  responses: {
    200: json(takenSchema, 'The case that took it; a message nobody knows is a 409'),
    202: json(keptSchema, 'Nobody waits for it yet: it is kept until then for who comes to wait'),
  },
})

/** Messages that reach the department by other ways: by post, by telephone, from another system. */
export function createMessageRoutes({ host }: Pick<Deps, 'host'>) {
  return new OpenAPIHono<Env>().openapi(messageRoute, async (c) => {
    const { name, key = null, payload, messageId } = c.req.valid('json')
    const departments = c.get('permit').departments()
    const message = { name, key, payload, messageId, departments }
    const taken = await host.correlate(message, ({ instance: { id, number, service } }) => ({
      case: { id, number, service },
    }))
    if ('case' in taken) return c.json(taken, 200)
    if ('keptUntil' in taken) return c.json(taken, 202)
    const { rejection } = taken
    throw rejection.code === 'messageNotExpected'
      ? new Problem('messageNotExpected')
      : refusal(rejection)
  })
}
