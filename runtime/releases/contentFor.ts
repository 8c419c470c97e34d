import type { Definition } from '#shared/model/definition.ts'
import { automationProblems } from '#shared/release/automation.ts'
import type { ReleaseContent } from '#shared/release/content.ts'
import { changedParts } from '#shared/release/surface.ts'
import type { Acting } from '../http/access.ts'
import { Problem } from '../http/problem.ts'
import { findKey, type KeyRow } from '../keys/store.ts'
import { headFor } from '../log/store.ts'
import type { Store } from '../storage/database.ts'
import { findSubmission, type SubmissionRow } from '../submissions/store.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { latestRelease, type ReleaseRow } from './store.ts'

export interface Terms extends Acting {
  readonly validFrom: string
  /** Fingerprint of the key that signs. */
  readonly keyId: string
  readonly today: string
}

/** What the owner signs; refuses whatever could not be released. */
export function contentFor(store: Store, submission: SubmissionRow, terms: Terms): ReleaseContent {
  const { service, department, meaning, whole } = submission
  if (terms.validFrom < terms.today) throw new Problem('validFromPast')
  usableKey(store, submission, terms)
  const release = latestRelease(store, service)
  if (submission.status === 'released') throw new Problem('alreadyReleased')
  if (release && isOlder(store, submission, release)) throw new Problem('superseded')
  requireReleasable(submission, release && parseDefinition(release.definition))
  return {
    format: 'fachwerk-release/1',
    service,
    version: (release?.version ?? 0) + 1,
    meaning,
    whole,
    validFrom: terms.validFrom,
    department,
    previous: release?.contentHash ?? null,
    review: reviewOf(submission),
    log: headFor(store, `service:${service}`),
  }
}

/** What was submitted before the newest release would take back what that one brought. */
function isOlder(store: Store, { seq }: SubmissionRow, { submissionId }: ReleaseRow): boolean {
  const released = findSubmission(store, submissionId)
  return released !== undefined && seq < released.seq
}

function requireReleasable(submission: SubmissionRow, before: Definition | undefined): void {
  const { status } = submission
  if (status === 'inReview' || status === 'rejected') throw new Problem('notReviewed')
  const definition = parseDefinition(submission.definition)
  // Another version may have been released since: then the review must cover that difference too.
  if (status === 'informed' && changedParts(before, definition).length > 0) {
    throw new Problem('notReviewed')
  }
  const automation = automationProblems(definition)
  if (automation.length > 0) throw new Problem('errorsRemain', { automation })
}

/** A key signs only for its own person and department. */
export function usableKey(store: Store, { department }: SubmissionRow, terms: Terms): KeyRow {
  const key = findKey(store, terms.keyId)
  const usable =
    key?.owner === terms.subject && key.department === department && key.withdrawnAt === null
  if (key === undefined || !usable) throw new Problem('keyUnknown')
  return key
}

function reviewOf({ status, reviewedAt, reviewedByRole, surface }: SubmissionRow) {
  if (status !== 'approved' || reviewedAt === null || reviewedByRole === null) return null
  return { by: reviewedByRole, at: reviewedAt, surface }
}
