import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import type { JobResult } from '#runtime/hosts/host.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, registerKey, releaseService } from '../../support/releases.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'
import { settled } from '../../support/virtualClock.ts'

/** The office looks something up first; the register does not answer at first. */
function lookingUp(): Definition {
  const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
  const { main } = office.processes
  if (main === undefined) throw new Error('office service: expected a main process')
  const lookup = {
    type: 'serviceTask',
    name: { de: 'Nachschlagen' },
    lane: 'citizen',
    source: 'person',
  }
  return definitionSchema.parse({
    ...office,
    connectors: { register: { title: { de: 'Register' }, host: 'register.example' } },
    sources: { person: source },
    processes: {
      main: {
        ...main,
        elements: { ...main.elements, lookup },
        flows: {
          ...main.flows,
          flow0: { source: 'start', target: 'lookup' },
          found: { source: 'lookup', target: 'ask' },
        },
      },
    },
  })
}

const source = {
  title: { de: 'Register' },
  connector: 'register',
  operation: 'getPerson',
  purpose: { de: 'Feststellen' },
  legalBasis: '§ 1',
  writes: false,
  request: { type: 'object', properties: {} },
  response: { type: 'object', properties: {} },
}

let city: TestApp
let answer: JobResult

beforeEach(async () => {
  answer = { problem: 'Register: nicht erreichbar', final: true }
  city = createTestApp({ jobs: { run: async () => answer } })
  const key = newKey()
  await registerKey(city, key)
  await releaseService(city, lookingUp(), { key })
  await city.deps.host.start(
    { service: 'probe', version: 1 },
    {
      type: 'startInstance',
      commandId: randomUUID(),
      instanceId: 'i1',
      number: 'P-1',
      identity: { subject: 's', name: 'Erika Mustermann' },
      ...city.deps.stamp(),
    },
  )
  await settled()
})

const pageSchema = z.strictObject({
  incidents: z.array(z.record(z.string(), z.unknown())),
  next: z.string().nullable(),
})

async function page(who: string, after: string | null = null) {
  const from = after === null ? '' : `?after=${after}`
  return pageSchema.parse(await (await city.send(who, 'GET', `/api/incidents${from}`)).json())
}

const incidents = async (who: string) => (await page(who)).incidents

describe('technical incident', () => {
  test('is seen by IT in the words of the department, without the case and the person', async () => {
    const found = await incidents('ayse')

    expect(found).toMatchObject([
      {
        service: 'probe',
        title: { de: 'Probe' },
        step: { de: 'Nachschlagen' },
        addressee: 'technical',
        message: 'Register: nicht erreichbar',
        case: null,
      },
    ])
    expect(JSON.stringify(found)).not.toContain('Erika')
    expect(await incidents('deniz')).toEqual([])
  })

  test('counts in operations, which hold numbers only', async () => {
    const operations = await (await city.send('ayse', 'GET', '/api/operations')).json()

    expect(operations).toMatchObject({
      incidents: { technical: 1, business: 0 },
      activeCases: 1,
      refused: [],
    })
    expect(JSON.stringify(operations)).not.toContain('Erika')
  })

  test('is gone when the step is run again and succeeds', async () => {
    const [incident] = await incidents('ayse')
    answer = { output: {} }

    const retried = await city.send(
      'ayse',
      'POST',
      `/api/incidents/${String(incident?.['id'])}/retry`,
    )
    await settled()

    expect([retried.status, await incidents('ayse')]).toEqual([200, []])
  })

  test('comes back when the step fails again', async () => {
    const [incident] = await incidents('ayse')

    await city.send('ayse', 'POST', `/api/incidents/${String(incident?.['id'])}/retry`)
    await settled()

    expect(await incidents('ayse')).toHaveLength(1)
  })
})

describe('many incidents', () => {
  test('come page by page, the oldest first, to those whom they are addressed to', async () => {
    const { $client: client } = city.deps.db
    const raise = client.prepare(
      `INSERT INTO incidents (id, instance_id, service, department, element, addressee, code, message, raised_at)
       VALUES (?, 'i1', 'probe', ?, 'lookup', ?, 'jobFailed', '', '2026-03-02T09:00:00.000Z')`,
    )
    for (let index = 0; index < 60; index++) {
      raise.run(`own-${index}`, 'kaemmerei', 'business')
      raise.run(`other-${index}`, 'bauamt', index % 2 === 0 ? 'technical' : 'business')
    }

    const first = await page('petra')
    const second = await page('petra', first.next)
    const technical = await page('ayse')

    const ids = [...first.incidents, ...second.incidents].map(({ id }) => id)
    expect(ids).toEqual(Array.from({ length: 60 }, (_, index) => `own-${index}`))
    expect([first.incidents.length, second.next]).toEqual([50, null])
    expect(technical.incidents.map(({ addressee }) => addressee)).toEqual(
      Array.from({ length: 31 }, () => 'technical'),
    )
  })
})

describe('operations', () => {
  test('name a release that was altered', async () => {
    city.deps.db.$client.exec(`UPDATE releases SET valid_from = '2026-01-01'`)

    expect(await (await city.send('ayse', 'GET', '/api/operations')).json()).toMatchObject({
      refused: [{ service: 'probe', version: 1, problems: ['validityAltered'] }],
    })
  })
})
