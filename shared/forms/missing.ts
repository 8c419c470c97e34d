import type { Question } from '../model/content.ts'
import { inLanguage } from '../model/localised.ts'
import { formTexts, type FormTexts } from '../text/forms.ts'
import { firstControl, type AnswerContext, type Problem } from './question.ts'

/** What is said when a question that needs an answer has none. */
export function missing(question: Question, { language }: AnswerContext): Problem {
  const { missing: sentences } = formTexts[language]
  const message =
    question.missing === undefined
      ? sentences[kindOfMissing[question.widget]]
      : inLanguage(question.missing, language)
  return { question: question.id, control: firstControl(question), message }
}

const kindOfMissing = {
  text: 'text',
  textarea: 'text',
  suggest: 'text',
  radio: 'choice',
  select: 'choice',
  date: 'date',
  amount: 'amount',
  checkbox: 'checkbox',
  list: 'list',
} as const satisfies Record<Question['widget'], keyof FormTexts['missing']>
