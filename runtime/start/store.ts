import { and, count, eq, inArray, min, ne } from 'drizzle-orm'
import { citizenGroup } from '#shared/model/elements.ts'
import type { Store } from '../storage/database.ts'
import { drafts, incidents, submissions, tasks } from '../storage/schema.ts'

export function countDrafts(store: Store, department: string): number {
  return rowsIn(
    store.select({ rows: count() }).from(drafts).where(eq(drafts.department, department)).get(),
  )
}

/** What waits for the owner: reviewed, or in no need of a review. */
export function countToSign(store: Store, department: string): number {
  const waiting = and(
    eq(submissions.department, department),
    inArray(submissions.status, ['approved', 'informed']),
  )
  return rowsIn(store.select({ rows: count() }).from(submissions).where(waiting).get())
}

export function countToReview(store: Store): number {
  const waiting = eq(submissions.status, 'inReview')
  return rowsIn(store.select({ rows: count() }).from(submissions).where(waiting).get())
}

export function countTasks(
  store: Store,
  department: string,
  group?: string,
): { readonly count: number; readonly oldest: string | undefined } {
  const isMeant = group === undefined ? ne(tasks.group, citizenGroup) : eq(tasks.group, group)
  const row = store
    .select({ rows: count(), oldest: min(tasks.openedAt) })
    .from(tasks)
    .where(and(eq(tasks.department, department), isMeant))
    .get()
  return { count: rowsIn(row), oldest: row?.oldest ?? undefined }
}

export function countIncidents(store: Store): number {
  const technical = eq(incidents.addressee, 'technical')
  return rowsIn(store.select({ rows: count() }).from(incidents).where(technical).get())
}

function rowsIn(row: { readonly rows: number } | undefined): number {
  return row?.rows ?? 0
}
