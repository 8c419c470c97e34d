import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpConnector } from '#runtime/connectors/http/httpConnector.ts'
import { systemClock } from '#runtime/hosts/clock.ts'
import type { Delivery } from '#runtime/hosts/host.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { accesses } from '#runtime/storage/schema.ts'
import type { Json } from '#shared/model/json.ts'
import { startSources } from '../../../examples/sources/start.ts'
import { deliveryOf } from '../../support/delivery.ts'
import { exampleDefinition } from '../../support/exampleDefinition.ts'

const token = 'token-of-regular-operations'
const adminToken = 'token-of-admin-operations'
const definition = exampleDefinition()
const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
const db = openDatabase()
const patient = new AbortController().signal
const nowhere = { openapi: 'http://127.0.0.1:1/openapi.json', url: 'http://127.0.0.1:1', token }

let running: Awaited<ReturnType<typeof startSources>>

beforeAll(async () => {
  running = await startSources({ dataFolder: folder, token, adminToken, today: '2026-01-12' })
})

afterEach(async () => {
  db.delete(accesses).run()
  for (const name of ['melderegister', 'hundesteuerkonto'] as const) await fault(name, 'none')
})

afterAll(async () => {
  await running.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

describe('a lookup', () => {
  test('answers with the declared fields only and is recorded for the citizen', async () => {
    const result = await call('person', { id: 'MR-000001' })

    expect(result).toEqual({
      output: {
        familyName: 'Mustermann',
        givenNames: 'Erika',
        birthDate: '1983-08-12',
        address: {
          street: 'Lindenweg',
          houseNumber: '4',
          postcode: '12345',
          city: 'Musterstadt',
        },
      },
    })
    expect(db.select().from(accesses).all()).toMatchObject([
      {
        instanceId: 'case-1',
        source: 'person',
        fields: Object.keys(definition.sources['person']?.response.properties ?? {}),
        legalBasis: '§ 37 BMG',
        office: 'kaemmerei',
        role: 'automatic',
      },
    ])
  })

  test('tells the source what it is for', async () => {
    await call('dogs', { personId: 'MR-000002' })

    const entries = await logOf('hundesteuerkonto')
    expect(entries.at(-1)).toMatchObject({
      operation: 'listDogs',
      key: 'MR-000002',
      purpose: 'Zahl der angemeldeten Hunde für die Höhe der Steuer',
    })
  })

  test('sends no field the definition does not declare', async () => {
    const result = await call('person', { id: 'MR-000001', secret: 'not for them' })

    expect(result).toHaveProperty('output')
  })

  test('makes an error of the definition from a status it maps', async () => {
    expect(await call('person', { id: 'MR-999999' })).toEqual({ error: 'unknownPerson' })
  })

  test.each([
    ['down', 'Melderegister ist gestört (503).'],
    ['wrong', 'Melderegister: Die Antwort passt nicht zur Vereinbarung (familyName).'],
    ['malformed', 'Melderegister: Die Antwort ist nicht lesbar.'],
  ] as const)('is to be tried again when the source is %s', async (mode, problem) => {
    await fault('melderegister', mode)

    expect(await call('person', { id: 'MR-000001' })).toEqual({ problem })
  })

  test('is refused for good when the request is wrong', async () => {
    expect(await call('person', { id: 'nonsense' })).toEqual({
      problem: 'Melderegister hat den Aufruf abgelehnt (400).',
      final: true,
    })
    expect(await call('person', {})).toMatchObject({ final: true })
    expect(await call('person', { id: '..' })).toMatchObject({ final: true })
  })

  test('says that nobody answers, also where the description is to be read first', async () => {
    const host = { 'melderegister.musterstadt.example': nowhere }
    const unplugged = createHttpConnector({ db, clock: systemClock, approved: host })

    const result = await unplugged.run(delivery('person', { id: 'MR-000001' }), patient)

    expect(result).toEqual({ problem: 'Melderegister ist nicht erreichbar.' })
  })

  test('ends when its time is up', async () => {
    await fault('melderegister', 'slow')

    const result = await call('person', { id: 'MR-000001' }, AbortSignal.timeout(50))

    expect(result).toEqual({ problem: 'Melderegister ist nicht erreichbar.' })
  })
})

describe('a write', () => {
  const booking = {
    personId: 'MR-000010',
    caseNumber: '20.2-HSt-2026-000001',
    dog: {
      breed: 'Mischling',
      born: '2024-03-02',
      keptSince: '2025-11-15',
      category: 'first',
      annualTax: '144.00',
    },
    lines: [{ year: 2026, months: 12, amount: '144.00' }],
    total: '144.00',
  }

  test('happens once, however often it is delivered', async () => {
    await fault('hundesteuerkonto', 'lostAnswer')
    const lost = await call('booking', booking)
    await fault('hundesteuerkonto', 'none')

    const answer = await call('booking', booking)
    const again = await call('booking', booking)

    expect(lost).toEqual({ problem: 'Hundesteuerkonto ist gestört (502).' })
    expect(answer).toMatchObject({ output: { accountNumber: expect.any(String) } })
    expect(again).toEqual(answer)
    expect(await entriesOf('MR-000010')).toHaveLength(1)
  })

  test('is recorded for the citizen once, with what left', async () => {
    await call('booking', { ...booking, undeclared: 'stays here' })
    await call('booking', booking)

    const recorded = db.select().from(accesses).all()
    expect(recorded).toMatchObject([
      { source: 'booking', fields: ['personId', 'caseNumber', 'dog', 'lines', 'total'] },
    ])
    expect(JSON.stringify(recorded)).not.toMatch(/MR-|Mischling|144/)
  })

  test('that nobody received is not recorded', async () => {
    await fault('hundesteuerkonto', 'slow')

    await call('booking', booking, AbortSignal.timeout(50))

    expect(db.select().from(accesses).all()).toEqual([])
  })
})

describe('a system that is not approved', () => {
  test('is refused before a socket opens', async () => {
    let connections = 0
    const server = createServer().on('connection', () => (connections += 1))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = z.custom<AddressInfo>().parse(server.address())
    const elsewhere = {
      ...definition,
      connectors: {
        ...definition.connectors,
        melderegister: { title: { de: 'Fremd' }, host: `127.0.0.1:${port}` },
      },
    }

    const result = await connector().run(
      { ...delivery('person', { id: 'MR-000001' }), definition: elsewhere },
      patient,
    )

    expect(result).toEqual({
      problem: `Das System „127.0.0.1:${port}“ ist nicht freigegeben.`,
      final: true,
    })
    expect(connections).toBe(0)
    server.close()
  })

  test('is not reached by a redirect either', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/openapi.json') {
        const operation = { operationId: 'getPerson', parameters: [] }
        const document = { openapi: '3.1.0', paths: { '/person': { get: operation } } }
        response.setHeader('content-type', 'application/json').end(JSON.stringify(document))
      } else response.writeHead(307, { location: running.sources.melderegister.url }).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = z.custom<AddressInfo>().parse(server.address())
    const url = `http://127.0.0.1:${port}`
    const before = (await logOf('melderegister')).length

    const result = await createHttpConnector({
      db,
      clock: systemClock,
      approved: {
        'melderegister.musterstadt.example': { url, openapi: `${url}/openapi.json`, token },
      },
    }).run(delivery('person', {}), patient)

    expect(result).toEqual({ problem: 'Melderegister ist nicht erreichbar.' })
    expect(await logOf('melderegister')).toHaveLength(before)
    server.close()
  })
})

