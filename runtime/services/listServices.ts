import { canonicalForm } from '#shared/model/hash.ts'
import { listDrafts, type DraftRow } from '../drafts/store.ts'
import { findRelease, listReleased, type ReleasedService } from '../releases/store.ts'
import type { Store } from '../storage/database.ts'
import { latestSubmission } from '../submissions/store.ts'
import { titleIn } from './parseDefinition.ts'
import type { ServiceSummary } from './routes.ts'

export function listServices(
  store: Store,
  departments: 'all' | readonly string[],
  today: string,
): ServiceSummary[] {
  const drafts = listDrafts(store, departments)
  const released = listReleased(store, departments)
  const ids = new Set([...drafts, ...released].map(({ service }) => service))
  return [...ids].toSorted().flatMap((service) => {
    const draft = drafts.find((row) => row.service === service)
    const versions = released.filter((row) => row.service === service)
    const newest = versions.at(-1)
    const stored = draft ?? releaseOf(store, newest)
    if (stored === undefined) return []
    const current = versions.findLast(({ validFrom }) => validFrom <= today)
    return {
      id: service,
      title: titleIn(stored.definition),
      owner: stored.department,
      draft:
        draft === undefined ? null : { updatedAt: draft.updatedAt, status: statusOf(store, draft) },
      current:
        current === undefined ? null : { version: current.version, validFrom: current.validFrom },
      versions: versions.length,
    }
  })
}

function releaseOf(store: Store, release: ReleasedService | undefined) {
  return release && findRelease(store, release.service, release.version)
}

/** A submission is in canonical form, a draft in the order of its author. */
function statusOf(store: Store, draft: DraftRow) {
  const submission = latestSubmission(store, draft.service)
  if (submission === undefined) return 'open'
  const isSame = submission.definition === canonicalForm(JSON.parse(draft.definition))
  return isSame ? submission.status : 'open'
}
