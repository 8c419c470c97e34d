import { and, asc, desc, eq, inArray, lte, max } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { releases } from '../storage/schema.ts'

export type ReleaseRow = typeof releases.$inferSelect

export function findRelease(
  store: Store,
  service: string,
  version: number,
): ReleaseRow | undefined {
  return store.select().from(releases).where(exactly(service, version)).get()
}

export function latestRelease(store: Store, service: string): ReleaseRow | undefined {
  return store
    .select()
    .from(releases)
    .where(eq(releases.service, service))
    .orderBy(desc(releases.version))
    .limit(1)
    .get()
}

/** What a submission was, or would be, released after. */
export function releaseBefore(
  store: Store,
  { id, service }: { readonly id: string; readonly service: string },
): ReleaseRow | undefined {
  const own = store.select().from(releases).where(eq(releases.submissionId, id)).get()
  return own === undefined
    ? latestRelease(store, service)
    : findRelease(store, service, own.version - 1)
}

export function listReleases(store: Store, service: string): readonly ReleaseRow[] {
  return store
    .select()
    .from(releases)
    .where(eq(releases.service, service))
    .orderBy(asc(releases.version))
    .all()
}

/** The newest version that is valid on a date; a later one supersedes those before it. */
export function currentVersion(store: Store, service: string, today: string): number | undefined {
  const row = store
    .select({ version: max(releases.version) })
    .from(releases)
    .where(and(eq(releases.service, service), lte(releases.validFrom, today)))
    .get()
  return row?.version ?? undefined
}

export interface ReleasedService {
  readonly service: string
  readonly department: string
  readonly version: number
  readonly validFrom: string
}

/** All versions of the departments without their content. */
export function listReleased(
  store: Store,
  departments: 'all' | readonly string[],
): readonly ReleasedService[] {
  const { service, department, version, validFrom } = releases
  return store
    .select({ service, department, version, validFrom })
    .from(releases)
    .where(departments === 'all' ? undefined : inArray(department, [...departments]))
    .orderBy(asc(service), asc(version))
    .all()
}

export function insertRelease(store: Store, row: ReleaseRow): void {
  store.insert(releases).values(row).run()
}

function exactly(service: string, version: number) {
  return and(eq(releases.service, service), eq(releases.version, version))
}
