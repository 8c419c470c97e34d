import type { Question } from '../model/content.ts'
import type { Json } from '../model/json.ts'
import { withValueAt } from '../model/path.ts'
import { checkAnswer } from './checkAnswer.ts'
import { missing } from './missing.ts'
import { parseAnswer } from './parseAnswer.ts'
import { plainText } from './plainText.ts'
import type { Fields, FormContext, Problem } from './question.ts'
import { isVisible } from './visibleQuestions.ts'

export type Values = Readonly<Record<string, Json>>

/** `values` by path, as a task is completed with; only complete when there is no problem. */
export interface ParsedForm {
  readonly values: Values
  readonly problems: readonly Problem[]
}

/** All questions on one page, as a clerk answers them. Answers above decide what is asked below. */
export function parseForm(fields: Fields, context: FormContext): ParsedForm {
  return walk(
    context,
    (question, now) => parseAnswer(question, fields, now),
    remarkOf(fields, context),
  )
}

/** The questions of one page. */
export function parseQuestions(
  questions: readonly Question[],
  fields: Fields,
  context: FormContext,
): ParsedForm {
  const form = { ...context.form, questions: [...questions] }
  return walk({ ...context, form }, (question, now) => parseAnswer(question, fields, now), {})
}

/** Answers kept from several pages: what is hidden by now drops out, what is missing is named. */
export function checkForm(answers: Values, context: FormContext): ParsedForm {
  const { remark } = context.form
  const text = remark === undefined ? undefined : answers[remark.path]
  return walk(
    context,
    (question, now) => {
      const value = answers[question.path]
      if (value === undefined || value === null) {
        return question.required
          ? { problems: [missing(question, now)] as const }
          : { value: undefined }
      }
      return checkAnswer(question, value, now)
    },
    remark === undefined || text === undefined || text === null ? {} : { [remark.path]: text },
  )
}

export const remarkField = 'remark'

function remarkOf(fields: Fields, { form }: FormContext): Values {
  const text = plainText(fields[remarkField] ?? '')
  return form.remark === undefined || text === '' ? {} : { [form.remark.path]: text }
}

/** What a page says replaces all that was said on it before; null is what it leaves out. */
export function replaceAnswers(
  answers: Values,
  questions: readonly Question[],
  values: Values,
): Values {
  const unanswered = questions.map(({ path }) => [path, null] as const)
  return { ...answers, ...Object.fromEntries(unanswered), ...values }
}

/** The case data as it is with these answers. */
export function withAnswers(context: FormContext, answers: Values): FormContext {
  const known = context.form.questions.filter(({ path }) => answers[path] !== undefined)
  const data = known.reduce(
    (data, { path }) => withValueAt(data, path, answers[path] ?? null),
    context.data,
  )
  return { ...context, data }
}

type ReadOne = (
  question: FormContext['form']['questions'][number],
  context: FormContext,
) => ReturnType<typeof parseAnswer>

function walk(context: FormContext, read: ReadOne, remark: Values): ParsedForm {
  let now = context
  const values: Record<string, Json> = {}
  const problems: Problem[] = []
  for (const question of context.form.questions) {
    if (!isVisible(question, now)) continue
    const answer = read(question, now)
    if ('problems' in answer) problems.push(...answer.problems)
    else if (answer.value !== undefined) {
      values[question.path] = answer.value
      now = withAnswers(now, { [question.path]: answer.value })
    }
  }
  return { values: { ...values, ...remark }, problems }
}
