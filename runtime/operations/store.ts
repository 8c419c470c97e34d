import { asc, count, eq, gt, min } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { incidents, instances, outbox, timers } from '../storage/schema.ts'

export interface IncidentRow {
  readonly id: string
  readonly instanceId: string
  readonly number: string
  readonly service: string
  readonly version: number
  readonly department: string
  readonly element: string
  readonly addressee: 'technical' | 'business'
  readonly code: string
  readonly message: string
  readonly raisedAt: string
}

const incidentColumns = {
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

export function listIncidents(store: Store): readonly IncidentRow[] {
  return store
    .select(incidentColumns)
    .from(incidents)
    .innerJoin(instances, eq(instances.id, incidents.instanceId))
    .orderBy(asc(incidents.seq))
    .all()
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
