import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '#runtime/storage/database.ts'
import { letters } from '#runtime/storage/schema.ts'
import { startSources } from '../../../examples/sources/start.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'
import { startMailServer, type MailServer } from '../../support/mailServer.ts'
import { letterOnly, serviceOf } from '../../support/services.ts'

const token = 'token-of-regular-operations'
const adminToken = 'token-of-admin-operations'
const city = new URL('../../../examples/city.json', import.meta.url)

let folder: string
let mail: MailServer
let running: Awaited<ReturnType<typeof startSources>>
let process: ChildProcess | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  mail = await startMailServer()
  running = await startSources({ dataFolder: folder, token, adminToken, today: '2026-01-12' })
})

afterEach(async () => {
  process?.kill('SIGKILL')
  await running.close()
  await mail.close()
  rmSync(folder, { recursive: true })
})

test(
  'killed while the mail server holds its answer, a host ends the case with nothing done twice',
  { timeout: 60_000 },
  async () => {
    const settings = writeSettings()
    mail.answer('hold')
    process = start(settings)
    await mail.received(1)
    process.kill('SIGKILL')
    await once(process, 'exit')
    mail.answer('accept')

    process = start(settings)
    const [ended] = await once(process, 'message')

    expect(ended).toEqual({ ended: 'completed' })
    const db = openDatabase(folder)
    expect(db.select().from(letters).all()).toHaveLength(1)
    db.$client.close()
    expect(await accountEntries()).toHaveLength(1)
    const ids = mail.mails.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  },
)

function start(settings: string): ChildProcess {
  const script = new URL('../../support/hostProcess.ts', import.meta.url).pathname
  return fork(script, [settings], { execArgv: ['--import', 'tsx'] })
}

/** Books a tax and sends a letter. */
function writeSettings(): string {
  const { sources, connectors } = exampleDefinition()
  const named = (de: string) => ({ de })
  const definition = serviceOf(
    {
      start: { type: 'startEvent', name: named('Beginn'), event: { type: 'none' } },
      book: { type: 'serviceTask', name: named('Buchen'), source: 'booking', input: 'booking' },
      send: { type: 'sendTask', name: named('Schreiben'), letter: 'notice' },
      end: { type: 'endEvent', name: named('Ende'), event: { type: 'none' } },
    },
    {
      owner: 'kaemmerei',
      connectors,
      sources: { booking: sources['booking'] },
      mappings: { booking: { title: named('Buchung'), rows: bookingRows } },
      letters: letterOnly.letters,
    },
  )
  const approved = Object.fromEntries(
    Object.entries(running.sources).map(([name, address]) => [
      `${name}.musterstadt.example`,
      { ...address, token },
    ]),
  )
  const file = join(folder, 'settings.json')
  const settings = { folder, approved, mailServer: mail.url, definition, city: readCity() }
  writeFileSync(file, JSON.stringify(settings))
  return file
}

const bookingRows = {
  personId: { value: '"MR-000010"' },
  caseNumber: { value: 'case.number' },
  dog: {
    value:
      '{breed: "Mischling", born: "2024-03-02", keptSince: "2025-12-15", category: "first", annualTax: "144.00"}',
  },
  lines: { value: '[{year: 2026, months: 12, amount: "144.00"}]' },
  total: { value: '"144.00"' },
}

function readCity(): unknown {
  return JSON.parse(readFileSync(city, 'utf8'))
}

async function accountEntries(): Promise<readonly unknown[]> {
  const { url } = running.sources.hundesteuerkonto
  const response = await fetch(`${url}/entries?personId=MR-000010`, {
    headers: { 'x-admin-token': adminToken },
  })
  return z.object({ entries: z.array(z.unknown()) }).parse(await response.json()).entries
}
