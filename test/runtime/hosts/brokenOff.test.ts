import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordAccess } from '#runtime/connectors/http/store.ts'
import { provideLetter } from '#runtime/connectors/letter/store.ts'
import type { Delivery, Host } from '#runtime/hosts/host.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { findDepartmentCase } from '#runtime/instances/store.ts'
import { allEntries } from '#runtime/log/store.ts'
import { measure } from '#runtime/measures/measure.ts'
import { listCaseEvents } from '#runtime/measures/store.ts'
import { verifyStore } from '#runtime/releases/verifyStore.ts'
import { encode } from '#runtime/storage/codec.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { answers, instances } from '#runtime/storage/schema.ts'
import { tableNamesOfCase } from '#runtime/storage/deleteCase.ts'
import { compile } from '#shared/engine/compile.ts'
import { openTasks, type Instance } from '#shared/engine/instance.ts'
import { answer, begin } from '../../support/cases.ts'
import { lapsing } from '../../support/services.ts'
import { createVirtualClock, settled, type VirtualClock } from '../../support/virtualClock.ts'

const month = 30 * 24 * 3_600_000
/** Of the person, in the order they come: sign-in, register, unfinished answer, letter. */
const secrets = ['Quittenbaum', 'Xaveria', 'halbfertig-4711', 'Brieftext']

let folder: string
let db: Database
let clock: VirtualClock
let host: Host

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
  // Commands carry the time of the machine; a job of theirs is due at once.
  clock = createVirtualClock(new Date(Date.now() + 60_000).toISOString())
  const version = { definition: lapsing, graph: compile(lapsing) }
  host = createSqliteHost({
    db,
    clock,
    versions: () => version,
    jobs: {
      async run(delivery) {
        const source = lapsing.sources['person']
        if (source !== undefined) recordAccess(db, delivery, { source, sent: {} })
        writeLetter(delivery)
        return { output: { name: 'Xaveria' } }
      },
    },
    timeZone: 'Europe/Berlin',
    report(error) {
      throw error
    },
  })
})

afterEach(async () => {
  await host.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

test('a case nobody sends leaves none of its values in database or journal', async () => {
  const { id } = await begun('a')
  expect(remains()).toEqual(secrets)

  await clock.advance(month)

  expect(remains()).toEqual([])
  const isFilled = (table: string) =>
    db.$client.prepare(`SELECT 1 FROM ${table}`).get() !== undefined
  // That it was there, and when: what `emptied` leaves of a state.
  expect(tableNamesOfCase.filter(isFilled)).toEqual(['snapshots'])
  expect(db.select().from(instances).all()).toMatchObject([
    { id, number: 'A-a', subject: null, status: 'completed' },
  ])
})

test('what a reader held up is removed with a later commit', async () => {
  await begun('a')
  const reader = openDatabase(folder)
  reader.$client.exec('BEGIN; SELECT count(*) FROM instances')
  await clock.advance(month)
  expect(remains()).toContain('halbfertig-4711')

  reader.$client.close()
  await begin(host, 'b', 'Erika Mustermann')

  expect(remains()).not.toContain('halbfertig-4711')
})

test('the log says that it began, ended and went, and its chain holds', async () => {
  await begun('a')

  await clock.advance(month)

  expect([...allEntries(db)].map(({ action, object }) => [action, object])).toEqual([
    ['caseStarted', 'a'],
    ['caseEnded', 'a'],
    ['caseDeleted', 'a'],
  ])
  expect(verifyStore(db, []).alterations).toEqual([])
})

test('the measures still count it as broken off', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await begun(id)
  const sent = await begun('e')
  await answer(host, sent, 'Rex')

  await clock.advance(month)

  const cases = listCaseEvents(db, { service: 'probe', version: 1 })
  expect(measure(cases, lapsing)).toMatchObject({ cases: 5, running: 0, brokenOff: 4 })
})

async function begun(id: string): Promise<Instance> {
  await begin(host, id, 'Quittenbaum')
  await settled()
  const { instance } = findDepartmentCase(db, id) ?? {}
  if (instance === undefined) throw new Error(`${id}: expected to be stored`)
  const taskId = openTasks(instance)[0]?.id ?? ''
  const values = encode({ note: 'halbfertig-4711 '.repeat(1_000) })
  const updatedAt = instance.startedAt
  db.insert(answers).values({ taskId, instanceId: id, values, updatedAt }).run()
  return instance
}

function writeLetter(delivery: Delivery): void {
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
  const pdf = Buffer.from('Brieftext '.repeat(9_000))
  provideLetter(db, delivery, { letter: 'notice', composed, pdf })
}

/** Which of the values stand in any file of the data folder. */
function remains(): readonly string[] {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  return secrets.filter((value) => bytes.some((file) => file.includes(value)))
}
