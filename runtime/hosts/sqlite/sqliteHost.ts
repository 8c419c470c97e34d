import type { Database } from '../../storage/database.ts'
import { createEmbeddedHost, type HostOptions } from '../embeddedHost.ts'
import type { Host } from '../host.ts'
import { createSqliteStore } from './sqliteStore.ts'

/** Closing the host leaves the database open: it belongs to whoever opened it. */
export function createSqliteHost({
  db,
  ...options
}: HostOptions & { readonly db: Database }): Host {
  return createEmbeddedHost(createSqliteStore(db), options)
}
