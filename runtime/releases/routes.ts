import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { hashOfContent, textToSign } from '#shared/release/content.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { departmentOf } from '../services/store.ts'
import { findSubmission, type SubmissionRow } from '../submissions/store.ts'
import { contentFor } from './contentFor.ts'
import { releaseDetailSchema, releaseSchema, toReleaseDetail, toReleases } from './projection.ts'
import { release } from './release.ts'
import { findRelease, listReleases } from './store.ts'

const serviceParams = z.object({ service: z.string() })
const submissionParams = z.object({ id: z.string() })
const terms = { validFrom: z.iso.date(), keyId: z.string() }

const listRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/versions',
  summary: 'Released versions of a service, oldest first',
  ...access('readVersions'),
  request: { params: serviceParams },
  responses: { 200: json(z.array(releaseSchema), 'Versions with hashes and signature') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/api/services/{service}/versions/{version}',
  summary: 'A released version',
  ...access('readVersions'),
  request: { params: serviceParams.extend({ version: z.string().regex(/^\d+$/) }) },
  responses: { 200: json(releaseDetailSchema, 'The version with its definition') },
})

const contentRoute = createRoute({
  method: 'get',
  path: '/api/submissions/{id}/content',
  summary: 'The exact text to sign for a release',
  ...access('release'),
  request: { params: submissionParams, query: z.object(terms) },
  responses: {
    200: json(
      z.strictObject({ text: z.string(), hash: z.string() }),
      'Canonical JSON; the signature is Ed25519 over its UTF-8 bytes',
    ),
  },
})

const releaseRoute = createRoute({
  method: 'post',
  path: '/api/submissions/{id}/release',
  summary: 'Release with a signature over the content',
  ...access('release'),
  request: {
    params: submissionParams,
    /** `signature`: 64 bytes as base64url without padding. */
    body: body(z.strictObject({ ...terms, signature: z.string() })),
  },
  responses: { 201: json(releaseSchema, 'The release') },
})

export function createReleaseRoutes({ db, host, stamp }: Deps) {
  const found = (id: string): SubmissionRow => {
    const row = findSubmission(db, id)
    if (row === undefined) throw new Problem('notFound')
    return row
  }
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const { service } = c.req.valid('param')
      c.var.permit.over(departmentOf(db, service))
      return c.json(toReleases(db, listReleases(db, service), stamp().today), 200)
    })
    .openapi(readRoute, (c) => {
      const { service, version } = c.req.valid('param')
      const row = findRelease(db, service, Number(version))
      if (row === undefined) throw new Problem('notFound')
      c.var.permit.over({ department: row.department })
      return c.json(toReleaseDetail(db, row, stamp().today), 200)
    })
    .openapi(contentRoute, (c) => {
      const submission = found(c.req.valid('param').id)
      const acting = c.var.permit.over({ department: submission.department })
      const { today } = stamp()
      const content = contentFor(db, submission, { ...c.req.valid('query'), ...acting, today })
      return c.json({ text: textToSign(content), hash: hashOfContent(content) }, 200)
    })
    .openapi(releaseRoute, (c) => {
      const submission = found(c.req.valid('param').id)
      const acting = c.var.permit.over({ department: submission.department })
      const row = release(db, submission, { ...c.req.valid('json'), ...acting, ...stamp() })
      host.released()
      const [projected] = toReleases(db, [row], stamp().today)
      if (projected === undefined) throw new Error('release: expected what was just stored')
      return c.json(projected, 201)
    })
}
