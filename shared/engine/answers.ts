import { checkAnswer } from '../forms/checkAnswer.ts'
import { sentenceOf } from '../forms/entries.ts'
import { isOffered, type AnswerContext } from '../forms/question.ts'
import { isVisible } from '../forms/visibleQuestions.ts'
import type { Form, Question } from '../model/content.ts'
import { valueAt, withValueAt } from '../model/path.ts'
import { seenIn } from './evaluating.ts'
import type { Run } from './run.ts'
import { accept } from './values.ts'
import type { Values } from './writing.ts'

export interface Given {
  readonly form: Form
  readonly scope: string
  readonly given: Values
}

/**
 * The answers as the case data wants them. Only what the form asks is accepted: its visible questions and
 * the remark. Answers above decide what is asked below.
 */
export function answersTo(run: Run, { form, scope, given }: Given) {
  const { values, problems } = accept(run.graph, answered(given))
  const asked = new Set(form.remark === undefined ? [] : [form.remark.path])
  let context = contextIn(run, scope)
  for (const question of form.questions) {
    if (!isVisible(question, context)) continue
    const { path } = question
    asked.add(path)
    const value = values[path]
    if (value !== undefined) context = { ...context, data: withValueAt(context.data, path, value) }
    if (problems.some((one) => one.path === path)) continue
    const problem = problemOf(question, context)
    if (problem !== undefined) problems.push({ path, problem })
  }
  for (const path of Object.keys(values)) {
    if (!asked.has(path)) problems.push({ path, problem: 'Danach wird nicht gefragt.' })
  }
  return { values, problems }
}

function contextIn(run: Run, scope: string): AnswerContext {
  const { graph, environment } = run
  return { scope: graph.scope, data: seenIn(run, scope), environment, language: 'de' }
}

/** An answer left empty is no answer. */
function answered(given: Values): Values {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== ''),
  )
}

function problemOf(question: Question, context: AnswerContext): string | undefined {
  const value = valueAt(context.data, question.path)
  if (value === undefined || value === null || value === '') {
    return question.required ? 'Der Wert fehlt.' : undefined
  }
  if (!isOffered(question, value, context)) return 'Der Wert ist nicht vorgesehen.'
  const checked = checkAnswer(question, value, context)
  return 'problems' in checked ? checked.problems.map(sentenceOf).join(' ') : undefined
}
