import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { readersOf } from '../people/readers.ts'
import { commentsChanged } from '../presence/presence.ts'
import { departmentOf } from '../services/store.ts'
import type { Store } from '../storage/database.ts'
import { commentSchema, saidSchema, viewOf } from './commentView.ts'
import {
  countComments,
  countMentions,
  findComment,
  insertComment,
  listComments,
  type NewComment,
} from './store.ts'

const ofService = z.object({ service: z.string() })
const mostPerService = 5000
const pageSize = 200

const listRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/comments',
  summary: 'What people write about a service to each other, page by page',
  ...access('readComments'),
  request: {
    params: ofService,
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  },
  responses: {
    200: json(
      z.strictObject({
        comments: z.array(commentSchema),
        /** Where the next page begins. */
        next: z.int().nullable(),
      }),
      'The oldest first',
    ),
  },
})

const writeRoute = createRoute({
  method: 'post',
  path: '/api/services/{service}/comments',
  summary: 'Write a comment, or reply to one; with the same id only once',
  ...access('writeComment'),
  request: {
    params: ofService,
    body: body(
      saidSchema.extend({
        id: z.uuid(),
        /** The comment it replies to; left out by one that begins. */
        thread: z.exactOptional(z.uuid()),
        place: z.string().regex(/^\//).max(400),
        name: z.string().max(200),
      }),
    ),
  },
  responses: { 201: json(commentSchema, 'As it is stored') },
})

const mentionsRoute = createRoute({
  method: 'get',
  path: '/api/mentions',
  summary: 'How often open comments speak to you, by service',
  ...access('readComments'),
  responses: { 200: json(z.record(z.string(), z.int()), 'Counts by service') },
})

export function createCommentRoutes({ db, stamp, presence }: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const { service } = c.req.valid('param')
      c.var.permit.over(departmentOf(db, service))
      const { after } = c.req.valid('query')
      const rows = listComments(db, service, { after, limit: pageSize + 1 })
      const comments = rows.slice(0, pageSize)
      const next = rows.length > pageSize ? (comments.at(-1)?.seq ?? null) : null
      return c.json({ comments: comments.map(viewOf(db)), next }, 200)
    })
    .openapi(writeRoute, (c) => {
      const { service } = c.req.valid('param')
      const { id, thread = id, ...written } = c.req.valid('json')
      const { department = '' } = departmentOf(db, service)
      const { subject: author } = c.var.permit.over({ department })
      if (department === '') throw new Problem('notFound')
      const place = { id, thread, service, department, author, writtenAt: stamp().at }
      const mentions = readersOf(db, { department }, written.mentions).map(({ subject }) => subject)
      db.transaction((tx) => writeOnce(tx, { ...written, ...place, mentions }))
      presence.tell(service, commentsChanged)
      const stored = findComment(db, id)
      if (stored === undefined) throw new Problem('notFound')
      return c.json(viewOf(db)(stored), 201)
    })
    .openapi(mentionsRoute, (c) => {
      const departments = c.var.permit.departments()
      return c.json(countMentions(db, c.var.session?.subject ?? '', departments), 200)
    })
}

/** What is sent again is there already. A reply goes to what began a thread of the same service. */
function writeOnce(tx: Store, comment: NewComment): void {
  const { id, thread, service, author } = comment
  const known = findComment(tx, id)
  if (known?.author === author && known.service === service) return
  if (known !== undefined || countComments(tx, service) >= mostPerService) {
    throw new Problem('conflict')
  }
  const first = thread === id ? undefined : findComment(tx, thread)
  if (thread !== id && (first?.service !== service || first.thread !== thread)) {
    throw new Problem('notFound')
  }
  insertComment(tx, comment)
}
