import { compile } from '../feel/compile.ts'
import { withNames } from '../feel/scope.ts'
import { fitsPattern } from '../feel/textPattern.ts'
import type { Question } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import type { Schema } from '../model/schema.ts'
import { formTexts, type FormTexts } from '../text/forms.ts'
import { firstControl, schemaOf, type Answer, type AnswerContext } from './question.ts'

/** Bounds of the data field first, then the condition of the question itself. */
export function checkAnswer(question: Question, value: Json, context: AnswerContext): Answer {
  const schema = schemaOf(question, context)
  const message =
    (typeof value === 'string'
      ? textProblem(value, schema, formTexts[context.language])
      : undefined) ??
    numberProblem(value, schema, formTexts[context.language]) ??
    conditionProblem(question, value, context)
  if (message === undefined) return { value }
  return { problem: { question: question.id, control: firstControl(question), message } }
}

function textProblem(value: string, schema: Schema, texts: FormTexts): string | undefined {
  const { minLength, maxLength, pattern, format } = schema
  const length = Array.from(value).length
  if (minLength !== undefined && length < minLength) return texts.tooShort(minLength)
  if (maxLength !== undefined && length > maxLength) return texts.tooLong(maxLength, length)
  if (format === 'email' && !email.test(value)) return texts.email
  if (pattern !== undefined && !fitsPattern(value, pattern)) return texts.spelling
  return undefined
}

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

function numberProblem(value: Json, schema: Schema, texts: FormTexts): string | undefined {
  const number = schema.format === 'decimal' ? Number(value) : value
  if (typeof number !== 'number') return undefined
  const { minimum, maximum } = schema
  if (minimum !== undefined && number < minimum) return texts.tooSmall(String(minimum))
  if (maximum !== undefined && number > maximum) return texts.tooLarge(String(maximum))
  return undefined
}

function conditionProblem(
  question: Question,
  answer: Json,
  context: AnswerContext,
): string | undefined {
  if (question.check === undefined) return undefined
  const { scope, data, environment, language } = context
  const withAnswer = withNames(scope, { answer: schemaOf(question, context) })
  const condition = compile(question.check.condition, { kind: 'expression', scope: withAnswer })
  const { value } = condition.evaluate({ ...data, answer }, environment)
  return value === true ? undefined : inLanguage(question.check.message, language)
}
