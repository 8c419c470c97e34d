import { partsOf } from '../../letters/template.ts'
import { languages, type Localised } from '../../model/localised.ts'
import { letterPlace } from '../letterPlace.ts'
import { finding, type Rule } from '../rule.ts'

/** Mails carry no personal data. */
export const noticePrivacy: Rule = {
  id: 'noticePrivacy',
  check: (subject) =>
    Object.entries(subject.definition.letters).flatMap(([id, { notice }]) =>
      (['subject', 'text'] as const)
        .filter((part) => hasExpression(notice[part]))
        .map((part) =>
          finding('noticePrivacy', letterPlace(subject, id, 'notice', part), {
            severity: 'error',
            text: 'noticeWithData',
          }),
        ),
    ),
}

function hasExpression(text: Localised): boolean {
  return languages.some((language) =>
    partsOf(text[language] ?? '').some(({ isExpression }) => isExpression),
  )
}
