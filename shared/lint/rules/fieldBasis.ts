import { metadataAt } from '../field.ts'
import type { Finding } from '../lint.ts'
import { askedIn, type AskedQuestion } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** P18, P19: nobody is asked for what has no purpose and no legal basis. */
export const fieldBasis: Rule = {
  id: 'fieldBasis',
  check: (subject) =>
    unexplained(subject).map(({ asked: { question, place }, isSpecial }): Finding => {
      const about = [metadataAt(question.path, subject.definition).label ?? question.question]
      const said = { severity: 'error', about } as const
      return isSpecial
        ? finding('fieldBasis', place, { ...said, text: 'specialWithoutBasis' })
        : finding('fieldBasis', place, {
            ...said,
            text: 'noPurpose',
            remedy: { act: 'stateReasons' },
          })
    }),
}

interface Unexplained {
  readonly asked: AskedQuestion
  /** Specially protected and without a law that permits it. */
  readonly isSpecial: boolean
}

export function unexplained(subject: Subject): readonly Unexplained[] {
  return askedIn(subject).flatMap((asked) => {
    if (asked.question.widget === 'list') return [] // what its entries ask has its own
    const { purpose, legalBasis, sensitivity } = metadataAt(asked.question.path, subject.definition)
    const isSpecial = sensitivity === 'special' && legalBasis === undefined
    const isExplained = purpose !== undefined && legalBasis !== undefined
    return isSpecial || !(isExplained || sensitivity === 'none') ? [{ asked, isSpecial }] : []
  })
}
