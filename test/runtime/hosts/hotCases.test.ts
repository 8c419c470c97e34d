import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '#runtime/hosts/host.ts'
import { caseReaderOf } from '#runtime/storage/caseReader.ts'
import { openDatabase, type Database } from '#runtime/storage/database.ts'
import { deleteCase } from '#runtime/storage/deleteCase.ts'
import { dataOf } from '#shared/engine/instance.ts'
import { answer, begin, hosted, stamp } from '../../support/cases.ts'
import { asking } from '../../support/services.ts'

// The host keeps the cases of late in memory, writes into them and lets others read them there.

let folder: string
let db: Database
let host: Host

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  db = openDatabase(folder)
  host = hosted({ db, definition: asking })
})

afterEach(async () => {
  await host.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

test('whoever has read a case goes on seeing it as it was', async () => {
  await begin(host, 'a')
  const seen = caseReaderOf(db).load('a')
  const before = JSON.stringify(seen)

  await answer(host, seen, 'Rex')

  expect(JSON.stringify(seen)).toBe(before)
  expect(dataOf(caseReaderOf(db).load('a'))).toEqual({ note: 'Rex' })
})

test('a command that could not be stored is not seen by anybody, not even half', async () => {
  await begin(host, 'a')
  const seen = caseReaderOf(db).load('a')
  const before = JSON.stringify(seen)
  const pages = db.$client.pragma('page_count', { simple: true })
  db.$client.pragma(`max_page_count = ${Number(pages)}`)

  await expect(answer(host, seen, 'x'.repeat(100_000))).rejects.toMatchObject({
    code: 'storageFull',
  })

  expect(JSON.stringify(seen)).toBe(before)
  expect(JSON.stringify(caseReaderOf(db).load('a'))).toBe(before)
})

test('a case that was deleted behind the back of the host is gone', async () => {
  await answer(host, await begin(host, 'a'), 'Rex')
  expect(caseReaderOf(db).find('a')).toBeDefined()

  deleteCase(db, { instanceId: 'a', at: stamp().at, actor: 'operator', role: 'it:operator' })

  expect(caseReaderOf(db).find('a')).toBeUndefined()
})
