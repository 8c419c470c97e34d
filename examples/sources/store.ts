import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export type Store = Database.Database

/** Opens the source's own file; `fill` runs once, together with the schema, when the file is new. */
export function openStore(dataFolder: string, name: string, fill: (store: Store) => void): Store {
  const folder = join(dataFolder, 'sources')
  mkdirSync(folder, { recursive: true })
  const store = new Database(join(folder, `${name}.db`))
  store.pragma('journal_mode = WAL')
  store.pragma('busy_timeout = 5000')

  store
    .transaction(() => {
      if (store.pragma('user_version', { simple: true }) !== 0) return
      store.exec(commonSchema)
      fill(store)
      store.pragma('user_version = 1')
    })
    .immediate()
  return store
}

const commonSchema = `
  CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    idempotencyKey TEXT,
    purpose TEXT,
    status INTEGER NOT NULL
  );
  CREATE TABLE answers (
    idempotencyKey TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL
  );
`
