import { z } from '@hono/zod-openapi'
import { contextOf } from '#shared/engine/context.ts'
import { environmentOf } from '#shared/feel/environment.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Element } from '#shared/model/elements.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { localisedSchema, type Language } from '#shared/model/localised.ts'
import { originSchema } from '#shared/model/origin.ts'
import type { City } from '#shared/model/city.ts'
import { valueAt } from '#shared/model/path.ts'
import { referred } from '#shared/model/referred.ts'
import { dataOf } from '#shared/engine/instance.ts'
import type { Stamp } from '../hosts/clock.ts'
import { definition, named } from '../http/named.ts'
import { citizenForms } from '#shared/forms/course.ts'
import { elementById } from '#shared/model/elementById.ts'
import type { Step } from '../portal/steps.ts'
import type { ListedTask, OpenTask } from './store.ts'

export const taskSchema = named(
  'Task',
  z.strictObject({
    id: z.string(),
    instanceId: z.string(),
    /** Aktenzeichen. */
    number: z.string(),
    service: z.string(),
    serviceTitle: localisedSchema,
    department: z.string(),
    group: z.string(),
    element: z.string(),
    title: localisedSchema,
    /** Why a person is needed, and under which norm. */
    reason: localisedSchema.nullable(),
    legalBasis: z.string().nullable(),
    /** The law leaves discretion here (FIM group 5). */
    discretion: z.boolean(),
    /** Whom the case is about. */
    person: z.string().nullable(),
    openedAt: z.string(),
    dueAt: z.string().nullable(),
    claimedBy: z.enum(['you', 'another']).nullable(),
  }),
)
export type TaskSummary = z.infer<typeof taskSchema>

const decidedBy = z.strictObject({
  decision: z.string(),
  rows: z.array(
    z.strictObject({
      row: z.string(),
      date: z.exactOptional(z.string()),
      inputs: jsonObjectSchema,
    }),
  ),
})

export const taskDetailSchema = named(
  'TaskDetail',
  z.strictObject({
    ...taskSchema.shape,
    generation: z.int(),
    form: z.string(),
    definition,
    /** What the expressions of the form see: the case data, `case`, `identity`, `deadlines`. */
    data: jsonObjectSchema,
    origins: z.record(z.string(), originSchema),
    /** What tables decided before, and by which values. */
    decided: z.array(decidedBy),
    /** What the person added in their own words. */
    remark: z.string().nullable(),
  }),
)

/** The task as one person of the group sees it in the list. */
export function summaryOf(
  { task, number, person }: ListedTask,
  definition: Definition,
  subject: string | undefined,
): TaskSummary {
  const { id, instanceId, service, department, group, element, assignee, openedAt, dueAt } = task
  const found = elementById(definition, element)
  return {
    id,
    instanceId,
    number,
    service,
    department,
    group,
    element,
    openedAt,
    dueAt,
    serviceTitle: definition.title,
    title: found?.name ?? definition.title,
    reason: reasonOf(found) ?? null,
    legalBasis: legalBasisOf(found) ?? null,
    discretion: found?.type === 'userTask' && found.fimGroup === 5,
    person,
    claimedBy: assignee === null ? null : assignee === subject ? 'you' : 'another',
  }
}

function reasonOf(element: Element | undefined) {
  return element?.type === 'userTask' ? element.reason : undefined
}

export function legalBasisOf(element: Element | undefined): string | undefined {
  return element?.type === 'userTask' ? element.legalBasis : undefined
}

export interface Reader {
  readonly stamp: ReturnType<Stamp>
  readonly city: City
  readonly language: Language
}

function formOf({ task }: OpenTask, { forms }: Definition): Form {
  const form = referred(forms, task.form)
  if (form === undefined) throw new Error(`form: ${task.form} of task ${task.id} does not exist`)
  return form
}

export function formContext(open: OpenTask, definition: Definition, reader: Reader): FormContext {
  const { stamp, city, language } = reader
  const environment = environmentOf(stamp, city.holidays)
  return {
    form: formOf(open, definition),
    scope: caseScope(definition),
    data: contextOf(open.instance, { definition, environment }),
    environment,
    language,
    timeZone: city.timeZone,
  }
}

/** Each decision as it was made last, in the order in which they were first made. */
export function decidedIn(steps: readonly Step[]): z.infer<typeof decidedBy>[] {
  const made = new Map<string, z.infer<typeof decidedBy>['rows']>()
  for (const { event } of steps) {
    if (event.type !== 'decisionMade') continue
    const anew = new Set<string>()
    for (const { decision = event.decision, ...row } of event.rows) {
      if (!anew.has(decision)) made.set(decision, [])
      anew.add(decision)
      made.get(decision)?.push(row)
    }
  }
  return [...made].map(([decision, rows]) => ({ decision, rows }))
}

/** The message of the person, from whichever of their forms it was written in. */
export function remarkOf({ instance }: OpenTask, definition: Definition): string | null {
  const data = dataOf(instance)
  const written = citizenForms(definition)
    .flatMap(({ remark }) => (remark === undefined ? [] : [valueAt(data, remark.path)]))
    .find((text) => typeof text === 'string' && text !== '')
  return typeof written === 'string' ? written : null
}
