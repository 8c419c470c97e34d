import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { planSchema } from '#shared/engine/migration/plan.ts'
import { migrationEffects } from '#shared/engine/migration/whatHappens.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { json } from '../http/reply.ts'
import { findRelease } from '../releases/store.ts'
import { executeMigration, portion, previewMigration } from './migration.ts'
import { setSuspended } from './suspension.ts'

const reason = z.string().trim().min(3).max(1000)
const params = z.object({ service: z.string(), version: z.coerce.number().int().min(1) })
const problem = z.strictObject({
  code: z.string(),
  process: z.string(),
  id: z.string(),
  problem: z.exactOptional(z.string()),
})
const oneCase = { id: z.string(), number: z.string(), problems: z.array(problem) }
const preview = z.strictObject({
  plan: planSchema,
  /** All that run on the version; counted with the first page. */
  total: z.exactOptional(z.int()),
  /** What to ask for the next page after; null on the last. */
  next: z.int().nullable(),
  cases: z.array(
    z.strictObject({
      ...oneCase,
      effects: z.array(
        z.strictObject({
          kind: z.enum(migrationEffects),
          id: z.string(),
          to: z.exactOptional(z.string()),
          dueAt: z.exactOptional(z.string()),
        }),
      ),
    }),
  ),
})
const report = z.array(z.strictObject({ ...oneCase, migrated: z.boolean() }))
const target = { to: z.int().min(1), plan: z.exactOptional(planSchema) }
const chosenCases = z.array(z.string()).max(portion)
const body = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

const previewRoute = createRoute({
  method: 'post',
  path: '/api/services/{service}/versions/{version}/migration/preview',
  summary: 'What would happen to each running case, or why not; nothing is changed',
  ...access('steerVersion'),
  request: {
    params,
    body: body(z.strictObject({ ...target, after: z.exactOptional(z.int().min(0)) })),
  },
  responses: {
    200: json(preview, 'The plan, by equal names where none was given, and a page of the cases'),
  },
})

const migrateRoute = createRoute({
  method: 'post',
  path: '/api/services/{service}/versions/{version}/migration',
  summary: 'Take running cases over to another version, all when none are named',
  ...access('steerVersion'),
  request: {
    params,
    body: body(z.strictObject({ ...target, reason, cases: z.exactOptional(chosenCases) })),
  },
  responses: {
    200: json(
      report,
      'Each case that was asked for, also one that had gone over already, and why one stayed',
    ),
  },
})

const suspensionRoute = (name: 'suspend' | 'resume', summary: string) =>
  createRoute({
    method: 'post',
    path: `/api/services/{service}/versions/{version}/${name}`,
    summary,
    ...access('steerVersion'),
    request: { params, body: body(z.strictObject({ reason })) },
    responses: { 200: json(z.strictObject({ cases: z.int() }), 'How many cases it concerned') },
  })
const suspendRoute = suspensionRoute('suspend', 'Let all cases of a version rest and begin no new')
const resumeRoute = suspensionRoute('resume', 'Go on with the cases of a version')

/** What the owning department decides about a whole version. */
export function createVersionSteeringRoutes(deps: Deps) {
  const ref = (c: RequestContext) => {
    const service = c.req.param('service') ?? ''
    const version = Number(c.req.param('version'))
    const release = findRelease(deps.db, service, version)
    const { subject: by, role } = c.var.permit.over(release ?? {})
    if (release === undefined) throw new Problem('notFound')
    return { service, version, by, role }
  }
  return new OpenAPIHono<Env>()
    .openapi(previewRoute, (c) => {
      const { service, version } = ref(c)
      return c.json(previewMigration(deps, { service, from: version, ...c.req.valid('json') }), 200)
    })
    .openapi(migrateRoute, async (c) => {
      const { service, version: from, by, role } = ref(c)
      const { to, plan, reason: why, cases } = c.req.valid('json')
      const act = { by, role, reason: why }
      const report = await executeMigration(deps, { service, from, to, plan, cases, act })
      return c.json([...report], 200)
    })
    .openapi(suspendRoute, async (c) => {
      const cases = await setSuspended(deps, { ...ref(c), ...c.req.valid('json') }, true)
      return c.json({ cases }, 200)
    })
    .openapi(resumeRoute, async (c) => {
      const cases = await setSuspended(deps, { ...ref(c), ...c.req.valid('json') }, false)
      return c.json({ cases }, 200)
    })
}
