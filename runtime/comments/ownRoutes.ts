import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { commentSchema, saidSchema, viewOf } from './commentView.ts'
import { readersAmong } from './readers.ts'
import { findComment, removeComment, rewriteComment, settleThread, type Comment } from './store.ts'

const ofComment = z.object({ comment: z.string() })

const changeRoute = createRoute({
  method: 'put',
  path: '/api/comments/{comment}',
  summary: 'Write your own comment anew',
  ...access('changeComment'),
  request: { params: ofComment, body: body(saidSchema) },
  responses: { 200: json(commentSchema, 'As it is stored') },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/comments/{comment}',
  summary: 'Take your own comment back',
  ...access('changeComment'),
  request: { params: ofComment },
  responses: { 204: { description: 'Its words are gone' } },
})

const settleRoute = createRoute({
  method: 'put',
  path: '/api/comments/{comment}/resolution',
  summary: 'Settle what a comment began, or take it up again',
  ...access('writeComment'),
  request: { params: ofComment, body: body(z.strictObject({ resolved: z.boolean() })) },
  responses: { 200: json(commentSchema, 'As it is stored') },
})

/** What is done to a comment that is there. */
export function createOwnCommentRoutes({ db, stamp, presence }: Deps) {
  const stored = (id: string) => viewOf(db)(found(findComment(db, id)))

  function own(c: RequestContext, id: string): Comment {
    const comment = findComment(db, id)
    c.var.permit.over(comment === undefined ? {} : { subject: comment.author })
    return found(comment)
  }

  return new OpenAPIHono<Env>()
    .openapi(changeRoute, (c) => {
      const { id, department, service } = own(c, c.req.valid('param').comment)
      const { text, mentions } = c.req.valid('json')
      const to = readersAmong(db, mentions, { department })
      db.transaction((tx) => rewriteComment(tx, id, { text, mentions: to, at: stamp().at }))
      presence.tell(service, said)
      return c.json(stored(id), 200)
    })
    .openapi(removeRoute, (c) => {
      const comment = own(c, c.req.valid('param').comment)
      db.transaction((tx) => removeComment(tx, comment))
      presence.tell(comment.service, said)
      return c.body(null, 204)
    })
    .openapi(settleRoute, (c) => {
      const comment = findComment(db, c.req.valid('param').comment)
      const target = comment === undefined ? {} : { department: comment.department }
      const { subject: by } = c.var.permit.over(target)
      const { thread, service } = found(comment)
      const { resolved } = c.req.valid('json')
      settleThread(db, thread, resolved ? { at: stamp().at, by } : undefined)
      presence.tell(service, said)
      return c.json(stored(thread), 200)
    })
}

const said = { event: 'comments', data: null } as const

function found(comment: Comment | undefined): Comment {
  if (comment === undefined) throw new Problem('notFound')
  return comment
}
