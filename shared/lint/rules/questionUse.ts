import { askedIn } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import { isRead } from '../subject.ts'
import { withoutQuestion } from '../withoutQuestion.ts'

/** P18: ask only what the case needs. */
export const questionUse: Rule = {
  id: 'questionUse',
  check: (subject) =>
    askedIn(subject)
      .filter(({ question }) => !isRead(subject, question.path))
      .map(({ question, place, ...asked }) =>
        finding('questionUse', place, {
          severity: 'warning',
          text: 'neverRead',
          about: [question.question],
          fix: withoutQuestion(subject.definition, asked).fix,
        }),
      ),
}
