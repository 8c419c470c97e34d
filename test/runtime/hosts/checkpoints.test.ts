import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCheckpoints } from '#runtime/hosts/sqlite/checkpoints.ts'
import { databaseFile, openDatabase, type Database } from '#runtime/storage/database.ts'

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
  db.$client.pragma('wal_autocheckpoint = 0') // nobody else does it
  db.$client.exec('CREATE TABLE t (n); INSERT INTO t VALUES (1)')
})

afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

/** What the database holds without its journal. */
function rowsBesideJournal(): number | undefined {
  const elsewhere = mkdtempSync(join(folder, 'copy-'))
  copyFileSync(join(folder, databaseFile), join(elsewhere, databaseFile))
  const copy = openDatabase(elsewhere)
  try {
    return Number(copy.$client.prepare('SELECT count(*) FROM t').pluck().get())
  } catch {
    return undefined // the table itself stands in the journal alone
  } finally {
    copy.$client.close()
  }
}

test('after some groups the journal is brought into the database, by another thread', async () => {
  const reports: (() => void)[] = []
  const checkpoints = createCheckpoints(db.$client.name, () => reports.shift()?.())
  const reported = () => new Promise<void>((resolve) => reports.push(resolve))
  expect(rowsBesideJournal()).toBeUndefined()

  const first = reported()
  for (let group = 0; group < 8; group++) checkpoints.groupWritten()
  await first
  expect(rowsBesideJournal()).toBe(1)

  db.$client.exec('INSERT INTO t VALUES (2)')
  const second = reported()
  for (let group = 0; group < 8; group++) checkpoints.groupWritten()
  await second
  expect(rowsBesideJournal()).toBe(2)
  checkpoints.close()
})
