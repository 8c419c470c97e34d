import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { findSession } from '../auth/store.ts'
import type { Deps } from '../deps.ts'
import { etagOf } from '../drafts/etag.ts'
import { permittedDraft } from '../drafts/permittedDraft.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body } from '../http/reply.ts'
import { sessionToken } from '../http/session.ts'
import { commentsChanged, type StreamEvent, type Visit } from './presence.ts'

const streamRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/presence',
  summary: 'Who has the draft open now, and what changes meanwhile, as a stream of events',
  ...access('readDraft'),
  request: { params: z.object({ service: z.string() }) },
  responses: {
    200: {
      description: 'Events: entered, people, draft, comments, beat',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
})

const moveRoute = createRoute({
  method: 'put',
  path: '/api/visits/{visit}',
  summary: 'Tell the others what you have selected, and whether you write there',
  ...access('readDraft'),
  request: {
    params: z.object({ visit: z.string() }),
    body: body(z.strictObject({ place: z.string().max(400).nullable(), editing: z.boolean() })),
  },
  responses: { 204: { description: 'The others know' } },
})

/** Not to be gathered by a proxy, nor compressed, nor kept. */
const streaming = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

export function createPresenceRoutes({ db, clock, presence }: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(streamRoute, (c) => {
      const { service } = c.req.valid('param')
      const { draft, subject } = permittedDraft(db, c, service)
      const { session } = c.var
      const token = sessionToken(c)
      if (session === undefined || token === undefined) throw new Problem('notFound')
      const isSignedIn = () => findSession(db, token, clock.now()) !== undefined
      const { department } = draft
      const { name } = session.claims
      const stream = streamOf((send, end) => {
        const visitor = { service, department, subject, name, isSignedIn, send, end }
        const visit = presence.enter(visitor)
        // who comes back has missed what happened meanwhile
        send({ event: 'draft', data: { etag: etagOf(draft) } })
        send(commentsChanged)
        return visit
      })
      return c.body(stream, 200, streaming)
    })
    .openapi(moveRoute, (c) => {
      const { visit } = c.req.valid('param')
      const department = presence.departmentOf(visit)
      const { subject } = c.var.permit.over(department === undefined ? {} : { department })
      if (!presence.move(visit, subject, c.req.valid('json'))) throw new Problem('notFound')
      return c.body(null, 204)
    })
}

function streamOf(
  enter: (send: (event: StreamEvent) => void, end: () => void) => Visit,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let visit: Visit | undefined
  let isOpen = true
  return new ReadableStream({
    start(controller) {
      const send = ({ event, data }: StreamEvent): void => {
        if (!isOpen) return
        const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
        controller.enqueue(encoder.encode(text))
      }
      const end = (): void => {
        if (isOpen) controller.close()
        isOpen = false
      }
      visit = enter(send, end)
    },
    cancel() {
      isOpen = false
      visit?.leave()
    },
  })
}
