import type { Store } from '../storage/database.ts'
import { listIncidents, type Addressed, type IncidentRow } from './store.ts'

export interface IncidentPage {
  readonly incidents: readonly IncidentRow[]
  /** Behind the last one; undefined at the end. */
  readonly next: number | undefined
}

const pageLength = 50

/** Oldest first, merged from the queues; of each no more is read than the page shows, however many wait. */
export function incidentPage(
  store: Store,
  queues: readonly Addressed[],
  after: number,
): IncidentPage {
  const portion = { after, limit: pageLength + 1 }
  const found = queues
    .flatMap((queue) => listIncidents(store, queue, portion))
    .toSorted((one, other) => one.seq - other.seq)
  const incidents = found.slice(0, pageLength)
  return { incidents, next: found.length > pageLength ? incidents.at(-1)?.seq : undefined }
}
