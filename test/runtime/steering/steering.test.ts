import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Definition } from '#shared/model/definition.ts'
import { caseDetailSchema } from '#runtime/instances/caseView.ts'
import { appendLog, entriesFor } from '#runtime/log/store.ts'
import { carryOnSuspensions } from '#runtime/steering/suspension.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, registerKey, releaseService, type SigningKey } from '../../support/releases.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const reason = 'Anruf vom 2. März'
const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const first = { service: 'probe', version: 1 }

let city: TestApp
let key: SigningKey

beforeEach(async () => {
  city = createTestApp()
  key = newKey()
  await registerKey(city, key)
  await releaseService(city, office, { key })
})

async function startCase(instanceId: string) {
  return city.deps.host.start(first, {
    type: 'startInstance',
    commandId: randomUUID(),
    instanceId,
    number: `P-${instanceId}`,
    ...city.deps.stamp(),
  })
}

async function act(who: string, path: string, body: object) {
  const answer = await city.send(who, 'POST', path, { reason, ...body })
  return { status: answer.status, body: await answer.json() }
}

async function detail(id: string) {
  const answer = await city.send('petra', 'GET', `/api/instances/${id}`)
  return caseDetailSchema.parse(await answer.json())
}

/** With one more step behind the question. */
function longer(definition: Definition): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('office service: expected a main process')
  const title = { de: 'Probe, neu' }
  return { ...definition, title, processes: { main: { ...main, title } } }
}

describe('steering a case', () => {
  test('lets it rest and go on, which stands in the log by pseudonym and in its history with the reason', async () => {
    await startCase('one')

    expect((await act('petra', '/api/instances/one/suspend', {})).status).toBe(200)
    expect(await detail('one')).toMatchObject({ suspended: 'case' })
    expect((await act('petra', '/api/instances/one/resume', {})).status).toBe(200)

    const { history, suspended } = await detail('one')
    expect(suspended).toBeNull()
    expect(history.filter((one) => one.reason === reason).map(({ kind }) => kind)).toEqual([
      'suspended',
      'resumed',
    ])
    const entries = entriesFor(city.deps.db, 'one')
    expect(entries).toMatchObject([
      { action: 'caseStarted' },
      {
        action: 'caseSuspended',
        actor: expect.stringMatching(/^[0-9a-f]{32}$/),
        role: 'kaemmerei:owner',
      },
      { action: 'caseResumed' },
    ])
    expect(JSON.stringify(entries)).not.toContain(reason)
  })

  test('completes a step by hand', async () => {
    await startCase('one')
    const [step] = (await detail('one')).underWay

    const done = await act('deniz', '/api/instances/one/complete', { activation: step?.activation })

    expect(done.status).toBe(200)
    expect((await detail('one')).underWay).not.toContainEqual(step)
  })

  test('goes on elsewhere, or says why not', async () => {
    await startCase('one')
    const [step] = (await detail('one')).underWay
    const from = { activation: step?.activation }

    const refused = await act('petra', '/api/instances/one/move', { from, to: { element: 'none' } })
    const moved = await act('petra', '/api/instances/one/move', { from, to: { element: 'end' } })

    expect(refused).toMatchObject({ status: 409, body: { why: 'unknown' } })
    expect(moved).toMatchObject({ status: 200, body: { status: 'completed' } })
  })

  test('ends it for good', async () => {
    await startCase('one')

    expect((await act('petra', '/api/instances/one/cancel', {})).body).toEqual({
      status: 'cancelled',
    })
  })

  test('needs a reason', async () => {
    await startCase('one')

    expect((await act('petra', '/api/instances/one/suspend', { reason: ' ' })).status).toBe(400)
  })
})

