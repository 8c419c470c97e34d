import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { events, instances, tasks } from '#runtime/storage/schema.ts'
import { answer, begin, hosted } from '../../support/cases.ts'
import { settled } from '../../support/virtualClock.ts'
import { asking } from '../../support/services.ts'

let folder: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
})

afterEach(() => {
  db.$client.close()
  rmSync(folder, { recursive: true })
})

describe('a full disk', () => {
  test('refuses the command, writes nothing of it and takes it once there is room', async () => {
    const host = hosted({ db, definition: asking })
    const instance = await begin(host, 'a')
    const pages = db.$client.pragma('page_count', { simple: true })
    db.$client.pragma(`max_page_count = ${Number(pages)}`)
    const long = 'x'.repeat(100_000)

    await expect(answer(host, instance, long)).rejects.toMatchObject({
      name: 'StorageError',
      code: 'storageFull',
    })
    expect(db.select().from(events).all()).toHaveLength(1)
    expect(db.select().from(tasks).all()).toHaveLength(1)
    db.$client.pragma('max_page_count = 1000000')

    expect((await answer(host, instance, long)).status).toBe('completed')
    await host.close()
  })

  test('lets what still fits through', async () => {
    const host = hosted({ db, definition: asking })
    const [large, small] = await Promise.all([begin(host, 'a'), begin(host, 'b')])
    const pages = db.$client.pragma('page_count', { simple: true })
    db.$client.pragma(`max_page_count = ${Number(pages)}`)

    const answers = await Promise.allSettled([
      answer(host, large, 'x'.repeat(100_000)),
      answer(host, small, 'Rex'),
    ])

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    await host.close()
  })
})

describe('a database held by another process', () => {
  test('makes commands wait until it is free, and loses none', async () => {
    const host = hosted({ db, definition: asking })
    const holder = await hold(join(folder, 'fachwerk.db'))

    const started = Promise.all([begin(host, 'a'), begin(host, 'b')])
    await settled()
    expect(db.select().from(instances).all()).toEqual([])
    holder.kill()
    await once(holder, 'exit')

    expect((await started).map(({ status }) => status)).toEqual(['active', 'active'])
    await host.close()
  })
})

/** A second process with the write lock in its hands. */
async function hold(file: string) {
  const script = join(folder, 'hold.mjs')
  const sqlite = import.meta.resolve('better-sqlite3')
  writeFileSync(
    script,
    `import Sqlite from ${JSON.stringify(sqlite)}
const client = new Sqlite(${JSON.stringify(file)})
client.exec('BEGIN IMMEDIATE')
process.send('held')
process.on('message', () => undefined)`,
  )
  const holder = fork(script)
  await once(holder, 'message')
  return holder
}
