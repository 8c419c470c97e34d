import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '#runtime/storage/database.ts'
import { startTriggers, subscriptions } from '#runtime/storage/schema.ts'

const migrations = 'runtime/storage/migrations'
const journal = z
  .object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) })
  .parse(JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')))

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** A database as it was after the first migrations, so many of them. */
function databaseAfter(count: number): Sqlite.Database {
  const client = new Sqlite(join(folder, 'fachwerk.db'))
  client.exec(
    'CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  )
  for (const { tag, when } of journal.entries.slice(0, count)) {
    client.exec(readFileSync(join(migrations, `${tag}.sql`), 'utf8'))
    client
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run(tag, when)
  }
  return client
}

test('0001 keeps what waits for messages and where timer starts stand', () => {
  const before = databaseAfter(1)
  before.exec(`
    INSERT INTO instances (id, number, service, version, department, status, started_at, state)
      VALUES ('a', 'A-1', 'probe', 1, 'amt', 'active', '2026-01-12', x'01');
    INSERT INTO subscriptions (id, instance_id, generation, message) VALUES ('a:1', 'a', 1, 'reply');
    INSERT INTO start_timers (service, version, element, due_at, "interval", "left")
      VALUES ('daily', 1, 'morning', '2026-01-13T00:00:00.000Z', 'P1D', NULL),
             ('once', 2, 'begin', NULL, NULL, NULL);
  `)
  before.close()

  const db = openDatabase(folder)

  expect(db.select().from(subscriptions).all()).toMatchObject([
    { id: 'a:1', department: 'amt', admits: [] },
  ])
  const place = { process: 'main', trigger: 0, held: null }
  expect(db.select().from(startTriggers).all()).toEqual([
    {
      ...place,
      service: 'daily',
      version: 1,
      element: 'morning',
      dueAt: '2026-01-13T00:00:00.000Z',
      cycle: { interval: 'P1D', left: null },
    },
    { ...place, service: 'once', version: 2, element: 'begin', dueAt: null, cycle: null },
  ])
  db.$client.close()
})

test('each migration but the first is run on data of the version before', () => {
  const own = readFileSync('test/runtime/storage/migrations.test.ts', 'utf8')
  const tags = readdirSync(migrations).filter((name) => name.endsWith('.sql'))

  const missing = tags.slice(1).filter((tag) => !own.includes(`test('${tag.slice(0, 4)} `))

  expect(missing).toEqual([])
})
