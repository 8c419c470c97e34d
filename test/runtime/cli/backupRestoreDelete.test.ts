import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '#runtime/cli/backup.ts'
import { deleteFinishedCase } from '#runtime/cli/delete.ts'
import { restoreBackup } from '#runtime/cli/restore.ts'
import type { Terminal } from '#runtime/cli/terminal.ts'
import { allEntries } from '#runtime/log/store.ts'
import { encode, encodeBytes } from '#runtime/storage/codec.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { accesses, answers, instances, letters } from '#runtime/storage/schema.ts'
import { chainProblems } from '#shared/release/chain.ts'
import { answer, begin, hosted } from '../../support/cases.ts'
import { asking } from '../../support/services.ts'

const at = '2026-01-12T09:00:00.000Z'
const quiet: Terminal = { out: { write: () => 0 }, say: { write: () => 0 }, language: 'de' }

let root: string
let folder: string
let db: Database

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  folder = join(root, 'data')
  db = openDatabase(folder)
})

afterEach(() => {
  db.$client.close()
  rmSync(root, { recursive: true })
})

describe('backup', () => {
  test('copies everything while cases go on', async () => {
    const host = hosted({ db, definition: asking })
    const first = await begin(host, 'a')
    const target = join(root, 'copy')

    const [code] = await Promise.all([
      backUp({ folder, target }, quiet),
      ...Array.from({ length: 200 }, (_, index) => begin(host, `later-${index}`)),
      answer(host, first, 'Rex'),
    ])

    await host.close()
    expect(code).toBe(0)
    expect(readdirSync(target)).toEqual(['fachwerk.db'])
    const copy = openDatabase(target)
    expect(copy.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect([...allEntries(copy)].length).toBeGreaterThan(0)
    expect(chainProblems(allEntries(copy))).toEqual([])
    copy.$client.close()
  })

  test('does not overwrite an earlier one', async () => {
    const target = join(root, 'copy')
    await backUp({ folder, target }, quiet)

    expect(await backUp({ folder, target }, quiet)).toBe(2)
  })
})

describe('restore', () => {
  test('brings the cases back, and they go on', async () => {
    const host = hosted({ db, definition: asking })
    const instance = await begin(host, 'a')
    await host.close()
    const source = join(root, 'copy')
    await backUp({ folder, target: source }, quiet)
    const fresh = join(root, 'fresh')

    const code = await restoreBackup({ folder: fresh, source, overwrite: false }, quiet)

    expect(code).toBe(0)
    const restored = openDatabase(fresh)
    const again = hosted({ db: restored, definition: asking })
    expect((await answer(again, instance, 'Rex')).status).toBe('completed')
    await again.close()
    restored.$client.close()
  })

  test('refuses to replace data unless told, and data in use at all', async () => {
    const source = join(root, 'copy')
    await backUp({ folder, target: source }, quiet)

    expect(await restoreBackup({ folder, source, overwrite: false }, quiet)).toBe(2)
    expect(await restoreBackup({ folder, source, overwrite: true }, quiet)).toBe(2)
    db.$client.close()
    expect(await restoreBackup({ folder, source, overwrite: true }, quiet)).toBe(0)
  })

  test('takes the place of data that are damaged', async () => {
    const source = join(root, 'copy')
    await backUp({ folder, target: source }, quiet)
    const damaged = join(root, 'damaged')
    mkdirSync(damaged)
    writeFileSync(join(damaged, 'fachwerk.db'), 'not a database')

    expect(await restoreBackup({ folder: damaged, source, overwrite: true }, quiet)).toBe(0)
  })

  test('refuses a damaged backup and leaves the data alone', async () => {
    const source = join(root, 'broken')
    mkdirSync(source)
    writeFileSync(join(source, 'fachwerk.db'), 'not a database')
    const fresh = join(root, 'fresh')

    expect(await restoreBackup({ folder: fresh, source, overwrite: false }, quiet)).toBe(2)
    expect(readdirSync(fresh)).toEqual([])
  })
})

describe('delete', () => {
  test('leaves none of the values of a case in database, journal or files', async () => {
    const host = hosted({ db, definition: asking })
    for (let index = 0; index < 40; index++) await begin(host, `before-${index}`)
    const instance = await begin(host, 'gone', 'Xaveria Quittenbaum')
    const taskId = `${instance.id}:unfinished`
    const values = encode({ note: 'halbfertig-4711' })
    db.insert(answers).values({ taskId, instanceId: instance.id, values, updatedAt: at }).run()
    writeLetter(instance.id)
    await answer(host, instance, 'geheime-Antwort-0815 '.repeat(600))
    for (let index = 0; index < 40; index++) await begin(host, `after-${index}`)
    // With a letter in each: a hash may hold any four digits.
    const secrets = ['Quittenbaum', 'halbfertig-4711', 'Antwort-0815', 'Brieftext']
    expect(remains(secrets)).toEqual(secrets)

    const code = await deleteFinishedCase({ folder, name: 'A-gone', at }, quiet)

    expect(code).toBe(0)
    expect(remains([...secrets, 'A-gone'])).toEqual([])
    expect(db.select().from(instances).all()).toHaveLength(80)
    expect([...allEntries(db)].at(-1)).toMatchObject({ action: 'caseDeleted', object: 'gone' })
    expect(chainProblems(allEntries(db))).toEqual([])
    await host.close()
  })

  test('refuses a case that is still running', async () => {
    const host = hosted({ db, definition: asking })
    await begin(host, 'a')

    expect(await deleteFinishedCase({ folder, name: 'A-a', at }, quiet)).toBe(2)
    expect(await deleteFinishedCase({ folder, name: 'nobody', at }, quiet)).toBe(2)

    expect(db.select().from(instances).all()).toHaveLength(1)
    await host.close()
  })
})

function writeLetter(instanceId: string): void {
  const composed = {
    kind: 'Mitteilung',
    language: 'de',
    title: 'Mitteilung',
    addressee: ['Xaveria Quittenbaum'],
    subject: 'Brieftext',
    salutation: '',
    blocks: [],
    problems: [],
  } as const
  db.insert(letters)
    .values({
      id: 'letter',
      instanceId,
      jobId: `${instanceId}:9`,
      letter: 'notice',
      kind: 'Mitteilung',
      composed: encode(composed),
      pdf: encodeBytes(Buffer.from('Brieftext '.repeat(9_000))),
      provisionedAt: at,
    })
    .run()
  db.insert(accesses)
    .values({
      instanceId,
      at,
      source: 'person',
      purpose: '{"de":"Anschrift"}',
      legalBasis: '§ 37 BMG',
      office: 'amt',
      role: 'automatic',
    })
    .run()
}

/** Which of the values stand in any file of the data folder. */
function remains(values: readonly string[]): readonly string[] {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  return values.filter((value) => bytes.some((file) => file.includes(value)))
}
