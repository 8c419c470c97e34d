import { randomUUID } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { localisedSchema } from '#shared/model/localised.ts'
import { may, type Actor } from '#shared/policy/may.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { json } from '../http/reply.ts'
import { findDepartmentCase } from '../instances/store.ts'
import { accepted } from '../steering/refusal.ts'
import { incidentPage } from './incidentPage.ts'
import { namesOf } from './names.ts'
import { findIncident, listAddressed, type IncidentRow } from './store.ts'

const incidentSchema = named(
  'Incident',
  z.strictObject({
    id: z.string(),
    service: z.string(),
    version: z.int(),
    department: z.string(),
    element: z.string(),
    /** As the department calls service and step. */
    title: localisedSchema,
    step: localisedSchema,
    /** 'technical' goes to IT, 'business' to the department. */
    addressee: z.enum(['technical', 'business']),
    code: z.string(),
    message: z.string(),
    raisedAt: z.string(),
    /** Only for those who may see the case. */
    case: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  }),
)

const listRoute = createRoute({
  method: 'get',
  path: '/api/incidents',
  summary: 'Open incidents addressed to you, page by page',
  ...access('readIncidents'),
  request: { query: z.object({ after: z.exactOptional(z.string().regex(/^\d{1,15}$/)) }) },
  responses: {
    200: json(
      z.strictObject({
        incidents: z.array(incidentSchema),
        /** Where the next page begins. */
        next: z.string().nullable(),
      }),
      'Oldest first, without personal data',
    ),
  },
})

const retryRoute = createRoute({
  method: 'post',
  path: '/api/incidents/{id}/retry',
  summary: 'Run the failed step again',
  ...access('retryIncident'),
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(z.strictObject({ retried: z.literal(true) }), 'It is under way again') },
})

const failRoute = createRoute({
  method: 'post',
  path: '/api/incidents/{id}/fail',
  summary: 'Give up a technical job: the department decides how the case goes on',
  ...access('failJob'),
  request: {
    params: z.object({ id: z.string() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ reason: z.string().trim().min(3).max(1000) }),
        },
      },
    },
  },
  responses: { 200: json(z.strictObject({ handedOver: z.literal(true) }), 'It is a Klärungsfall') },
})

export function createIncidentRoutes({ db, host, stamp }: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const queues = c.var.permit.filter(listAddressed(db), (one) => one)
      const { after = '0' } = c.req.valid('query')
      const { incidents, next } = incidentPage(db, queues, Number(after))
      const shown = showing(db, c.var.actor)
      return c.json({ incidents: incidents.map(shown), next: next?.toString() ?? null }, 200)
    })
    .openapi(retryRoute, async (c) => {
      const incident = findIncident(db, c.req.valid('param').id)
      const { subject: by, role } = c.var.permit.over(incident ?? {})
      if (incident === undefined) throw new Problem('notFound')
      const submitted = await host.submit({
        type: 'resolveIncident',
        by,
        role,
        commandId: randomUUID(),
        instanceId: incident.instanceId,
        incidentId: incident.id,
        ...stamp(),
      })
      if ('rejection' in submitted)
        throw new Problem('conflict', { rejection: submitted.rejection.code })
      return c.json({ retried: true as const }, 200)
    })
    .openapi(failRoute, async (c) => {
      const incident = findIncident(db, c.req.valid('param').id)
      const { subject: by, role } = c.var.permit.over(incident ?? {})
      if (incident === undefined) throw new Problem('notFound')
      const { instanceId } = incident
      const { incidents } = findDepartmentCase(db, instanceId)?.instance ?? {}
      const activation = Object.values(incidents ?? {}).find(({ id }) => id === incident.id)
      const id = activation?.activation ?? null
      if (id === null) throw new Problem('refused')
      const context = { commandId: randomUUID(), instanceId, by, role, ...stamp() }
      const { reason } = c.req.valid('json')
      accepted(await host.submit({ type: 'failByHand', ...context, activation: id, reason }))
      return c.json({ handedOver: true as const }, 200)
    })
}

function showing(db: Deps['db'], actor: Actor | undefined) {
  const names = namesOf(db)
  return (incident: IncidentRow) => {
    const { seq: _, instanceId, number, ...row } = incident
    const seen = seesCase(actor, row) ? { id: instanceId, number } : null
    return { ...row, ...names(row), case: seen }
  }
}

function seesCase(actor: Actor | undefined, { department }: Pick<IncidentRow, 'department'>) {
  return may(actor, 'readCase', { department })
}
