import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostOptions } from '#runtime/hosts/embeddedHost.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import type { HostUnderTest } from './hostBench.ts'

/** The host on a database of its own, which lasts until the end. */
export function sqliteUnderTest(): HostUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  let db = openDatabase(folder)
  return {
    start: (options: HostOptions) => createSqliteHost({ ...options, db }),
    restart(options: HostOptions) {
      db.$client.close()
      db = openDatabase(folder)
      return Promise.resolve(createSqliteHost({ ...options, db }))
    },
    end() {
      db.$client.close()
      rmSync(folder, { recursive: true })
      return Promise.resolve()
    },
  }
}
