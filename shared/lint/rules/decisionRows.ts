import { isNeverValid } from '../../decisions/validity.ts'
import type { Decision } from '../../model/content.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Rows are valid at some time. */
export const decisionRows: Rule = {
  id: 'decisionRows',
  check: (subject) =>
    Object.entries(subject.definition.decisions).flatMap(([id, decision]) =>
      checkValidity(id, decision, subject),
    ),
}

function checkValidity(id: string, decision: Decision, subject: Subject): readonly Finding[] {
  const never = decision.rows.flatMap((row, index) => (isNeverValid(row) ? [{ row, index }] : []))
  if (never.length === decision.rows.length) {
    const place = decisionPlace(subject, id, 'rows')
    return [
      finding('decisionRows', place, {
        severity: 'error',
        text: 'noRows',
        about: [decision.title],
      }),
    ]
  }
  return never.map(({ row, index }) =>
    finding('decisionRows', decisionPlace(subject, id, 'rows', index), {
      severity: 'error',
      text: 'rowNeverValid',
      about: [row.id, decision.title],
    }),
  )
}
