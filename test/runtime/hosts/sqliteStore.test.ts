import { expect, test } from 'vitest'
import { createSqliteStore } from '#runtime/hosts/sqlite/sqliteStore.ts'
import { encode } from '#runtime/storage/codec.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { outbox, timers } from '#runtime/storage/schema.ts'

function addJob(db: Database, connector: string, dueAt: number) {
  const wait = { id: `a:${dueAt}`, instanceId: 'a', generation: 1, dueAt }
  const job = { kind: 'source', source: 'person', input: {} } as const
  const row = { element: 'lookup', kind: job.kind, connector, job: encode(job) }
  db.insert(outbox)
    .values({ ...wait, ...row, attempts: 0, createdAt: '' })
    .run()
}

test('knows after a restart whose jobs wait, and when the next thing is due', () => {
  const db = openDatabase()
  addJob(db, 'register', 40)
  addJob(db, 'letter', 10)
  addJob(db, 'register', 30)
  addJob(db, 'mail', 20)
  db.insert(timers).values({ id: 'a:9', instanceId: 'a', generation: 1, dueAt: 35 }).run()

  const store = createSqliteStore(db)

  expect(store.connectors()).toEqual(['letter', 'mail', 'register'])
  expect([0, 10, 20, 30, 35, 40].map((now) => store.nextDue(now))).toEqual([
    10,
    20,
    30,
    35,
    40,
    undefined,
  ])
  db.$client.close()
})

test('knows of none where there is none', () => {
  const db = openDatabase()

  const store = createSqliteStore(db)

  expect([store.connectors(), store.nextDue(0)]).toEqual([[], undefined])
  db.$client.close()
})
