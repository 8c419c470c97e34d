import { and, asc, count, eq, gt, inArray } from 'drizzle-orm'
import type { Instance } from '#shared/engine/instance.ts'
import type { VersionRef } from '../hosts/host.ts'
import { caseReaderOf } from '../storage/caseReader.ts'
import type { Database, Store } from '../storage/database.ts'
import { instances, log } from '../storage/schema.ts'

export interface RunningCase {
  readonly seq: number
  readonly instance: Instance
}

export interface Portion {
  readonly after: number
  readonly limit: number
  /** Only these of them. */
  readonly among?: readonly string[] | undefined
}

/** Active cases of a version after the one numbered `after`, in the order in which they began. */
export function runningCases(
  db: Database,
  ref: VersionRef,
  { after, limit, among }: Portion,
): readonly RunningCase[] {
  const reader = caseReaderOf(db)
  const chosen = among === undefined ? undefined : inArray(instances.id, [...among])
  return db
    .select({ seq: instances.seq, id: instances.id })
    .from(instances)
    .where(and(runsOn(ref), gt(instances.seq, after), chosen))
    .orderBy(asc(instances.seq))
    .limit(limit)
    .all()
    .map(({ seq, id }) => ({ seq, instance: reader.load(id) }))
}

export function countRunning(db: Database, ref: VersionRef): number {
  return db.select({ cases: count() }).from(instances).where(runsOn(ref)).get()?.cases ?? 0
}

/** Those of these cases that have this version, whatever has become of them. */
export function casesOf(db: Database, { service, version }: VersionRef, among: readonly string[]) {
  const { id, number } = instances
  return db
    .select({ id, number })
    .from(instances)
    .where(
      and(inArray(id, [...among]), eq(instances.service, service), eq(instances.version, version)),
    )
    .all()
}

function runsOn({ service, version }: VersionRef) {
  return and(
    eq(instances.service, service),
    eq(instances.version, version),
    eq(instances.status, 'active'),
  )
}

/** What the log calls a version. */
export function objectOf({ service, version }: VersionRef): string {
  return `version:${service}/${version}`
}

/** Versions that have ever been suspended. */
export function everSuspended(store: Store): readonly string[] {
  return store
    .selectDistinct({ object: log.object })
    .from(log)
    .where(inArray(log.action, ['versionSuspended']))
    .all()
    .map(({ object }) => object)
}
