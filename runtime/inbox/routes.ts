import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { checkForm } from '#shared/forms/parseForm.ts'
import type { Definition } from '#shared/model/definition.ts'
import { jsonSchema } from '#shared/model/json.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { elementOf } from '../portal/steps.ts'
import { createClaimRoutes } from './claimRoutes.ts'
import { openTaskOf } from './openTaskOf.ts'
import { refusal } from './refusal.ts'
import { listOpenTasks, recordLook, type OpenTask } from './store.ts'
import {
  formContext,
  legalBasisOf,
  remarkOf,
  summaryOf,
  taskDetailSchema,
  taskSchema,
} from './taskView.ts'

const params = z.object({ task: z.string() })

const listRoute = createRoute({
  method: 'get',
  path: '/api/tasks',
  summary: 'Open tasks of your groups',
  ...access('workTask'),
  responses: { 200: json(z.array(taskSchema), 'The most urgent first') },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/api/tasks/{task}',
  summary: 'A task with its form and what is known',
  ...access('workTask'),
  request: { params },
  responses: { 200: json(taskDetailSchema, 'Looking at it is recorded for the citizen') },
})

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
        values: z.record(z.string(), jsonSchema),
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

/** The tasks of clerks. Those of citizens are answered in the portal. */
export function createInboxRoutes(deps: Deps) {
  const { db, versions, stamp, city, host } = deps
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const open = c.var.permit.filter(listOpenTasks(db), ({ task }) => task)
      const urgent = open.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
      const subject = c.var.session?.subject
      return c.json(
        urgent.map((one) => summaryOf(one, versions(one.ref).definition, subject)),
        200,
      )
    })
    .openapi(detailRoute, (c) => {
      const open = openTaskOf(deps, c).open
      const { definition } = versions(open.ref)
      const now = stamp()
      const context = formContext(open, definition, { stamp: now, city, language: languageOf(c) })
      recordLook(db, { ...lookAt(open, definition), at: now.at })
      return c.json(
        {
          ...summaryOf(open, definition, c.var.session?.subject),
          generation: open.task.generation,
          form: open.task.form,
          definition,
          data: context.data,
          origins: open.instance.origins,
          remark: remarkOf(open, definition),
        },
        200,
      )
    })
    .openapi(completeRoute, async (c) => {
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
    .route('/', createClaimRoutes(deps))
}

/** What has no due date comes after what has one. */
function urgency({ task }: OpenTask): string {
  return `${task.dueAt ?? '9999'} ${task.openedAt}`
}

function lookAt({ task }: OpenTask, definition: Definition) {
  const element = elementOf(task.element, definition)
  return {
    instanceId: task.instanceId,
    purpose: element?.name ?? definition.title,
    legalBasis: legalBasisOf(element) ?? definition.legalBasis,
    office: task.department,
    role: 'clerk' as const,
  }
}
