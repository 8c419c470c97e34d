import { desc, eq } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { drafts, releases } from '../storage/schema.ts'

/** What a right over a service depends on; empty when there is no such service. */
export function departmentOf(store: Store, service: string): { readonly department?: string } {
  const draft = store
    .select({ department: drafts.department })
    .from(drafts)
    .where(eq(drafts.service, service))
  const release = store
    .select({ department: releases.department })
    .from(releases)
    .where(eq(releases.service, service))
    .orderBy(desc(releases.version))
    .limit(1)
  return draft.get() ?? release.get() ?? {}
}
