import { findDraft } from '../drafts/store.ts'
import { latestRelease } from '../releases/store.ts'
import type { Store } from '../storage/database.ts'

/** What a right over a service depends on; empty when there is no such service. */
export function departmentOf(store: Store, service: string): { readonly department?: string } {
  const owned = findDraft(store, service) ?? latestRelease(store, service)
  return owned === undefined ? {} : { department: owned.department }
}