function connector() {
  const approved = Object.entries(running.sources).map(([name, address]) => [
    `${name}.musterstadt.example`,
    { ...address, token },
  ])
  return createHttpConnector({ db, clock: systemClock, approved: Object.fromEntries(approved) })
}

function delivery(source: string, input: Json): Delivery {
  return deliveryOf({ definition, job: { kind: 'source', source, input } })
}

function call(source: string, input: Json, signal: AbortSignal = patient) {
  return connector().run(delivery(source, input), signal)
}

type Name = 'melderegister' | 'hundesteuerkonto'

async function fault(name: Name, mode: string): Promise<void> {
  await admin(name, '/fault', { method: 'PUT', body: JSON.stringify({ mode }) })
}

async function logOf(name: Name): Promise<readonly unknown[]> {
  return (await admin(name, '/log')).entries
}

async function entriesOf(personId: string): Promise<readonly unknown[]> {
  return (await admin('hundesteuerkonto', `/entries?personId=${personId}`)).entries
}

async function admin(name: Name, path: string, init: RequestInit = {}) {
  const headers = { 'x-admin-token': adminToken, 'content-type': 'application/json' }
  const response = await fetch(running.sources[name].url + path, { ...init, headers })
  const answer = z.object({ entries: z.exactOptional(z.array(z.unknown())) })
  return { entries: answer.parse(await response.json()).entries ?? [] }
}
