import { laws } from '../../deadlines/laws.ts'
import type { Deadline } from '../../model/deadline.ts'
import type { FindingText } from '../../text/findings.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** What a deadline says has to be something that its law knows; otherwise it has no last day, or one without reason. */
export const deadlineLaw: Rule = {
  id: 'deadlineLaw',
  check: ({ definition }) =>
    Object.entries(definition.deadlines).flatMap(([id, deadline]) =>
      problemsOf(deadline).map(({ member, severity, text, about }) =>
        finding(
          'deadlineLaw',
          { pointer: pointerTo('deadlines', id, member) },
          { severity, text, about: [deadline.title, about] },
        ),
      ),
    ),
}

interface Problem {
  readonly member: string
  readonly severity: Finding['severity']
  readonly text: FindingText
  readonly about: string
}

function problemsOf(deadline: Deadline): readonly Problem[] {
  const { delivery, counted, rollover, period } = deadline
  const law = deadline.law ?? (delivery === undefined ? 'BGB' : 'VwVfG')
  const known = laws[law]
  const isEmpty = !/\d/.test(period)
  return [
    ...(isEmpty ? [error('period', 'deadlineWithoutPeriod')] : []),
    ...(counted !== undefined && /[YM]/.test(period)
      ? [error('counted', 'deadlineCountsMonths')]
      : []),
    ...(delivery !== undefined && known.delivery[delivery.by] === undefined
      ? [error('delivery', 'deadlineWithoutDelivery', law)]
      : []),
    ...(rollover !== undefined && isNamed(rollover) && known.rollover[rollover] === undefined
      ? [{ member: 'rollover', severity: 'warning', text: 'deadlineRollover', about: law } as const]
      : []),
  ]
}

/** The others need no paragraph. */
function isNamed(rollover: Deadline['rollover']): boolean {
  return rollover === 'benefit' || rollover === 'appointment' || rollover === 'announced'
}

function error(member: string, text: FindingText, about = ''): Problem {
  return { member, severity: 'error', text, about }
}
