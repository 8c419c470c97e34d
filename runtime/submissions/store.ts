import { desc, eq, inArray } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { submissions } from '../storage/schema.ts'

export type SubmissionRow = typeof submissions.$inferSelect
export type NewSubmission = typeof submissions.$inferInsert

export function findSubmission(store: Store, id: string): SubmissionRow | undefined {
  return store.select().from(submissions).where(eq(submissions.id, id)).get()
}

export function latestSubmission(store: Store, service: string): SubmissionRow | undefined {
  return store
    .select()
    .from(submissions)
    .where(eq(submissions.service, service))
    .orderBy(desc(submissions.seq))
    .limit(1)
    .get()
}

export function listSubmissions(
  store: Store,
  departments: 'all' | readonly string[],
): readonly SubmissionRow[] {
  return store
    .select()
    .from(submissions)
    .where(departments === 'all' ? undefined : inArray(submissions.department, [...departments]))
    .orderBy(desc(submissions.seq))
    .all()
}

export function insertSubmission(store: Store, row: NewSubmission): void {
  store.insert(submissions).values(row).run()
}

export interface Decision {
  readonly status: 'approved' | 'rejected'
  readonly reviewedAt: string
  readonly reviewedBy: string
  readonly reviewedByRole: string
  readonly reason: string | null
}

export function decideSubmission(store: Store, id: string, decision: Decision): void {
  store.update(submissions).set(decision).where(eq(submissions.id, id)).run()
}

export function markReleased(store: Store, id: string): void {
  store.update(submissions).set({ status: 'released' }).where(eq(submissions.id, id)).run()
}
