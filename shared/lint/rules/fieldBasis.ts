import { metadataAt } from '../field.ts'
import type { Finding } from '../lint.ts'
import { askedIn, type AskedQuestion } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** P18, P19: nobody is asked for what has no purpose and no legal basis. */
export const fieldBasis: Rule = {
  id: 'fieldBasis',
  check: (subject) => askedIn(subject).flatMap((asked) => checkQuestion(asked, subject)),
}

function checkQuestion(
  { question, place }: AskedQuestion,
  { definition }: Subject,
): readonly Finding[] {
  if (question.widget === 'list') return [] // what its entries ask has its own
  const { purpose, legalBasis, sensitivity, label } = metadataAt(question.path, definition)
  const about = [label ?? question.question]
  if (sensitivity === 'special' && legalBasis === undefined) {
    return [finding('fieldBasis', place, { severity: 'error', text: 'specialWithoutBasis', about })]
  }
  const isExplained = purpose !== undefined && legalBasis !== undefined
  if (isExplained || sensitivity === 'none') return []
  return [finding('fieldBasis', place, { severity: 'error', text: 'noPurpose', about })]
}
