import { caseScope } from '#shared/feel/scope.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { TaskDetail } from '../api/tasks.ts'
import { dayOf, timeZone } from '../workplace/format.ts'

/** What the form renderer needs to know of the case. */
export function taskContext(
  { definition, form, data }: TaskDetail,
  { language, now }: { readonly language: Language; readonly now: Date },
): FormContext {
  const found = referred(definition.forms, form)
  if (found === undefined) throw new Error(`task: expected form ${form} in the definition`)
  return {
    form: found,
    scope: caseScope(definition),
    data,
    environment: { now: now.toISOString(), today: dayOf(now) },
    language,
    timeZone,
  }
}
