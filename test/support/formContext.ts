import { caseScope } from '#shared/feel/scope.ts'
import type { FormContext } from '#shared/forms/question.ts'
import { formSchema, type Form, type Question } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'
import type { Language } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'

interface Filling {
  readonly questions?: readonly Question[]
  readonly form?: Partial<Form>
  readonly data?: Readonly<Record<string, Schema>>
  readonly values?: JsonObject
  readonly language?: Language
  readonly today?: string
}

/** A form about `data`, as somebody fills it in on 12 January 2026. */
export function formContext({
  questions = [],
  form = {},
  data = {},
  values = {},
  language = 'de',
  today = '2026-01-12',
}: Filling): FormContext {
  return {
    form: formSchema.parse({
      title: { de: 'Hund anmelden', en: 'Register a dog' },
      known: [],
      submit: { de: 'Absenden', en: 'Send' },
      questions,
      ...form,
    }),
    scope: caseScope({ data, types: {}, deadlines: {} }),
    data: values,
    environment: { now: `${today}T09:00:00.000Z`, today },
    language,
    timeZone: 'Europe/Berlin',
  }
}

/** A required question about `path` with this widget. */
export function question(
  widget: Question['widget'],
  path: string,
  more: Partial<Question> = {},
): Question {
  return {
    id: path,
    path,
    question: { de: `Frage nach ${path}?`, en: `Question about ${path}?` },
    widget,
    required: true,
    ...more,
  }
}
