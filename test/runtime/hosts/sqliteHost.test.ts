import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostOptions } from '#runtime/hosts/embeddedHost.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { hostConformance } from '../../hosts.conformance.ts'

hostConformance('SQLite host', () => {
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
})
