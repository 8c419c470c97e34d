import { environmentOf } from '#shared/feel/environment.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { dayOf, timeZone } from '../workplace/format.ts'

export interface Reading {
  readonly language: Language
  readonly now: Date
  readonly holidays: HolidayPlace | undefined
}

/** What the form renderer needs to know of the case. */
export function taskContext(
  { definition, form, data }: TaskDetail,
  { language, now, holidays }: Reading,
): FormContext {
  const found = referred(definition.forms, form)
  if (found === undefined) throw new Error(`task: expected form ${form} in the definition`)
  return {
    form: found,
    scope: caseScope(definition),
    data,
    environment: environmentOf({ at: now.toISOString(), today: dayOf(now) }, holidays),
    language,
    timeZone,
  }
}
