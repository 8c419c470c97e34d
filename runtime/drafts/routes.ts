import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { definitionSchema } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { definition } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { etagOf, revisionIn } from './etag.ts'
import { permittedDraft } from './permittedDraft.ts'
import { findBeginning, findDraft, updateDraft } from './store.ts'

const params = z.object({ service: z.string() })
const stateHeader = z.object({ ETag: z.string() })

const readDraft = createRoute({
  method: 'get',
  path: '/api/services/{service}/draft',
  summary: 'The working copy of a service',
  ...access('readDraft'),
  request: { params },
  responses: {
    200: {
      ...json(
        definition,
        'The definition; ETag names its state, Changed-By the pseudonym of who saved it',
      ),
      headers: stateHeader.extend({ 'Changed-By': z.string() }),
    },
  },
})

const readBeginning = createRoute({
  method: 'get',
  path: '/api/services/{service}/draft/beginning',
  summary: 'What a draft of how a service runs today began with',
  ...access('readDraft'),
  request: { params },
  responses: {
    200: json(
      z.strictObject({ definition: definition.nullable() }),
      'The definition of then; null where there is none',
    ),
  },
})

const saved = z.strictObject({ updatedAt: z.iso.datetime() })

const saveDraft = createRoute({
  method: 'put',
  path: '/api/services/{service}/draft',
  summary: 'Save the working copy, unless somebody else changed it (412)',
  ...access('editDraft'),
  request: {
    params,
    headers: z.object({ 'if-match': z.exactOptional(z.string()) }),
    body: body(definitionSchema),
  },
  responses: { 200: { ...json(saved, 'Saved; ETag names the new state'), headers: stateHeader } },
})

const largest = 2 * 1024 * 1024

export function createDraftRoutes({ db, stamp, presence }: Deps) {
  const app = new OpenAPIHono<Env>()
  app.use(
    '/api/services/:service/draft',
    bodyLimit({ maxSize: largest, onError: () => refuse('tooLarge') }),
  )
  return app
    .openapi(readDraft, (c) => {
      const { draft } = permittedDraft(db, c, c.req.valid('param').service)
      const headers = { ETag: etagOf(draft), 'Changed-By': draft.updatedBy }
      return c.json(parseDefinition(draft.definition), 200, headers)
    })
    .openapi(readBeginning, (c) => {
      const { draft } = permittedDraft(db, c, c.req.valid('param').service)
      const beginning = findBeginning(db, draft.service)
      return c.json({ definition: beginning === null ? null : parseDefinition(beginning) }, 200)
    })
    .openapi(
      saveDraft,
      (c) => {
        const { service } = c.req.valid('param')
        const next = c.req.valid('json')
        const { draft, subject } = permittedDraft(db, c, service)
        if (next.id !== service || next.owner !== draft.department) throw new Problem('ownerFixed')
        const match = c.req.valid('header')['if-match'] ?? refuse('ifMatchMissing')
        const { at } = stamp()
        const change = { definition: next, at, by: subject }
        const revision = updateDraft(db, revisionIn(match), change)
        if (revision === undefined) {
          throw new Problem('versionChanged', { etag: etagOf(findDraft(db, service) ?? draft) })
        }
        const etag = etagOf({ revision })
        presence.tell(service, { event: 'draft', data: { etag } })
        return c.json({ updatedAt: at }, 200, { ETag: etag })
      },
      (result) => {
        if (!result.success) refuseInput(result.target, result.error.issues)
      },
    )
}

function refuseInput(target: string, issues: readonly z.core.$ZodIssue[]): never {
  const problems = issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code }))
  throw new Problem(target === 'json' ? 'notADefinition' : 'invalidRequest', { problems })
}

function refuse(code: 'tooLarge' | 'ifMatchMissing'): never {
  throw new Problem(code)
}
