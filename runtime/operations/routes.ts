import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { releaseProblemCodes, verifyRelease } from '#shared/release/verify.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { json } from '../http/reply.ts'
import { evidenceFor } from '../releases/evidence.ts'
import { verifySignature } from '../releases/signature.ts'
import { listReleased } from '../releases/store.ts'
import type { Store } from '../storage/database.ts'
import { named } from '../http/named.ts'
import { countIncidents, measureBacklog } from './store.ts'

const operationsSchema = named(
  'Operations',
  z.strictObject({
    sources: z
      .array(
        z.strictObject({
          id: z.string(),
          reachable: z.boolean(),
          milliseconds: z.int(),
        }),
      )
      .readonly(),
    outbox: z.strictObject({
      waiting: z.int(),
      failing: z.int(),
      oldest: z.string().nullable(),
    }),
    timers: z.int(),
    activeCases: z.int(),
    incidents: z.strictObject({ technical: z.int(), business: z.int() }),
    /** Releases that no longer hold: nothing of them runs. */
    refused: z.array(
      z.strictObject({
        service: z.string(),
        version: z.int(),
        problems: z.array(z.enum(releaseProblemCodes)).readonly(),
      }),
    ),
  }),
)

const readRoute = createRoute({
  method: 'get',
  path: '/api/operations',
  summary: 'State of the machinery, without personal data',
  ...access('readOperations'),
  responses: { 200: json(operationsSchema, 'Sources, backlog, incidents and refused releases') },
})

export function createOperationsRoutes({ db, reachability }: Deps) {
  return new OpenAPIHono<Env>().openapi(readRoute, async (c) => {
    const { timers, activeCases, ...outbox } = measureBacklog(db)
    return c.json(
      {
        sources: await reachability(),
        outbox,
        timers,
        activeCases,
        incidents: countIncidents(db),
        refused: refusedReleases(db),
      },
      200,
    )
  })
}

function refusedReleases(store: Store) {
  return listReleased(store, 'all').flatMap(({ service, version }) => {
    const evidence = evidenceFor(store, service, version)
    if (evidence === undefined) return []
    const verification = verifyRelease(evidence, verifySignature)
    return 'problems' in verification ? [{ service, version, problems: verification.problems }] : []
  })
}
