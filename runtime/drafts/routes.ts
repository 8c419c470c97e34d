import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { readObjectSchema } from '#shared/model/json.ts'
import { patched, patchSchema, patchType, type Patch } from '#shared/model/patch.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { definition } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, bodyOf, json } from '../http/reply.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { etagOf, revisionIn } from './etag.ts'
import { permittedDraft } from './permittedDraft.ts'
import { findBeginning, findDraft, updateDraft, type DraftRow } from './store.ts'

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

const basedOn = z.object({ 'if-match': z.exactOptional(z.string()) })
const saved = z.strictObject({ updatedAt: z.iso.datetime() })

const saveDraft = createRoute({
  method: 'put',
  path: '/api/services/{service}/draft',
  summary: 'Save the working copy, unless somebody else changed it (412)',
  ...access('editDraft'),
  request: { params, headers: basedOn, body: body(definitionSchema) },
  responses: { 200: { ...json(saved, 'Saved; ETag names the new state'), headers: stateHeader } },
})

const patchDraft = createRoute({
  method: 'patch',
  path: '/api/services/{service}/draft',
  summary:
    'Save what differs from the state that If-Match names: a JSON Patch (RFC 6902) that adds, replaces and removes',
  ...access('editDraft'),
  request: { params, headers: basedOn, body: bodyOf(patchType, patchSchema) },
  responses: { 200: { ...json(saved, 'Saved; ETag names the new state'), headers: stateHeader } },
})

const largest = 2 * 1024 * 1024

export function createDraftRoutes(deps: Deps) {
  const { db } = deps
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
        const { draft, subject } = permittedDraft(db, c, c.req.valid('param').service)
        const match = c.req.valid('header')['if-match'] ?? refuse('ifMatchMissing')
        const { at, etag } = save(deps, draft, { match, next: c.req.valid('json'), by: subject })
        return c.json({ updatedAt: at }, 200, { ETag: etag })
      },
      (result) => {
        if (!result.success) refuseInput(result.target, result.error.issues)
      },
    )
    .openapi(patchDraft, (c) => {
      const { draft, subject } = permittedDraft(db, c, c.req.valid('param').service)
      const match = c.req.valid('header')['if-match'] ?? refuse('ifMatchMissing')
      const next = patchedDraft(draft, match, c.req.valid('json'))
      const { at, etag } = save(deps, draft, { match, next, by: subject })
      return c.json({ updatedAt: at }, 200, { ETag: etag })
    })
}

interface Save {
  readonly match: string
  readonly next: Definition
  readonly by: string
}

/** Refused where somebody else was faster; others who have the draft open are told. */
function save({ db, stamp, presence }: Deps, draft: DraftRow, { match, next, by }: Save) {
  const { service, department } = draft
  if (next.id !== service || next.owner !== department) throw new Problem('ownerFixed')
  const { at } = stamp()
  const revision = updateDraft(db, revisionIn(match), { definition: next, at, by })
  if (revision === undefined) outdated(findDraft(db, service) ?? draft)
  const etag = etagOf({ revision })
  presence.tell(service, { event: 'draft', data: { etag } })
  return { at, etag }
}

/** What a patch makes of the state it is for, held to the same as the whole. */
function patchedDraft(draft: DraftRow, match: string, patch: Patch): Definition {
  if (revisionIn(match) !== draft.revision) outdated(draft)
  const next = patched(readObjectSchema.parse(JSON.parse(draft.definition)), patch)
  if (next === undefined) throw new Problem('patchUnfit')
  if (Buffer.byteLength(JSON.stringify(next)) > largest) refuse('tooLarge')
  const { data, error } = definitionSchema.safeParse(next)
  return data ?? refuseInput('json', error?.issues ?? [])
}

function outdated(now: DraftRow): never {
  throw new Problem('versionChanged', { etag: etagOf(now) })
}

function refuseInput(target: string, issues: readonly z.core.$ZodIssue[]): never {
  const problems = issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code }))
  throw new Problem(target === 'json' ? 'notADefinition' : 'invalidRequest', { problems })
}

function refuse(code: 'tooLarge' | 'ifMatchMissing'): never {
  throw new Problem(code)
}
