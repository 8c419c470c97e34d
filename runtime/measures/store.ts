import { and, eq } from 'drizzle-orm'
import type { VersionRef } from '../hosts/host.ts'
import { caseReaderOf } from '../storage/caseReader.ts'
import type { Database } from '../storage/database.ts'
import { instances } from '../storage/schema.ts'
import type { CaseEvents } from './measure.ts'

/** The events of every case of a version, case by case. */
export function listCaseEvents(
  db: Database,
  { service, version }: VersionRef,
): readonly CaseEvents[] {
  const ofVersion = and(eq(instances.service, service), eq(instances.version, version))
  const { id, startedAt, endedAt } = instances
  const reader = caseReaderOf(db)
  const cases = db.select({ id, startedAt, endedAt }).from(instances).where(ofVersion).all()
  return cases.map(({ id, startedAt, endedAt }) => ({
    startedAt,
    ...(endedAt === null ? {} : { endedAt }),
    events: reader.steps(id).flatMap(({ events }) => events),
  }))
}
