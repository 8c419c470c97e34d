import { randomUUID } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Command } from '#shared/engine/command.ts'
import { jsonSchema, readObjectSchema } from '#shared/model/json.ts'
import type { Action } from '#shared/policy/may.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { json } from '../http/reply.ts'
import { findDepartmentCase } from '../instances/store.ts'
import { accepted } from './refusal.ts'

/** Stays with the case, and goes when the case goes. */
const reason = z.string().trim().min(3).max(1000)
const place = z.strictObject({ scope: z.string(), flow: z.string() })

const bodies = {
  resolve: z.strictObject({
    reason,
    incidentId: z.string(),
    values: z.exactOptional(readObjectSchema),
  }),
  complete: z.strictObject({
    reason,
    activation: z.string(),
    output: z.exactOptional(jsonSchema),
    values: z.exactOptional(readObjectSchema),
    flows: z.exactOptional(z.array(z.string())),
  }),
  fail: z.strictObject({ reason, activation: z.string(), error: z.exactOptional(z.string()) }),
  move: z.strictObject({
    reason,
    from: z.union([z.strictObject({ activation: z.string() }), place]),
    to: z.union([z.strictObject({ element: z.string() }), z.strictObject({ flow: z.string() })]),
    skipsInput: z.exactOptional(z.literal(true)),
  }),
  suspend: z.strictObject({ reason }),
  resume: z.strictObject({ reason }),
  cancel: z.strictObject({ reason }),
}

const done = z.strictObject({ status: z.enum(['active', 'completed', 'cancelled']) })

function route<N extends keyof typeof bodies>(name: N, right: Action, summary: string) {
  return createRoute({
    method: 'post',
    path: `/api/instances/{instance}/${name}`,
    summary,
    ...access(right),
    request: {
      params: z.object({ instance: z.string() }),
      body: {
        required: true,
        content: { 'application/json': { schema: bodies[name] } },
      },
    },
    responses: { 200: json(done, 'What was decided is done and stands in the log') },
  })
}

const routes = {
  resolve: route('resolve', 'workOnCase', 'Run a failed step again, also with other values'),
  complete: route('complete', 'workOnCase', 'Complete a step by hand'),
  fail: route('fail', 'workOnCase', 'Report a step as failed by hand'),
  move: route('move', 'steerCase', 'Go on elsewhere'),
  suspend: route('suspend', 'steerCase', 'Let a case rest; what comes meanwhile is kept'),
  resume: route('resume', 'steerCase', 'Go on with a case that rests'),
  cancel: route('cancel', 'steerCase', 'End a case for good'),
}

type Body = Command extends infer C
  ? C extends Command
    ? Omit<C, 'commandId' | 'instanceId' | 'at' | 'today' | 'role' | 'by'>
    : never
  : never

/** What the owning department decides about a running case. */
export function createCaseSteeringRoutes(deps: Deps) {
  const act = async (c: RequestContext, body: Body) => {
    const row = findDepartmentCase(deps.db, c.req.param('instance') ?? '')
    const { subject: by, role } = c.var.permit.over(row ?? {})
    if (row === undefined) throw new Problem('notFound')
    const { id: instanceId } = row.instance
    const context = { commandId: randomUUID(), instanceId, ...deps.stamp(), by, role }
    const { instance } = accepted(await deps.host.submit({ ...context, ...body }))
    return { status: instance.status }
  }
  return new OpenAPIHono<Env>()
    .openapi(routes.resolve, async (c) =>
      c.json(await act(c, { type: 'resolveIncident', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.complete, async (c) =>
      c.json(await act(c, { type: 'completeByHand', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.fail, async (c) =>
      c.json(await act(c, { type: 'failByHand', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.move, async (c) =>
      c.json(await act(c, { type: 'moveToken', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.suspend, async (c) =>
      c.json(await act(c, { type: 'suspendInstance', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.resume, async (c) =>
      c.json(await act(c, { type: 'resumeInstance', ...c.req.valid('json') }), 200),
    )
    .openapi(routes.cancel, async (c) =>
      c.json(await act(c, { type: 'cancelInstance', ...c.req.valid('json') }), 200),
    )
}
