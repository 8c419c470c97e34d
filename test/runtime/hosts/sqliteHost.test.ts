import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { allEntries } from '#runtime/log/store.ts'
import { encode } from '#runtime/storage/codec.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { events, instances } from '#runtime/storage/schema.ts'
import { chainProblems } from '#shared/release/chain.ts'
import { hostConformance } from '../../hosts.conformance.ts'
import { answer, begin, hosted } from '../../support/cases.ts'
import { asking } from '../../support/services.ts'
import { sqliteUnderTest } from '../../support/sqliteUnderTest.ts'

test('logs begin and end of a case by pseudonymous ids only', async () => {
  const db = openDatabase()
  const host = hosted({ db, definition: asking })

  await answer(host, await begin(host, 'a', 'Erika Mustermann'), 'geheim')

  const entries = [...allEntries(db)]
  expect(entries.map(({ action, object, actor }) => [action, object, actor])).toEqual([
    ['caseStarted', 'a', 'pseudonym'],
    ['caseEnded', 'a', 'runtime'],
  ])
  expect(chainProblems(entries)).toEqual([])
  expect(JSON.stringify(entries)).not.toMatch(/Mustermann|geheim|MR-1/)
  await host.close()
})

test('undoes alone a command that fails after it has begun to write', async () => {
  const db = openDatabase()
  const host = hosted({ db, definition: asking })
  const row = { instanceId: 'b', step: 1, commandId: '', at: '', events: encode([]) }
  db.insert(events).values(row).run()

  const answers = await Promise.allSettled(['a', 'b', 'c'].map((id) => begin(host, id)))

  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(db.select({ id: instances.id }).from(instances).all()).toEqual([{ id: 'a' }, { id: 'c' }])
  expect([...allEntries(db)].map(({ object }) => object)).toEqual(['a', 'c'])
  expect(chainProblems(allEntries(db))).toEqual([])
  expect((await answer(host, await begin(host, 'd'), 'Rex')).status).toBe('completed')
  await host.close()
})

test('believes nothing it read in a commit that was rolled back', async () => {
  const db = openDatabase()
  const host = hosted({ db, definition: asking })
  db.$client.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.tasks
    WHEN NEW.instance_id = 'b' BEGIN SELECT RAISE(ABORT, 'refused'); END`)

  const answers = await Promise.allSettled(['a', 'b', 'b'].map((id) => begin(host, id)))
  db.$client.exec('DROP TRIGGER refuse')

  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect((await answer(host, await begin(host, 'b'), 'Rex')).status).toBe('completed')
  await host.close()
})

test(
  'loses nothing it has acknowledged when it is killed under load',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
    const script = new URL('../../support/loadProcess.ts', import.meta.url).pathname
    const acknowledged: string[] = []
    for (const lines of [100, 400, 900]) {
      const process = fork(script, [folder], { execArgv: ['--import', 'tsx'], silent: true })
      let read = 0
      for await (const line of createInterface({ input: process.stdout ?? Readable.from([]) })) {
        acknowledged.push(line)
        if (++read === lines) process.kill('SIGKILL')
      }
    }

    const db = openDatabase(folder)
    const rows = db.select({ id: instances.id, status: instances.status }).from(instances).all()
    const status = new Map(rows.map((row) => [row.id, row.status]))
    const lost = acknowledged.filter((line) => {
      const [what, id = ''] = line.split(' ')
      return what === 'ended' ? status.get(id) !== 'completed' : !status.has(id)
    })
    expect(lost).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(1_300)
    const commands = db.select({ id: events.commandId }).from(events).all()
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    expect(chainProblems(allEntries(db))).toEqual([])
    db.$client.close()
    rmSync(folder, { recursive: true })
  },
)

hostConformance('SQLite host', sqliteUnderTest)
