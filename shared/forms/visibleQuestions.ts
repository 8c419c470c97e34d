import { compile } from '../feel/compile.ts'
import type { Question } from '../model/content.ts'
import type { AnswerContext, FormContext } from './question.ts'

/** The questions that apply with the answers so far. A condition that fails shows its question. */
export function visibleQuestions(context: FormContext): readonly Question[] {
  return context.form.questions.filter((question) => isVisible(question, context))
}

export function isVisible(
  { visible }: Question,
  { scope, data, environment }: AnswerContext,
): boolean {
  if (visible === undefined) return true
  const { value } = compile(visible, { kind: 'expression', scope }).evaluate(data, environment)
  return value !== false && value !== null
}
