import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { checkForm } from '#shared/forms/parseForm.ts'
import { readObjectSchema } from '#shared/model/json.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { openTaskOf } from './openTaskOf.ts'
import { refusal } from './refusal.ts'
import { formContext } from './taskView.ts'

const params = z.object({ task: z.string() })

const completeRoute = createRoute({
  method: 'post',
  path: '/api/tasks/{task}/completion',
  summary: 'Decide or answer',
  ...access('workTask'),
  request: {
    params,
    body: body(
      z.strictObject({
        /** The same id again changes nothing. */
        commandId: z.uuid(),
        generation: z.int(),
        /** By path of the case data, as the form names them. */
        values: readObjectSchema,
      }),
    ),
  },
  responses: {
    200: json(
      z.strictObject({
        instanceId: z.string(),
        number: z.string(),
        status: z.enum(['active', 'completed', 'cancelled']),
      }),
      'The case goes on',
    ),
  },
})

/** What the clerk decided, checked against the form the same way as in the portal. */
export function createCompletionRoutes(deps: Deps) {
  const { versions, stamp, city, host } = deps
  return new OpenAPIHono<Env>().openapi(completeRoute, async (c) => {
    const { commandId, generation, values } = c.req.valid('json')
    const { open, by } = openTaskOf(deps, c)
    const { definition } = versions(open.ref)
    const now = stamp()
    if (open.task.assignee !== null && open.task.assignee !== by) throw new Problem('taskTaken')
    const context = formContext(open, definition, { stamp: now, city, language: languageOf(c) })
    const checked = checkForm(values, context)
    if (checked.problems.length > 0) {
      throw new Problem('valuesNotAccepted', { problems: checked.problems })
    }
    const { id: taskId, group } = open.task
    const submitted = await host.submit({
      ...now,
      type: 'completeTask',
      commandId,
      instanceId: open.task.instanceId,
      taskId,
      generation,
      group,
      values: checked.values,
    })
    if ('rejection' in submitted) throw refusal(submitted.rejection)
    const { id, number, status } = submitted.instance
    return c.json({ instanceId: id, number, status }, 200)
  })
}
