import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { isoDay, readDay } from '#shared/model/calendar.ts'
import { localisedSchema } from '#shared/model/localised.ts'
import { fromLocal } from '#shared/model/zone.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { languageOf } from '../http/language.ts'
import { json } from '../http/reply.ts'
import { ofCase, pageOf, countOf, mostCounted, servicesOf, taskViews } from './queue.ts'
import { matching } from './search.ts'
import type { Place } from './store.ts'
import { summaryOf, taskSchema } from './taskView.ts'

const query = z.object({
  view: z.enum(taskViews).default('all'),
  /** Words of task, service and person, or a case number. */
  search: z.string().max(200).default(''),
  service: z.string().default(''),
})
const place = /^(\S{1,40} \S{1,40}) (\d{1,15})$/

const listRoute = createRoute({
  method: 'get',
  path: '/api/tasks',
  summary: 'Open tasks of your groups, page by page',
  ...access('workTask'),
  request: { query: query.extend({ after: z.exactOptional(z.string().regex(place)) }) },
  responses: {
    200: json(
      z.strictObject({
        tasks: z.array(taskSchema),
        /** Where the next page begins; a search may have found nothing up to there. */
        next: z.string().nullable(),
      }),
      'The most urgent first',
    ),
  },
})

const countsRoute = createRoute({
  method: 'get',
  path: '/api/inbox',
  summary: 'How many tasks of your groups are open, and of which services',
  ...access('workTask'),
  request: { query: query.pick({ service: true }) },
  responses: {
    200: json(
      z.strictObject({
        counts: z.strictObject({ all: z.int(), mine: z.int(), free: z.int(), due: z.int() }),
        /** A count that reaches this may be higher. */
        mostCounted: z.int(),
        services: z.array(z.strictObject({ id: z.string(), title: localisedSchema })),
      }),
      'The numbers beside the views',
    ),
  },
})

export function createListRoutes(deps: Deps) {
  const { db, versions } = deps
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const { search, after, ...filter } = c.req.valid('query')
      const wanted = { ...wantedBy(deps, c), ...filter }
      const isFound = matching(search, { versions, language: languageOf(c) })
      const number = search.trim()
      const exact = number === '' ? [] : ofCase(db, wanted, number)
      const { tasks, next } =
        exact.length > 0
          ? { tasks: exact, next: undefined }
          : pageOf(db, wanted, { after: placeOf(after), isFound })
      return c.json(
        {
          tasks: tasks.map((one) => summaryOf(one, versions(one.ref).definition, wanted.subject)),
          next: next === undefined ? null : `${next.urgency} ${next.seq}`,
        },
        200,
      )
    })
    .openapi(countsRoute, (c) => {
      const wanted = { ...wantedBy(deps, c), ...c.req.valid('query') }
      const count = (view: (typeof taskViews)[number]) => countOf(db, { ...wanted, view })
      return c.json(
        {
          counts: {
            all: count('all'),
            mine: count('mine'),
            free: count('free'),
            due: count('due'),
          },
          mostCounted,
          services: servicesOf(db, wanted.groups).map(({ ref }) => ({
            id: ref.service,
            title: versions(ref).definition.title,
          })),
        },
        200,
      )
    })
}

function wantedBy({ stamp, city }: Deps, c: RequestContext) {
  return {
    groups: c.var.permit.groups(),
    subject: c.var.session?.subject ?? '',
    endOfDay: endOf(stamp().today, city.timeZone),
  }
}

/** The first instant that is no longer of this legal date. */
function endOf(day: string, timeZone: string): string {
  const midnight = Date.parse(isoDay((readDay(day) ?? 0) + 1) ?? day)
  return new Date(fromLocal(midnight, timeZone)).toISOString()
}

function placeOf(after: string | undefined): Place | undefined {
  const [, urgency, seq] = place.exec(after ?? '') ?? []
  return urgency === undefined ? undefined : { urgency, seq: Number(seq) }
}