describe('steering a version', () => {
  test('lets all its cases rest and begins no new ones, until it goes on', async () => {
    await startCase('one')
    await startCase('two')
    await act('petra', '/api/instances/two/suspend', {})

    const rested = await act('petra', '/api/services/probe/versions/1/suspend', {})
    expect(rested.body).toEqual({ cases: 1 })
    expect(await startCase('three')).toEqual({ rejection: { code: 'versionSuspended' } })
    expect(await detail('one')).toMatchObject({ suspended: 'version' })

    const goesOn = await act('petra', '/api/services/probe/versions/1/resume', {})
    expect(goesOn.body).toEqual({ cases: 1 })
    expect(await detail('one')).toMatchObject({ suspended: null })
    expect(await detail('two')).toMatchObject({ suspended: 'case' })
    expect(await startCase('three')).toHaveProperty('instance')
  })

  test('is done at the next start when the server ended after the decision', async () => {
    await startCase('one')
    const { at } = city.deps.stamp()
    const entry = { at, actor: 'p', role: 'kaemmerei:owner', object: 'version:probe/1' }
    appendLog(city.deps.db, { ...entry, action: 'versionSuspended', details: { reason } })

    await carryOnSuspensions(city.deps)

    expect(await detail('one')).toMatchObject({ suspended: 'version' })
    expect(await startCase('two')).toEqual({ rejection: { code: 'versionSuspended' } })
  })

  test('shows what a change of version would do, then does it, case by case', async () => {
    await startCase('one')
    await startCase('two')
    await releaseService(city, longer(office), { key })
    const path = '/api/services/probe/versions/1/migration'

    const preview = await city.send('petra', 'POST', `${path}/preview`, { to: 2 })
    const shown: unknown = await preview.json()
    const migrated = await act('petra', path, { to: 2, cases: ['one'] })

    expect(shown).toMatchObject({
      plan: { main: { process: 'main' } },
      cases: [
        { id: 'one', problems: [] },
        { id: 'two', problems: [] },
      ],
    })
    expect(migrated.body).toMatchObject([{ id: 'one', migrated: true }])
    expect(await detail('one')).toMatchObject({ version: 2 })
    expect(await detail('two')).toMatchObject({ version: 1 })
  })

  test('says how many cases there are, shows them page by page, and takes over all of them', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `case-${index}`)
    await Promise.all(ids.map(startCase))
    await act('petra', '/api/instances/case-3/cancel', {})
    await releaseService(city, longer(office), { key })
    const path = '/api/services/probe/versions/1/migration'
    const page = async (after?: number) => {
      const { body } = await act('petra', `${path}/preview`, { reason: undefined, to: 2, after })
      return z
        .object({
          total: z.exactOptional(z.int()),
          next: z.int().nullable(),
          cases: z.array(z.object({ id: z.string() })),
        })
        .parse(body)
    }

    const first = await page()
    const second = await page(first.next ?? 0)
    const third = await page(second.next ?? 0)
    const shown = [first, second, third].flatMap(({ cases }) => cases.map(({ id }) => id))
    const migrated = await act('petra', path, { to: 2 })

    expect([first, second, third].map(({ total }) => total)).toEqual([229, undefined, undefined])
    expect([first, second, third].map(({ cases }) => cases.length)).toEqual([100, 100, 29])
    expect(third.next).toBeNull()
    expect(new Set(shown)).toEqual(new Set(ids.filter((id) => id !== 'case-3')))
    expect(migrated.body).toHaveLength(229)
    expect(await page()).toMatchObject({ total: 0, cases: [], next: null })
  })

  test('takes over of the cases it was told those that still run on the version, and says which went before', async () => {
    for (const id of ['one', 'two', 'three']) await startCase(id)
    await releaseService(city, longer(office), { key })
    const path = '/api/services/probe/versions/1/migration'
    await act('petra', path, { to: 2, cases: ['one'] })

    const { body } = await act('petra', path, { to: 2, cases: ['one', 'two', 'unknown'] })

    expect(body).toMatchObject([
      { id: 'one', number: expect.any(String), migrated: true },
      { id: 'two', migrated: true },
    ])
    const moves = entriesFor(city.deps.db, 'one').filter(({ action }) => action === 'caseMigrated')
    expect(moves).toHaveLength(1)
    expect((await act('petra', path, { to: 2, cases: Array(101).fill('x') })).status).toBe(400)
  })

  test('names what keeps a case from going over, and leaves it as it is', async () => {
    await startCase('one')
    await releaseService(city, longer(office), { key })
    const plan = { main: { process: 'main', elements: {}, flows: {} } }

    const { body } = await act('petra', '/api/services/probe/versions/1/migration', { to: 2, plan })

    expect(body).toMatchObject([{ migrated: false, problems: [{ code: 'noTarget' }] }])
    expect(await detail('one')).toMatchObject({ version: 1 })
  })
})
