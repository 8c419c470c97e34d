import { and, count, eq, gt, min, sql } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { incidents, instances, outbox, timers } from '../storage/schema.ts'

export interface IncidentRow extends Addressed {
  readonly seq: number
  readonly id: string
  readonly instanceId: string
  readonly number: string
  readonly service: string
  readonly version: number
  readonly element: string
  readonly code: string
  readonly message: string
  readonly raisedAt: string
}

/** Whose incidents they are. */
export interface Addressed {
  readonly addressee: 'technical' | 'business'
  readonly department: string
}

const incidentColumns = {
  seq: incidents.seq,
  id: incidents.id,
  instanceId: incidents.instanceId,
  number: instances.number,
  service: incidents.service,
  version: instances.version,
  department: incidents.department,
  element: incidents.element,
  addressee: incidents.addressee,
  code: incidents.code,
  message: incidents.message,
  raisedAt: incidents.raisedAt,
}

/** Who has any: from one to the next in the index, however many each has. */
export function listAddressed(store: Store): readonly Addressed[] {
  return addressees.flatMap((addressee) => {
    const next = sql`SELECT min(${incidents.department}) FROM ${incidents}
      WHERE ${incidents.addressee} = ${addressee}`
    return store
      .all<{ department: string }>(
        sql`WITH RECURSIVE known (department) AS (
          ${next}
          UNION ALL
          SELECT (${next} AND ${incidents.department} > known.department) FROM known
          WHERE known.department IS NOT NULL)
        SELECT department FROM known WHERE department IS NOT NULL`,
      )
      .map(({ department }) => ({ addressee, department }))
  })
}

const addressees = ['technical', 'business'] as const

/** Oldest first. */
export function listIncidents(
  store: Store,
  { addressee, department }: Addressed,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly IncidentRow[] {
  const queue = [eq(incidents.addressee, addressee), eq(incidents.department, department)]
  return store
    .select(incidentColumns)
    .from(incidents)
    .innerJoin(instances, eq(instances.id, incidents.instanceId))
    .where(and(...queue, gt(incidents.seq, after)))
    .orderBy(incidents.seq)
    .limit(limit)
    .all()
}

export function countIncidents(store: Store) {
  const of = (addressee: Addressed['addressee']) =>
    store.select({ n: count() }).from(incidents).where(eq(incidents.addressee, addressee)).get()
      ?.n ?? 0
  return { technical: of('technical'), business: of('business') }
}

export function findIncident(store: Store, id: string): IncidentRow | undefined {
  return store
    .select(incidentColumns)
    .from(incidents)
    .innerJoin(instances, eq(instances.id, incidents.instanceId))
    .where(eq(incidents.id, id))
    .get()
}

export interface Backlog {
  readonly waiting: number
  readonly failing: number
  readonly oldest: string | null
  readonly timers: number
  readonly activeCases: number
}

/** Numbers only: operating needs nobody's data. */
export function measureBacklog(store: Store): Backlog {
  const jobs = store
    .select({ waiting: count(), oldest: min(outbox.createdAt) })
    .from(outbox)
    .get()
  const failing = store.select({ n: count() }).from(outbox).where(gt(outbox.attempts, 0)).get()
  const armed = store.select({ n: count() }).from(timers).get()
  const active = store
    .select({ n: count() })
    .from(instances)
    .where(eq(instances.status, 'active'))
    .get()
  return {
    waiting: jobs?.waiting ?? 0,
    failing: failing?.n ?? 0,
    oldest: jobs?.oldest ?? null,
    timers: armed?.n ?? 0,
    activeCases: active?.n ?? 0,
  }
}
