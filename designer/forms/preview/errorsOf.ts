import type { AskedPage } from '#shared/forms/pages.ts'
import { parseQuestions } from '#shared/forms/parseForm.ts'
import { firstControl, type FormContext, type Problem } from '#shared/forms/question.ts'
import { inLanguage } from '#shared/model/localised.ts'

/** What a page says when nothing is answered; a question that may be left out says what it says to a wrong answer. */
export function errorsOf({ questions }: AskedPage, context: FormContext): readonly Problem[] {
  const missing = parseQuestions(questions, {}, context).problems
  const said = new Set(missing.map(({ question }) => question))
  return questions.flatMap((question) => {
    if (said.has(question.id)) return missing.filter((one) => one.question === question.id)
    if (question.check === undefined) return []
    const message = inLanguage(question.check.message, context.language)
    return [{ question: question.id, control: firstControl(question), message }]
  })
}
