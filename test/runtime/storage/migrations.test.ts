import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { findComment, insertComment } from '#runtime/comments/store.ts'
import { findBeginning, findDraft } from '#runtime/drafts/store.ts'
import { pageOf } from '#runtime/inbox/queue.ts'
import { databaseFile, openDatabase } from '#runtime/storage/database.ts'
import { insertTemplate, listTemplates } from '#runtime/templates/store.ts'
import { asking } from '../../support/services.ts'

const migrations = 'runtime/storage/migrations'
const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('each migration but the first is run on data of the version before', () => {
  const own = readFileSync('test/runtime/storage/migrations.test.ts', 'utf8')
  const tags = readdirSync(migrations).filter((name) => name.endsWith('.sql'))

  const missing = tags.slice(1).filter((tag) => !own.includes(`test('${tag.slice(0, 4)} `))

  expect(missing).toEqual([])
})

test('0001 keeps open tasks, in the order of urgency', () => {
  const client = databaseAfter(1)
  client.exec(`INSERT INTO instances (id, number, service, version, department, status, started_at)
    VALUES ('a', 'N-1', 's', 1, 'd', 'active', '2026-01-01T08:00:00.000Z')`)
  const open = client.prepare(
    `INSERT INTO tasks (id, instance_id, service, department, "group", element, form, generation, opened_at, due_at)
     VALUES (?, 'a', 's', 'd', 'd/g', 'e', 'f', 1, '2026-01-01T08:00:00.000Z', ?)`,
  )
  open.run('a:1', null)
  open.run('a:2', '2026-02-01T00:00:00.000Z')
  client.close()

  const db = openDatabase(folder)
  const groups = [{ department: 'd', group: 'd/g' }]
  const wanted = { view: 'all', groups, service: '', subject: 'x', endOfDay: '2026' } as const
  const { tasks } = pageOf(db, wanted, { after: undefined, isFound: () => true })

  expect(tasks.map(({ task, person }) => [task.id, person])).toEqual([
    ['a:2', null],
    ['a:1', null],
  ])
  db.$client.close()
})

test('0002 keeps drafts, and lets people write about them', () => {
  rmSync(join(folder, databaseFile))
  const client = databaseAfter(2)
  client.exec(`INSERT INTO drafts VALUES ('s', 'd', '{}', 3, '2026', '2026', 'miriam')`)
  client.close()

  const db = openDatabase(folder)
  const { revision } = findDraft(db, 's') ?? {}
  const about = { service: 's', department: 'd', place: '/title', name: 'Titel' }
  const said = { author: 'miriam', writtenAt: '2026', text: 'Gut', mentions: ['jonas'] }
  insertComment(db, { id: 'a', thread: 'a', ...about, ...said })

  expect(revision).toBe(3)
  expect(findComment(db, 'a')).toMatchObject({ text: 'Gut', mentions: ['jonas'] })
  db.$client.close()
})

test('0003 keeps drafts, of which nobody knows what they began with', () => {
  const other = join(folder, 'drafts')
  const client = databaseAfter(3, other)
  client.exec(`INSERT INTO drafts VALUES ('s', 'd', '{}', 3, '2026-01-01', '2026-01-02', 'm')`)
  client.close()

  const db = openDatabase(other)

  expect(findDraft(db, 's')).toMatchObject({ definition: '{}', revision: 3 })
  expect(findBeginning(db, 's')).toBeNull()
  db.$client.close()
})

test('0004 keeps drafts, of which pieces can be kept as templates', () => {
  const other = join(folder, 'templates')
  const client = databaseAfter(4, other)
  client.exec(`INSERT INTO drafts VALUES ('s', 'd', '{}', 3, '2026', '2026', 'm', NULL)`)
  client.close()

  const db = openDatabase(other)
  const head = { title: { de: 'Anhörung' }, summary: { de: 'Hört an.' } }
  const piece = { id: 'a', department: 'd', kind: 'part', definition: asking } as const
  insertTemplate(db, { ...head, ...piece, at: '2026', by: 'm' })

  expect(findDraft(db, 's')).toMatchObject({ definition: '{}', revision: 3 })
  expect(listTemplates(db, ['d'])).toMatchObject([{ ...head, id: 'a', kind: 'part', revision: 1 }])
  db.$client.close()
})

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) })

/** A database as it was when there were only so many migrations. */
function databaseAfter(count: number, at = folder): Sqlite.Database {
  const earlier = join(at, 'migrations')
  mkdirSync(join(earlier, 'meta'), { recursive: true })
  const journal = journalSchema.parse(
    JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8')),
  )
  const entries = journal.entries.slice(0, count)
  for (const { tag } of entries) {
    copyFileSync(join(migrations, `${tag}.sql`), join(earlier, `${tag}.sql`))
  }
  writeFileSync(join(earlier, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  const client = new Sqlite(join(at, databaseFile))
  migrate(drizzle(client), { migrationsFolder: earlier })
  return client
}
