import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { findDraft } from '../drafts/store.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { decide } from './decide.ts'
import { submissionDetailSchema, submissionSchema, toDetail, toSummary } from './projection.ts'
import { findSubmission, listSubmissions, type SubmissionRow } from './store.ts'
import { submit } from './submit.ts'

const params = z.object({ id: z.string() })
const note = z.string().max(2000)

const submitRoute = createRoute({
  method: 'post',
  path: '/api/services/{service}/submissions',
  summary: 'Submit the draft; refused while it has errors',
  ...access('submitDraft'),
  request: {
    params: z.object({ service: z.string() }),
    body: body(z.strictObject({ note: z.exactOptional(note) })),
  },
  responses: { 201: json(submissionSchema, 'The submission, in review or for information') },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/submissions',
  summary: 'Submissions, newest first',
  ...access('readSubmission'),
  responses: { 200: json(z.array(submissionSchema), 'Submissions you may see') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/api/submissions/{id}',
  summary: 'A submission beside the released version',
  ...access('readSubmission'),
  request: { params },
  responses: {
    200: json(submissionDetailSchema, 'Both definitions, hashes and technical surface'),
  },
})

const approveRoute = createRoute({
  method: 'post',
  path: '/api/submissions/{id}/approval',
  summary: 'Approve the technical surface',
  ...access('reviewSubmission'),
  request: { params, body: body(z.strictObject({ note: z.exactOptional(note) })) },
  responses: { 200: json(submissionSchema, 'The approved submission') },
})

const rejectRoute = createRoute({
  method: 'post',
  path: '/api/submissions/{id}/rejection',
  summary: 'Reject with a reason',
  ...access('reviewSubmission'),
  request: { params, body: body(z.strictObject({ reason: note.trim().min(1) })) },
  responses: { 200: json(submissionSchema, 'The rejected submission') },
})

export function createSubmissionRoutes({ db, stamp }: Deps) {
  const found = (id: string): SubmissionRow => {
    const row = findSubmission(db, id)
    if (row === undefined) throw new Problem('notFound')
    return row
  }
  return new OpenAPIHono<Env>()
    .openapi(submitRoute, (c) => {
      const draft = findDraft(db, c.req.valid('param').service)
      if (draft === undefined) throw new Problem('notFound')
      const acting = c.var.permit.over({ department: draft.department })
      const row = submit(db, draft, { ...acting, at: stamp().at, note: c.req.valid('json').note })
      return c.json(toSummary(row), 201)
    })
    .openapi(listRoute, (c) =>
      c.json(listSubmissions(db, c.var.permit.departments()).map(toSummary), 200),
    )
    .openapi(readRoute, (c) => {
      const row = found(c.req.valid('param').id)
      c.var.permit.over({ department: row.department })
      return c.json(toDetail(db, row), 200)
    })
    .openapi(approveRoute, (c) => {
      const row = found(c.req.valid('param').id)
      const acting = reviewer(c.var, row)
      const verdict = { status: 'approved', reason: c.req.valid('json').note ?? null } as const
      return c.json(toSummary(decide(db, row, { ...acting, ...verdict, at: stamp().at })), 200)
    })
    .openapi(rejectRoute, (c) => {
      const row = found(c.req.valid('param').id)
      const acting = reviewer(c.var, row)
      const verdict = { status: 'rejected', reason: c.req.valid('json').reason } as const
      return c.json(toSummary(decide(db, row, { ...acting, ...verdict, at: stamp().at })), 200)
    })
}

/** Nobody reviews what they submitted themselves, whatever roles they hold. */
function reviewer({ permit, actor }: Env['Variables'], { submittedBy }: SubmissionRow) {
  if (actor?.subject === submittedBy) throw new Problem('reviewerIsSubmitter')
  return permit.over({ subject: submittedBy })
}
