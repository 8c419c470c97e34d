import { toSchema } from '../../feel/coerce.ts'
import type { Question } from '../../model/content.ts'
import { schemaAt, type Schema } from '../../model/schema.ts'
import { dataSchema } from '../field.ts'
import type { FindingText } from '../../text/findings.ts'
import { askedIn } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'

/** Every question has a place in the data, an input that fits it, and words for an empty answer. */
export const questionPath: Rule = {
  id: 'questionPath',
  check: (subject) =>
    askedIn(subject).flatMap(({ question, place }) => {
      const { types } = subject.definition
      const schema = schemaAt(dataSchema(subject.definition), question.path, types)
      if (schema === undefined) {
        const about = [question.path, question.question]
        return [finding('questionPath', place, { severity: 'error', text: 'unknownPath', about })]
      }
      const wrong = whatIsWrong(question, schema, types)
      const about = [question.question]
      return [
        ...(wrong === undefined
          ? []
          : [finding('questionPath', place, { severity: 'error', text: wrong, about })]),
        ...(question.required && question.missing === undefined
          ? [finding('questionPath', place, { severity: 'warning', text: 'noMissingText', about })]
          : []),
      ]
    }),
}

function whatIsWrong(
  question: Question,
  schema: Schema,
  types: Readonly<Record<string, Schema>>,
): FindingText | undefined {
  const { widget, options, optionsFrom } = question
  if (
    (widget === 'radio' || widget === 'select') &&
    (options ?? []).length === 0 &&
    optionsFrom === undefined
  ) {
    return 'noOptions'
  }
  if (widget === 'list') {
    const wrong = whatIsWrongInside(question, schema)
    if (wrong !== undefined) return wrong
  }
  const isWrongOption = (options ?? []).some(
    ({ value }) => 'problem' in toSchema(value, schema, types),
  )
  return isWrongOption || !fits[widget](schema) ? 'widgetMismatch' : undefined
}

function whatIsWrongInside(
  { path, entries }: Question,
  { maxItems = Infinity }: Schema,
): FindingText | undefined {
  const { questions = [], fewest = 1, most = Infinity } = entries ?? {}
  if (questions.length === 0) return 'noEntryQuestions'
  if (questions.some((inner) => !inner.path.startsWith(`${path}.`))) return 'entryElsewhere'
  return fewest > Math.min(most, maxItems) ? 'entryBounds' : undefined
}

const isText = ({ type, format }: Schema) =>
  type === 'string' && (format === undefined || format === 'email')
const isAnything = () => true

const fits: Readonly<Record<Question['widget'], (schema: Schema) => boolean>> = {
  text: (schema) => isText(schema) || schema.type === 'number' || schema.type === 'integer',
  textarea: isText,
  suggest: isText,
  date: ({ format }) => format === 'date' || format === 'partial-date',
  amount: ({ type, format }) => format === 'decimal' || type === 'number' || type === 'integer',
  checkbox: ({ type }) => type === 'boolean',
  list: ({ type }) => type === 'array',
  radio: isAnything,
  select: isAnything,
}
