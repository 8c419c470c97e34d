import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { readersOf } from '../people/readers.ts'
import { commentsChanged } from '../presence/presence.ts'
import { commentSchema, saidSchema, viewOf } from './commentView.ts'
import { findComment, removeComment, rewriteComment, settleThread, type Comment } from './store.ts'

const ofComment = z.object({ comment: z.string() })

const changeRoute = createRoute({
  method: 'put',
  path: '/api/comments/{comment}',
  summary: 'Write your own comment anew',
  ...access('writeComment'),
  request: { params: ofComment, body: body(saidSchema) },
  responses: { 200: json(commentSchema, 'As it is stored') },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/comments/{comment}',
  summary: 'Take your own comment back',
  ...access('removeComment'),
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

  /** And who may write about the service it is about. */
  function written(c: RequestContext, id: string) {
    const comment = findComment(db, id)
    const { subject } = c.var.permit.over(
      comment === undefined ? {} : { department: comment.department },
    )
    return { ...found(comment), subject }
  }

  return new OpenAPIHono<Env>()
    .openapi(changeRoute, (c) => {
      const { subject, ...comment } = written(c, c.req.valid('param').comment)
      const { id, department, service } = comment
      if (comment.author !== subject || comment.text === null) throw new Problem('notFound')
      const { text, mentions } = c.req.valid('json')
      const to = readersOf(db, { department }, mentions).map((reader) => reader.subject)
      db.transaction((tx) => rewriteComment(tx, id, { text, mentions: to, at: stamp().at }))
      presence.tell(service, commentsChanged)
      return c.json(stored(id), 200)
    })
    .openapi(removeRoute, (c) => {
      const own = findComment(db, c.req.valid('param').comment)
      c.var.permit.over(own === undefined ? {} : { subject: own.author })
      const comment = found(own)
      db.transaction((tx) => removeComment(tx, comment))
      presence.tell(comment.service, commentsChanged)
      return c.body(null, 204)
    })
    .openapi(settleRoute, (c) => {
      const { thread, service, subject: by } = written(c, c.req.valid('param').comment)
      const { resolved } = c.req.valid('json')
      settleThread(db, thread, resolved ? { at: stamp().at, by } : undefined)
      presence.tell(service, commentsChanged)
      return c.json(stored(thread), 200)
    })
}

function found(comment: Comment | undefined): Comment {
  if (comment === undefined) throw new Problem('notFound')
  return comment
}
