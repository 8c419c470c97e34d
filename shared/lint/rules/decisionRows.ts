import type { Decision } from '../../model/content.ts'
import { sameJson } from '../../model/hash.ts'
import { decisionPlace } from '../decisionPlace.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../pointer.ts'
import { finding, updating, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { toJson } from '../toJson.ts'

type Row = Decision['rows'][number]

/** Rows can apply, and of a unique table only one at a time. */
export const decisionRows: Rule = {
  id: 'decisionRows',
  check: (subject) =>
    Object.entries(subject.definition.decisions).flatMap(([id, decision]) => [
      ...checkValidity(id, decision, subject),
      ...(decision.hitPolicy === 'unique' ? checkDuplicates(id, decision, subject) : []),
    ]),
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

function isNeverValid({ validFrom, validTo }: Row): boolean {
  return validFrom !== undefined && validTo !== undefined && validTo < validFrom
}

function checkDuplicates(id: string, decision: Decision, subject: Subject): readonly Finding[] {
  const { rows, title } = decision
  return rows.flatMap((second, index) => {
    const first = rows.slice(0, index).find((one) => matchesSame(one, second, decision))
    if (first === undefined) return []
    const list = pointerTo('decisions', id, 'rows')
    const fix = updating(list, toJson(rows), toJson(rows.toSpliced(index, 1)))
    const place = decisionPlace(subject, id, 'rows', index)
    return [
      finding('decisionRows', place, {
        severity: 'error',
        text: 'duplicateRows',
        about: [first.id, second.id, title],
        fix,
      }),
    ]
  })
}

function matchesSame(first: Row, second: Row, { date }: Decision): boolean {
  if (!sameJson(conditionsOf(first), conditionsOf(second))) return false
  if (date === undefined) return true
  return (
    (first.validFrom ?? '') <= (second.validTo ?? '9999') &&
    (second.validFrom ?? '') <= (first.validTo ?? '9999')
  )
}

/** An empty cell and "-" match everything. */
function conditionsOf({ when }: Row): Record<string, string> {
  const tests = Object.entries(when).map(
    ([column, test]) => [column, test.replaceAll(/\s/g, '')] as const,
  )
  return Object.fromEntries(tests.filter(([, test]) => test !== '' && test !== '-'))
}
