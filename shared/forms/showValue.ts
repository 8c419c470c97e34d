import type { Question } from '../model/content.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { inLanguage, type Language } from '../model/localised.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { writeAmount, writeDate, writeNumber } from '../text/notation.ts'
import { formTexts } from '../text/forms.ts'
import { dateFields } from './parseDate.ts'
import { optionField, optionsOf, schemaOf, type Fields, type FormContext } from './question.ts'

export interface Showing {
  readonly types: Readonly<Record<string, Schema>>
  readonly language: Language
}

/** A value as people read it, in one line for each part. */
export function showValue(value: Json, schema: Schema, showing: Showing): readonly string[] {
  const { language, types } = showing
  const resolved = resolve(schema, types)
  if (value === null) return [formTexts[language].unanswered]
  const label = resolved.enumLabels?.[optionField(value)]
  if (label !== undefined) return [inLanguage(label, language)]
  if (Array.isArray(value)) {
    return value.flatMap((item: Json) => showValue(item, resolved.items ?? {}, showing).join(', '))
  }
  if (isJsonObject(value)) {
    return Object.entries(value)
      .filter(([, part]) => part !== null && part !== '')
      .flatMap(([name, part]) => showValue(part, resolved.properties?.[name] ?? {}, showing))
  }
  if (typeof value === 'boolean') return [formTexts[language][value ? 'yes' : 'no']]
  if (typeof value === 'number') return [writeNumber(value, language)]
  return [showText(String(value), resolved, language)]
}

function showText(value: string, { format, scale }: Schema, language: Language): string {
  if (format === 'date' || format === 'partial-date') return writeDate(value, language)
  if (format === 'decimal' && scale !== undefined && scale !== 2)
    return writeNumber(value, language)
  return format === 'decimal' ? writeAmount(value, language) : value
}

/** An answer as the person gave it: the words of the option, not its value. */
export function showAnswer(
  question: Question,
  value: Json,
  context: FormContext,
): readonly string[] {
  const chosen = optionsOf(question, context).find(
    (option) => optionField(option.value) === optionField(value),
  )
  if (chosen !== undefined) return [inLanguage(chosen.label, context.language)]
  const { types } = context.scope
  return showValue(value, schemaOf(question, context), { types, language: context.language })
}

/** What the controls of a question show for an answer that was given before. */
export function fieldsOf(question: Question, value: Json | undefined): Fields {
  if (value === undefined || value === null) return {}
  switch (question.widget) {
    case 'date':
      return typeof value === 'string' ? dateFields(question.id, value) : {}
    case 'amount':
      return { [question.id]: optionField(value).replace('.', ',') }
    case 'checkbox':
      return value === true ? { [question.id]: 'true' } : {}
    case 'suggest': {
      const option = question.options?.find((one) => optionField(one.value) === optionField(value))
      return { [question.id]: option?.label.de ?? optionField(value) }
    }
    case 'text':
    case 'textarea':
    case 'radio':
    case 'select':
      return { [question.id]: optionField(value) }
  }
}
