import { contextOf } from '#shared/engine/context.ts'
import { openTasks, type Instance, type TaskWait } from '#shared/engine/instance.ts'
import type { Environment } from '#shared/feel/compile.ts'
import { caseScope } from '#shared/feel/scope.ts'
import { knownSections, type KnownSection } from '#shared/forms/knownSections.ts'
import { withAnswers, type Values } from '#shared/forms/parseForm.ts'
import type { FormContext } from '#shared/forms/question.ts'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { referred } from '#shared/model/referred.ts'
import type { Notation } from '#shared/text/notation.ts'

export function citizenTaskOf(instance: Instance): TaskWait | undefined {
  return openTasks(instance).find(({ group }) => group === citizenGroup)
}

export interface OpenForm {
  readonly task: TaskWait
  readonly form: Form
  /** With the answers so far in place. */
  readonly context: FormContext
  readonly known: readonly KnownSection[]
  readonly answers: Values
}

interface Filling {
  readonly definition: Definition
  readonly instance: Instance
  readonly answers: Values
  readonly environment: Environment
  readonly notation: Notation
}

export function openForm(task: TaskWait, filling: Filling): OpenForm {
  const { definition, instance, answers, environment, notation } = filling
  const form = referred(definition.forms, task.form)
  if (form === undefined) throw new Error(`form: ${task.form} of task ${task.id} does not exist`)
  const data = contextOf(instance, { definition, environment })
  const scope = caseScope(definition)
  const { language, timeZone } = notation
  const context = { form, scope, data, environment, language, timeZone }
  const known = knownSections(
    form,
    { data, origins: instance.origins, scope, environment },
    { ...notation, reader: 'citizen', definition },
  )
  return { task, form, context: withAnswers(context, answers), known, answers }
}
