import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { contextOf } from '#shared/engine/context.ts'
import { openTasks, positions, type Instance } from '#shared/engine/instance.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { json, pdf } from '../http/reply.ts'
import { recordLook } from '../inbox/store.ts'
import { listLetters, listSteps, loadPdf, type LetterRow } from '../portal/store.ts'
import { caseDetailSchema, caseSchema, summaryOf } from './caseView.ts'
import { historyOf } from './history.ts'
import { findDepartmentCase, listDepartmentCases, type CaseRow } from './store.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/instances',
  summary: 'Cases of your department',
  ...access('readCase'),
  responses: { 200: json(z.array(caseSchema), 'Newest first') },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/api/instances/{instance}',
  summary: 'A case with the process drawn, its data and their origin',
  ...access('readCase'),
  request: { params: z.object({ instance: z.string() }) },
  responses: { 200: json(caseDetailSchema, 'Looking at it is recorded for the citizen') },
})

const letterRoute = createRoute({
  method: 'get',
  path: '/api/instances/{instance}/letters/{letter}',
  summary: 'A letter of a case as PDF',
  ...access('readCase'),
  request: { params: z.object({ instance: z.string(), letter: z.string() }) },
  responses: { 200: pdf('PDF/UA') },
})

/** Cases as the department sees them. */
export function createInstanceRoutes(deps: Deps) {
  const { db, versions, stamp, city } = deps
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const rows = listDepartmentCases(db, c.var.permit.departments())
      return c.json(
        rows.map((row) => summaryOf(row, versions(row).definition)),
        200,
      )
    })
    .openapi(detailRoute, (c) => {
      const { row, by } = caseOf(deps, c)
      const { definition } = versions(row)
      const { instance } = row
      recordLook(db, lookAt(row, { definition, at: stamp().at, role: by.role }))
      return c.json(
        {
          ...summaryOf(row, definition),
          ...standing(instance, by.subject),
          definition,
          data: contextOf(instance, {
            definition,
            environment: environmentOf(stamp(), city.holidays),
          }),
          origins: instance.origins,
          letters: listLetters(db, instance.id).map(letterOf),
          history: [...historyOf(listSteps(db, instance.id), definition)],
        },
        200,
      )
    })
    .openapi(letterRoute, (c) => {
      const { row } = caseOf(deps, c)
      const id = c.req.valid('param').letter
      const own = listLetters(db, row.instance.id).some((letter) => letter.id === id)
      const letter = own ? loadPdf(db, id) : undefined
      if (letter === undefined) throw new Problem('notFound')
      return c.body(new Uint8Array(letter), 200, { 'content-type': 'application/pdf' })
    })
}

function caseOf({ db }: Deps, c: RequestContext) {
  const row = findDepartmentCase(db, c.req.param('instance') ?? '')
  const by = c.var.permit.over(row ?? {})
  if (row === undefined) throw new Problem('notFound')
  return { row, by }
}

/** Where the case stands: for the drawing and for what is to be done. */
function standing(instance: Instance, subject: string) {
  return {
    passed: instance.passed,
    positions: [...positions(instance)],
    suspended: instance.suspended ?? null,
    underWay: underWay(instance),
    waiting: waiting(instance),
    incidents: Object.values(instance.incidents).map(
      ({ id, process, element, incident, raisedAt }) => ({
        id,
        process,
        element,
        ...incident,
        raisedAt,
      }),
    ),
    tasks: openTasks(instance).map(({ id, element, group, openedAt, dueAt = null, assignee }) => ({
      id,
      element,
      group,
      openedAt,
      dueAt,
      claimedBy:
        assignee === undefined
          ? null
          : assignee === subject
            ? ('you' as const)
            : ('another' as const),
    })),
  }
}

function underWay({ activations, scopes }: Instance) {
  return Object.values(activations).map(({ id, scope, element }) => {
    const { process = '', item, element: around } = scopes[scope] ?? {}
    return { activation: id, process, element, item: around === element ? (item ?? null) : null }
  })
}

function waiting({ tokens, scopes }: Instance) {
  return Object.entries(tokens).flatMap(([scope, counts]) =>
    Object.keys(counts).map((flow) => ({ scope, process: scopes[scope]?.process ?? '', flow })),
  )
}

interface Looking {
  readonly definition: Definition
  readonly at: string
  readonly role: string
}

const purpose = { de: 'Vorgang ansehen', en: 'Look at the case' }

function lookAt({ instance, department }: CaseRow, { definition, at, role }: Looking) {
  return {
    instanceId: instance.id,
    at,
    purpose,
    legalBasis: definition.legalBasis,
    office: department,
    role: role.endsWith(':owner') ? ('owner' as const) : ('clerk' as const),
  }
}

function letterOf(row: LetterRow) {
  const { id, letter, kind, provisionedAt, firstRetrievedAt, noticeSentAt } = row
  return { id, letter, kind, provisionedAt, firstRetrievedAt, noticeSentAt }
}
