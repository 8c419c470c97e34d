import { and, asc, eq } from 'drizzle-orm'
import type { VersionRef } from '../hosts/host.ts'
import { decode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { events, instances } from '../storage/schema.ts'
import type { CaseEvents } from './measure.ts'

/** The events of every case of a version, case by case. */
export function listCaseEvents(
  store: Store,
  { service, version }: VersionRef,
): readonly CaseEvents[] {
  const ofVersion = and(eq(instances.service, service), eq(instances.version, version))
  const { id, startedAt, endedAt } = instances
  const cases = store.select({ id, startedAt, endedAt }).from(instances).where(ofVersion).all()
  return cases.map(({ id, startedAt, endedAt }) => ({
    startedAt,
    ...(endedAt === null ? {} : { endedAt }),
    events: store
      .select({ events: events.events })
      .from(events)
      .where(eq(events.instanceId, id))
      .orderBy(asc(events.seq))
      .all()
      .flatMap((row) => decode(row.events)),
  }))
}
