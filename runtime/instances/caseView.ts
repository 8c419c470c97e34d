import { z } from '@hono/zod-openapi'
import { positions } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { localisedSchema } from '#shared/model/localised.ts'
import { originSchema } from '#shared/model/origin.ts'
import { definition, named } from '../http/named.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { CaseRow } from './store.ts'
import { historySchema } from './history.ts'

export const caseSchema = named(
  'Case',
  z.strictObject({
    id: z.string(),
    /** Aktenzeichen. */
    number: z.string(),
    service: z.string(),
    version: z.int(),
    department: z.string(),
    title: localisedSchema,
    person: z.string().nullable(),
    status: z.enum(['active', 'completed', 'cancelled']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    /** Names of the steps it stands at. */
    current: z.array(localisedSchema),
    hasIncident: z.boolean(),
  }),
)

const count = z.record(z.string(), z.int())

export const caseDetailSchema = named(
  'CaseDetail',
  z.strictObject({
    ...caseSchema.shape,
    definition,
    /** How often elements and flows were passed, by process. */
    passed: z.record(z.string(), z.strictObject({ elements: count, flows: count })),
    positions: z.array(
      z.strictObject({
        process: z.string(),
        element: z.string(),
        state: z.enum(['active', 'incident']),
      }),
    ),
    /** It rests, by itself or with its version. */
    suspended: z.enum(['case', 'version']).nullable(),
    /** What can be acted upon: steps under way and tokens that wait for others. */
    underWay: z.array(
      z.strictObject({
        activation: z.string(),
        process: z.string(),
        element: z.string(),
        /** One run of a loop. */
        item: z.int().nullable(),
      }),
    ),
    waiting: z.array(z.strictObject({ scope: z.string(), process: z.string(), flow: z.string() })),
    data: jsonObjectSchema,
    origins: z.record(z.string(), originSchema),
    letters: z.array(
      z.strictObject({
        id: z.string(),
        letter: z.string(),
        kind: z.string(),
        provisionedAt: z.string(),
        firstRetrievedAt: z.string().nullable(),
        noticeSentAt: z.string().nullable(),
      }),
    ),
    history: z.array(historySchema),
    incidents: z.array(
      z.strictObject({
        id: z.string(),
        process: z.string(),
        element: z.string(),
        addressee: z.enum(['technical', 'business']),
        code: z.string(),
        message: z.string(),
        raisedAt: z.string(),
      }),
    ),
    tasks: z.array(
      z.strictObject({
        id: z.string(),
        element: z.string(),
        group: z.string(),
        openedAt: z.string(),
        dueAt: z.string().nullable(),
        claimedBy: z.enum(['you', 'another']).nullable(),
      }),
    ),
  }),
)

export function summaryOf(row: CaseRow, definition: Definition): z.infer<typeof caseSchema> {
  const { service, version, department, instance } = row
  const { id, number, status, startedAt, endedAt = null, identity, incidents } = instance
  return {
    id,
    number,
    service,
    version,
    department,
    status,
    startedAt,
    endedAt,
    title: definition.title,
    person: identity?.name ?? null,
    current: positions(instance).flatMap(
      ({ element }) => elementById(definition, element)?.name ?? [],
    ),
    hasIncident: Object.keys(incidents).length > 0,
  }
}
