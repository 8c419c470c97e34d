import { randomUUID } from 'node:crypto'
import { lint } from '#shared/lint/lint.ts'
import { canonicalForm, hashesOf } from '#shared/model/hash.ts'
import { changedParts, hashOfSurface } from '#shared/release/surface.ts'
import type { DraftRow } from '../drafts/store.ts'
import type { Acting } from '../http/access.ts'
import { Problem } from '../http/problem.ts'
import { appendLog } from '../log/store.ts'
import { latestRelease } from '../releases/store.ts'
import type { Database, Store } from '../storage/database.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { findSubmission, insertSubmission, latestSubmission, type SubmissionRow } from './store.ts'

interface Act extends Acting {
  readonly at: string
  readonly note: string | undefined
}

/** Fixes the draft as it is now for review and release. */
export function submit(db: Database, draft: DraftRow, act: Act): SubmissionRow {
  const { service, department } = draft
  const definition = parseDefinition(draft.definition)
  const errors = lint(definition).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Problem('errorsRemain', { findings: errors })
  return db.transaction((tx) => {
    const release = latestRelease(tx, service)
    const before = release && parseDefinition(release.definition)
    const reviewNeeded = changedParts(before, definition).length > 0
    const row = {
      id: randomUUID(),
      service,
      department,
      definition: canonicalForm(definition),
      ...hashesOf(definition),
      surface: hashOfSurface(definition),
      reviewNeeded,
      status: reviewNeeded ? ('inReview' as const) : ('informed' as const),
      submittedAt: act.at,
      submittedBy: act.subject,
      submittedByRole: act.role,
      note: act.note ?? null,
    }
    if (isOpenAlready(tx, row)) throw new Problem('nothingChanged')
    if (release?.whole === row.whole) throw new Problem('nothingChanged')
    insertSubmission(tx, row)
    const { id, meaning, whole, surface } = row
    appendLog(tx, {
      at: act.at,
      actor: act.subject,
      role: act.role,
      action: 'submitted',
      object: `service:${service}`,
      details: { submission: id, meaning, whole, surface },
    })
    const stored = findSubmission(tx, id)
    if (stored === undefined) throw new Error(`submission ${id}: expected what was just stored`)
    return stored
  })
}

function isOpenAlready(store: Store, row: { service: string; whole: string }): boolean {
  const latest = latestSubmission(store, row.service)
  return latest?.whole === row.whole && latest.status !== 'rejected' && latest.status !== 'released'
}
