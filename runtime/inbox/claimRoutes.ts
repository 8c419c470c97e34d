import { randomUUID } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { json } from '../http/reply.ts'
import { openTaskOf } from './openTaskOf.ts'
import { refusal } from './refusal.ts'
import { summaryOf, taskSchema } from './taskView.ts'

const params = z.object({ task: z.string() })

const claimRoute = createRoute({
  method: 'post',
  path: '/api/tasks/{task}/claim',
  summary: 'Take a task over',
  ...access('workTask'),
  request: { params },
  responses: { 200: json(taskSchema, 'It is yours') },
})

const returnRoute = createRoute({
  method: 'post',
  path: '/api/tasks/{task}/return',
  summary: 'Put a task back',
  ...access('workTask'),
  request: { params },
  responses: { 200: json(taskSchema, 'Others of the group can take it') },
})

export function createClaimRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(claimRoute, async (c) => c.json(await assign(deps, c, 'claimTask'), 200))
    .openapi(returnRoute, async (c) => c.json(await assign(deps, c, 'releaseTask'), 200))
}

async function assign(deps: Deps, c: RequestContext, type: 'claimTask' | 'releaseTask') {
  const { open, by } = openTaskOf(deps, c)
  const submitted = await deps.host.submit({
    ...deps.stamp(),
    type,
    commandId: randomUUID(),
    instanceId: open.task.instanceId,
    taskId: open.task.id,
    by,
  })
  if ('rejection' in submitted) throw refusal(submitted.rejection)
  const task = { ...open.task, assignee: type === 'claimTask' ? by : null }
  return summaryOf({ ...open, task }, deps.versions(open.ref).definition, by)
}
