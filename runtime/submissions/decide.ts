import type { Acting } from '../http/access.ts'
import { Problem } from '../http/problem.ts'
import { appendLog } from '../log/store.ts'
import type { Database } from '../storage/database.ts'
import { decideSubmission, findSubmission, type SubmissionRow } from './store.ts'

interface Verdict extends Acting {
  readonly status: 'approved' | 'rejected'
  readonly reason: string | null
  readonly at: string
}

/** The review by IT. Its entry in the log is what a release refers to. */
export function decide(db: Database, { id }: SubmissionRow, verdict: Verdict): SubmissionRow {
  const { status, reason, at, subject, role } = verdict
  return db.transaction((tx) => {
    const row = findSubmission(tx, id)
    if (row?.status !== 'inReview') throw new Problem('alreadyDecided')
    const decision = { status, reason, reviewedAt: at, reviewedBy: subject, reviewedByRole: role }
    decideSubmission(tx, id, decision)
    const { service, whole, surface } = row
    appendLog(tx, {
      at,
      actor: subject,
      role,
      action: status,
      object: `service:${service}`,
      details: { submission: id, whole, surface },
    })
    return { ...row, ...decision }
  })
}
