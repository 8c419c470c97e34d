import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema.ts'

export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: Sqlite.Database }
/** What a store function takes: the database or a transaction on it. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
export type Store = Database | Transaction

export const databaseFile = 'fachwerk.db'

/** Opens and migrates the database of a data folder; without a folder one that lives in memory only. */
export function openDatabase(folder?: string): Database {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const client = new Sqlite(folder === undefined ? ':memory:' : join(folder, databaseFile))
  for (const pragma of [
    'page_size = 8192', // before the first table, else without effect
    'auto_vacuum = INCREMENTAL', // likewise
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON', // a deleted case leaves no bytes behind
    'foreign_keys = ON',
    'cache_size = -65536', // KiB
    'wal_autocheckpoint = 4000', // pages
    'busy_timeout = 250', // milliseconds; waiting holds up everybody, so the host waits by itself
    'temp_store = MEMORY',
  ]) {
    client.pragma(pragma)
  }
  const db = drizzle(client, { schema })
  migrate(db, { migrationsFolder: migrationsFolder() })
  return db
}

/** Opens what is there without changing a byte of it. */
export function readDatabase(folder: string): Database {
  const client = new Sqlite(join(folder, databaseFile), { readonly: true, fileMustExist: true })
  return drizzle(client, { schema })
}

/** Beside this file in the source tree, under `migrations` beside the bundle when built. */
function migrationsFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const found = ['migrations', '../migrations', '../../runtime/storage/migrations']
    .map((folder) => join(here, folder))
    .find((folder) => existsSync(join(folder, 'meta', '_journal.json')))
  if (found === undefined) throw new Error(`migrations: none found beside ${here}`)
  return found
}
