import type { Question } from '../model/content.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import { valueAt } from '../model/path.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { formatValue, type Formatting } from '../text/format.ts'
import { formTexts } from '../text/forms.ts'
import { entryPath, entryQuestions } from './entries.ts'
import { dateFields } from './parseDate.ts'
import { optionField, optionsOf, schemaOf, type Fields, type FormContext } from './question.ts'

/** A value as people read it, in one line for each part of an address and the like. */
export function showValue(value: Json, schema: Schema, formatting: Formatting): readonly string[] {
  const { language, types } = formatting
  if (value === null) return [formTexts[language].unanswered]
  if (typeof value === 'boolean' && schema.enumLabels === undefined) {
    return [formTexts[language][value ? 'yes' : 'no']]
  }
  if (Array.isArray(value) && value.some((item: Json) => isJsonObject(item))) {
    const items = resolve(schema, types).items ?? {}
    return value.map((item: Json) => formatValue(item, items, formatting))
  }
  if (!isJsonObject(value)) return [formatValue(value, schema, formatting)]
  const { properties } = resolve(schema, types)
  return Object.entries(value)
    .map(([name, part]) => formatValue(part, properties?.[name] ?? {}, formatting))
    .filter((line) => line !== '')
}

/** An answer as the person gave it: the words of the option, not its value. */
export function showAnswer(
  question: Question,
  value: Json,
  context: FormContext,
): readonly string[] {
  if (question.widget === 'list' && Array.isArray(value)) {
    return value.map((entry: Json, at) => showEntry(question, { entry, at }, context))
  }
  const chosen = optionsOf(question, context).find(
    (option) => optionField(option.value) === optionField(value),
  )
  if (chosen !== undefined) return [inLanguage(chosen.label, context.language)]
  const { language, timeZone, scope } = context
  return showValue(value, schemaOf(question, context), { types: scope.types, language, timeZone })
}

function showEntry(
  list: Question,
  { entry, at }: { readonly entry: Json; readonly at: number },
  context: FormContext,
): string {
  return entryQuestions(list, at)
    .flatMap((question) => {
      const value = isJsonObject(entry) ? valueAt(entry, entryPath(list, question)) : undefined
      return value === undefined || value === null ? [] : showAnswer(question, value, context)
    })
    .join(', ')
}

/** What the controls of a question show for an answer that was given before. */
export function fieldsOf(question: Question, value: Json | undefined): Fields {
  if (value === undefined || value === null) return {}
  return fields[question.widget](question, value)
}

const asIs = ({ id }: Question, value: Json): Fields => ({ [id]: optionField(value) })

const fields = {
  text: asIs,
  textarea: asIs,
  radio: asIs,
  select: asIs,
  date: ({ id }, value) => (typeof value === 'string' ? dateFields(id, value) : {}),
  amount: ({ id }, value) => ({ [id]: optionField(value).replace('.', ',') }),
  checkbox: ({ id }, value): Fields => (value === true ? { [id]: 'true' } : {}),
  list: (list, value): Fields => {
    const entries = Array.isArray(value) ? value : []
    const parts = entries.flatMap((entry: Json, at) =>
      isJsonObject(entry)
        ? entryQuestions(list, at).map((question) =>
            fieldsOf(question, valueAt(entry, entryPath(list, question))),
          )
        : [],
    )
    return Object.assign({ [list.id]: String(entries.length) }, ...parts)
  },
  suggest: ({ id, options }, value) => {
    const option = options?.find((one) => optionField(one.value) === optionField(value))
    return { [id]: option?.label.de ?? optionField(value) }
  },
} as const satisfies Record<Question['widget'], (question: Question, value: Json) => Fields>
