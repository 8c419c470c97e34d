import { desc, eq, inArray } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import { decode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { instances } from '../storage/schema.ts'

export interface CaseRow {
  readonly service: string
  readonly version: number
  readonly department: string
  readonly instance: Instance
}

const shown = 500

/** Newest first. */
export function listDepartmentCases(
  store: Store,
  departments: 'all' | readonly string[],
): readonly CaseRow[] {
  const { department, seq } = instances
  return store
    .select()
    .from(instances)
    .where(departments === 'all' ? undefined : inArray(department, [...departments]))
    .orderBy(desc(seq))
    .limit(shown)
    .all()
    .map(toRow)
}

export function findDepartmentCase(store: Store, id: string): CaseRow | undefined {
  const row = store.select().from(instances).where(eq(instances.id, id)).get()
  return row === undefined ? undefined : toRow(row)
}

function toRow({ service, version, department, state }: typeof instances.$inferSelect): CaseRow {
  return { service, version, department, instance: decode(state) }
}
