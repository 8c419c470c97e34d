import { desc, eq, inArray } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import { caseReaderOf, type CaseReader } from '../storage/caseReader.ts'
import type { Database } from '../storage/database.ts'
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
  db: Database,
  departments: 'all' | readonly string[],
): readonly CaseRow[] {
  const { department, seq } = instances
  const reader = caseReaderOf(db)
  return db
    .select()
    .from(instances)
    .where(departments === 'all' ? undefined : inArray(department, [...departments]))
    .orderBy(desc(seq))
    .limit(shown)
    .all()
    .map((row) => toRow(row, reader))
}

export function findDepartmentCase(db: Database, id: string): CaseRow | undefined {
  const row = db.select().from(instances).where(eq(instances.id, id)).get()
  return row === undefined ? undefined : toRow(row, caseReaderOf(db))
}

function toRow(row: typeof instances.$inferSelect, reader: CaseReader): CaseRow {
  const { id, service, version, department } = row
  return { service, version, department, instance: reader.load(id) }
}
