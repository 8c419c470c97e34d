import { compile } from '../feel/compile.ts'
import { withNames } from '../feel/scope.ts'
import { fitsPattern } from '../feel/textPattern.ts'
import type { Question } from '../model/content.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { inLanguage } from '../model/localised.ts'
import { valueAt } from '../model/path.ts'
import type { Schema } from '../model/schema.ts'
import { formTexts, type FormTexts } from '../text/forms.ts'
import { entryPath, listAnswer } from './entries.ts'
import { missing } from './missing.ts'
import { firstControl, isOffered, schemaOf, type Answer, type AnswerContext } from './question.ts'
import { isLongNumber, plainWords } from '../model/longNumber.ts'

/** Bounds of the data field first, then the condition of the question itself. */
export function checkAnswer(question: Question, value: Json, context: AnswerContext): Answer {
  if (question.widget === 'list') return checkList(question, value, context)
  const schema = schemaOf(question, context)
  const message =
    (typeof value === 'string' && !isLongNumber(value)
      ? textProblem(value, schema, formTexts[context.language])
      : undefined) ??
    numberProblem(value, schema, formTexts[context.language]) ??
    conditionProblem(question, value, context)
  if (message === undefined) return { value }
  return { problems: [{ question: question.id, control: firstControl(question), message }] }
}

function checkList(list: Question, value: Json, context: AnswerContext): Answer {
  const entries = Array.isArray(value) ? value : []
  const read = (question: Question, at: number): Answer => {
    const given = isJsonObject(entries[at]) ? valueAt(entries[at], entryPath(list, question)) : null
    if (given === undefined || given === null) {
      return question.required ? { problems: [missing(question, context)] } : { value: undefined }
    }
    if (isOffered(question, given, context)) return checkAnswer(question, given, context)
    return { problems: [{ ...missing(question, context), message: notOffered(context) }] }
  }
  return listAnswer(list, { positions: [...entries.keys()], read }, context)
}

function notOffered({ language }: AnswerContext): string {
  return formTexts[language].missing.choice
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
  const isFigure = typeof value === 'string' && (schema.format === 'decimal' || isLongNumber(value))
  const number = isFigure ? Number(plainWords(value)) : value
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
