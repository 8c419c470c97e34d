import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeferredSync } from '#runtime/hosts/sqlite/deferredSync.ts'
import { databaseFile, openDatabase, type Database } from '#runtime/storage/database.ts'

const full = 2
const normal = 1

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
  db.$client.exec('CREATE TABLE t (n)')
})

afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

function insert() {
  db.$client.exec('INSERT INTO t VALUES (1)')
}

function synchronous() {
  return db.$client.pragma('synchronous', { simple: true })
}

function journalBytes() {
  return statSync(join(folder, `${databaseFile}-wal`)).size
}

/** The same database over a disk that does not sync its journal: a pipe cannot be. */
function withUnsyncedJournal() {
  const { $client } = db
  const name = join(folder, 'elsewhere.db')
  execFileSync('mkfifo', [`${name}-wal`])
  const pragma = (source: string, options?: object) => $client.pragma(source, options)
  const client = { memory: false, name, pragma }
  return createDeferredSync({ $client: client } as unknown as Database, () => undefined)
}

test('only the commits within are left to be synced later', async () => {
  const { deferSync } = createDeferredSync(db, () => undefined)
  const within: unknown[] = []

  await deferSync?.(() => {
    within.push(synchronous())
    insert()
  })

  expect(within).toEqual([normal])
  expect(synchronous()).toBe(full)
  expect(journalBytes()).toBeGreaterThan(0)
})

test('what fails within leaves the rest as it was', () => {
  const { deferSync } = createDeferredSync(db, () => undefined)

  expect(() =>
    deferSync?.(() => {
      throw new Error('refused')
    }),
  ).toThrow('refused')
  expect(synchronous()).toBe(full)
})

test('who has chosen not to wait for the disk is left alone', async () => {
  const { deferSync } = createDeferredSync(db, () => undefined)
  db.$client.pragma('synchronous = OFF')

  await deferSync?.(() => {
    expect(synchronous()).toBe(0)
    insert()
  })

  expect(synchronous()).toBe(0)
})

test('a database in memory has nothing to wait for', () => {
  expect(createDeferredSync(openDatabase(), () => undefined).deferSync).toBeUndefined()
})

test('what the journal does not make last, the database does', async () => {
  const { deferSync } = withUnsyncedJournal()

  await deferSync?.(insert)

  expect(journalBytes()).toBe(0)
})

test('while that is not possible nothing is acknowledged or taken, and then all is well', async () => {
  const { deferSync, mend } = withUnsyncedJournal()
  const reader = openDatabase(folder)
  reader.$client.exec('BEGIN; SELECT count(*) FROM t')

  await expect(deferSync?.(insert)).rejects.toMatchObject({ code: 'storageBusy' })
  expect(mend).toThrow('held by another process')
  reader.$client.exec('COMMIT')
  reader.$client.close()

  expect(mend).not.toThrow()
  await expect(deferSync?.(insert)).resolves.toBeUndefined()
})
