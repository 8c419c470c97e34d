import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Definition } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { json } from '../http/reply.ts'
import { elementById } from '#shared/model/elementById.ts'
import { listSteps } from '../portal/store.ts'
import { createClaimRoutes } from './claimRoutes.ts'
import { createCompletionRoutes } from './completionRoutes.ts'
import { createListRoutes } from './listRoutes.ts'
import { openTaskOf } from './openTaskOf.ts'
import { recordLook, type OpenTask } from './store.ts'
import {
  decidedIn,
  formContext,
  legalBasisOf,
  remarkOf,
  summaryOf,
  taskDetailSchema,
} from './taskView.ts'

const params = z.object({ task: z.string() })

const detailRoute = createRoute({
  method: 'get',
  path: '/api/tasks/{task}',
  summary: 'A task with its form and what is known',
  ...access('workTask'),
  request: { params },
  responses: { 200: json(taskDetailSchema, 'Looking at it is recorded for the citizen') },
})

/** The tasks of clerks. Those of citizens are answered in the portal. */
export function createInboxRoutes(deps: Deps) {
  const { db, versions, stamp, city } = deps
  return new OpenAPIHono<Env>()
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
          decided: decidedIn(listSteps(db, open.instance.id)),
          remark: remarkOf(open, definition),
        },
        200,
      )
    })
    .route('/', createListRoutes(deps))
    .route('/', createCompletionRoutes(deps))
    .route('/', createClaimRoutes(deps))
}

function lookAt({ task }: OpenTask, definition: Definition) {
  const element = elementById(definition, task.element)
  return {
    instanceId: task.instanceId,
    purpose: element?.name ?? definition.title,
    legalBasis: legalBasisOf(element) ?? definition.legalBasis,
    office: task.department,
    role: 'clerk' as const,
  }
}
