import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HostOptions } from '#runtime/hosts/embeddedHost.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { allEntries } from '#runtime/log/store.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { deleteCase, scrub } from '#runtime/storage/deleteCase.ts'
import * as exchange from '#runtime/storage/exchangeSchema.ts'
import { answering, bench, service, taken, type Bench } from '../../support/hostBench.ts'
import { settled } from '../../support/virtualClock.ts'

const secret = 'Quittenbaum'
const hour = 3_600_000
const month = 30 * 24 * hour

let folder: string
let db: Database
let city: Bench

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
  const start = (options: HostOptions) => createSqliteHost({ ...options, db })
  city = bench({ start, end: () => Promise.resolve() }, answering({ output: { name: 'Erika' } }))
})

afterEach(async () => {
  await city.host.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

const reply = {
  name: 'reply',
  key: secret,
  payload: { note: secret },
  messageId: 'm-1',
  departments: 'all',
} as const

/** Whether the value stands in any file of the data folder. */
function isThere(value: string): boolean {
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  return files.some((bytes) => bytes.includes(value))
}

function filledTables(): readonly string[] {
  const names = Object.values(exchange).map((table) => getTableName(table))
  return names.filter((name) => db.$client.prepare(`SELECT 1 FROM ${name}`).get() !== undefined)
}

function remove(instanceId: string): void {
  deleteCase(db, { instanceId, at: '2026-03-01T00:00:00.000Z', actor: 'a', role: 'it:operator' })
  scrub(db)
}

describe('what passes between cases leaves nothing:', () => {
  test('a message, once its time is over, and never its key', async () => {
    city.offer('awaitingReplyForAnHour', 1)
    await city.host.correlate({ ...reply, payload: { note: 'Xaveria' } })
    expect([isThere('Xaveria'), isThere(secret)]).toEqual([true, false])

    await city.clock.advance(hour)

    expect(isThere('Xaveria')).toBe(false)
    expect(filledTables()).toEqual([])
  })

  test('a message that was kept, once the case that threw it is deleted', async () => {
    await city.begin(service('replying'), 'a')
    await settled()
    expect(filledTables()).toEqual(['kept_messages'])

    remove('a')

    expect(filledTables()).toEqual([])
  })

  test('a signal that a start event has noted, once the case that threw it is deleted', async () => {
    const noted = () => db.$client.prepare('SELECT 1 FROM start_triggers WHERE came NOT NULL').get()
    city.offer('byMessageAndSignal', 1)
    await city.begin(service('alarming'), 'a')
    await settled()
    expect(noted()).toBeDefined()

    remove('a')

    expect(noted()).toBeUndefined()
  })

  test('a call, whichever of the two cases is deleted first', async () => {
    city.offer('called', 1)
    for (const id of ['a', 'b']) await city.begin(service('callingIt'), id)
    await settled()
    for (const key of ['N-1', 'N-2']) {
      await city.host.correlate({ ...reply, name: 'go', key, messageId: key })
    }
    await settled()
    const rows = db.select().from(exchange.calls).all()
    const [first, second] = rows
    expect(rows).toMatchObject([
      { callerId: 'a', open: false },
      { callerId: 'b', open: false },
    ])

    remove('a')
    remove(second?.instanceId ?? '')
    expect(filledTables()).toEqual([])
    remove('b')
    remove(first?.instanceId ?? '')

    expect(isThere('Erika Mustermann')).toBe(false)
  })

  test('a called case that is broken off, which answers with nothing', async () => {
    city.offer('lapsing', 1)
    await city.begin(service('callingLapsing'), 'a')
    await settled()
    expect(db.select().from(exchange.calls).all()).toMatchObject([{ callerId: 'a', open: true }])

    await city.clock.advance(month)

    expect(await city.read('a')).toMatchObject({ status: 'completed' })
    expect(filledTables()).toEqual([])
  })

  test('a case that waited for a signal, once it is cancelled', async () => {
    await city.begin(service('awaitingAlarm'), 'a')
    expect(filledTables()).toEqual(['signal_subscriptions'])

    const cancel = { ...city.command('a', 'c'), type: 'cancelInstance', reason: '' } as const
    taken(await city.submit(cancel))

    expect(filledTables()).toEqual([])
  })
})

test('a case that was called is begun by the runtime, as the log has it', async () => {
  city.offer('called', 1)

  await city.begin(service('callingIt'), 'a')
  await settled()

  expect([...allEntries(db)].map(({ action, actor }) => [action, actor])).toEqual([
    ['caseStarted', 'pseudonym'],
    ['caseStarted', 'runtime'],
  ])
})
