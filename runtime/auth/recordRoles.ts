import { canonicalForm } from '#shared/model/hash.ts'
import { appendLog, entriesFor } from '../log/store.ts'
import type { Store } from '../storage/database.ts'
import type { Claims } from './session.ts'
import { subjectOf } from './store.ts'

/** Who holds which role is the provider's say; the log keeps when it changed for a member of the administration. */
export function recordRoles(store: Store, { claims, at }: { claims: Claims; at: string }): void {
  const actor = subjectOf(store, claims.sub)
  const object = `person:${actor}`
  const held = entriesFor(store, object).findLast(({ action }) => action === 'rolesHeld')
  const details = { groups: claims.groups.toSorted() }
  const before = held?.details ?? { groups: [] }
  if (canonicalForm(before) === canonicalForm(details)) return
  appendLog(store, { at, actor, role: 'signedIn', action: 'rolesHeld', object, details })
}
