import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStamp } from '#runtime/hosts/clock.ts'
import { createEmbeddedHost } from '#runtime/hosts/embeddedHost.ts'
import type { Host } from '#runtime/hosts/host.ts'
import { createSqliteStore } from '#runtime/hosts/sqlite/sqliteStore.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { instances } from '#runtime/storage/schema.ts'
import { compile } from '#shared/engine/compile.ts'
import { waiting } from '../../support/services.ts'
import { createVirtualClock, settled, type VirtualClock } from '../../support/virtualClock.ts'

const mostWaiting = 3
const hour = 3_600_000

let folder: string
let db: Database
let other: Database
let clock: VirtualClock
let host: Host
let commits: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  ;[db, other] = [openDatabase(folder), openDatabase(folder)]
  db.$client.pragma('busy_timeout = 0')
  clock = createVirtualClock('2026-01-12T09:00:00.000Z')
  commits = 0
  const store = createSqliteStore(db)
  const counting = {
    ...store,
    commit(work: () => void) {
      commits += 1
      store.commit(work)
    },
  }
  const version = { definition: waiting, graph: compile(waiting) }
  host = createEmbeddedHost(counting, {
    versions: () => version,
    jobs: { run: () => new Promise(() => undefined) },
    clock,
    timeZone: 'Europe/Berlin',
    mostWaiting,
    report(error) {
      throw error
    },
  })
})

afterEach(async () => {
  await host.close()
  db.$client.close()
  other.$client.close()
  rmSync(folder, { recursive: true })
})

function start(id: string) {
  return host.start(
    { service: 'probe', version: 1 },
    {
      type: 'startInstance',
      commandId: `start-${id}`,
      instanceId: id,
      number: id,
      ...createStamp(clock, 'Europe/Berlin')(),
    },
  )
}

function statuses() {
  const rows = db.select({ id: instances.id, status: instances.status }).from(instances).all()
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]))
}

test('while the disk is held, so many commands wait, and more are refused at once', async () => {
  other.$client.exec('BEGIN IMMEDIATE')
  const waiting = ['a', 'b', 'c'].map((id) => start(id))

  await expect(start('d')).rejects.toMatchObject({
    name: 'StorageError',
    code: 'storageOverloaded',
  })
  other.$client.exec('ROLLBACK')
  await clock.advance(100)

  await Promise.all(waiting)
  expect(statuses()).toEqual({ a: 'active', b: 'active', c: 'active' })
  await start('d')
  expect(Object.keys(statuses())).toHaveLength(4)
})

test('what the host does by itself waits its turn, and asks for the disk no more often', async () => {
  await Promise.all(['a', 'b'].map((id) => start(id)))
  other.$client.exec('BEGIN IMMEDIATE')
  await clock.advance(hour - 2_000)
  const waiting = ['c', 'd', 'e'].map((id) => start(id))
  await settled()
  await expect(start('f')).rejects.toMatchObject({ code: 'storageOverloaded' })
  const before = commits

  await clock.advance(4_000) // two timers fall due meanwhile

  expect(commits - before).toBeLessThanOrEqual(4_000 / 50 + 1)
  expect(commits - before).toBeGreaterThan(10)
  other.$client.exec('ROLLBACK')
  await clock.advance(100)
  await Promise.all(waiting)
  expect(statuses()).toEqual({
    a: 'completed',
    b: 'completed',
    c: 'active',
    d: 'active',
    e: 'active',
  })
})
