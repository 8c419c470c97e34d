import { afterEach, describe, expect, test } from 'vitest'
import { createSource as createHundesteuerkonto } from '../../examples/sources/hundesteuerkonto/createSource.ts'
import { createSource as createMelderegister } from '../../examples/sources/melderegister/createSource.ts'
import { createSource as createPersonalverwaltung } from '../../examples/sources/personalverwaltung/createSource.ts'
import { createSource as createTierheim } from '../../examples/sources/tierheim/createSource.ts'
import { openSource } from '../support/sources.ts'

type Open = ReturnType<typeof openSource>

const factories = {
  melderegister: createMelderegister,
  hundesteuerkonto: createHundesteuerkonto,
  tierheim: createTierheim,
  personalverwaltung: createPersonalverwaltung,
}

const reads = [
  { name: 'melderegister', path: '/persons/MR-000001', operation: 'getPerson', key: 'MR-000001' },
  {
    name: 'hundesteuerkonto',
    path: '/accounts/MR-000002/dogs',
    operation: 'listDogs',
    key: 'MR-000002',
  },
  {
    name: 'tierheim',
    path: '/adoptions?personId=MR-000001',
    operation: 'confirmAdoption',
    key: 'MR-000001',
  },
  {
    name: 'personalverwaltung',
    path: '/employees/PV-000001',
    operation: 'getEmployee',
    key: 'PV-000001',
  },
] as const

const open: Open[] = []
afterEach(() => {
  for (const source of open.splice(0)) source.close()
})

describe.each(reads)('source $name', ({ name, path, operation, key }) => {
  test('answers nobody without its token', async () => {
    const source = start(name)

    const answers = await Promise.all([
      source.app().request(path),
      source.app().request(path, { headers: { authorization: 'Bearer guessed' } }),
      source.app().request('/log', { headers: { 'x-admin-token': 'guessed' } }),
      source.call('/log'),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(await source.admin('/log')).toEqual({ entries: [] })
  })

  test('logs every call once, with its purpose', async () => {
    const source = start(name)

    await source.call(path, { headers: { 'x-purpose': encodeURIComponent('Hundesteuer prüfen') } })
    await source.call(path)

    expect(await source.admin('/log')).toEqual({
      entries: [
        expect.objectContaining({ operation, key, status: 200, purpose: 'Hundesteuer prüfen' }),
        expect.not.objectContaining({ purpose: expect.anything() }),
      ],
    })
  })

  test.each([
    { fault: { mode: 'down' }, status: 503, logged: 503 },
    { fault: { mode: 'slow', delayMs: 1 }, status: 200, logged: 200 },
    { fault: { mode: 'lostAnswer' }, status: 502, logged: 502 },
    { fault: { mode: 'down', operation }, status: 503, logged: 503 },
    { fault: { mode: 'down', operation: 'another' }, status: 200, logged: 200 },
  ])('answers $status under the fault $fault', async ({ fault, status, logged }) => {
    const source = start(name)
    await source.fault(fault)

    const answer = await source.call(path)

    expect(answer.status).toBe(status)
    expect(await source.admin('/log')).toEqual({
      entries: [expect.objectContaining({ operation, status: logged })],
    })
  })

  test('answers what nobody expects under the faults wrong and malformed', async () => {
    const source = start(name)

    await source.fault({ mode: 'wrong' })
    const wrong = await source.call(path)
    await source.fault({ mode: 'malformed' })
    const malformed = await source.call(path)

    expect([wrong.status, await wrong.json()]).toEqual([200, { unexpected: true }])
    expect(malformed.status).toBe(200)
    await expect(malformed.json()).rejects.toThrow(SyntaxError)
  })

  test('recovers by itself after a fault of two calls', async () => {
    const source = start(name)
    await source.fault({ mode: 'down', times: 2 })

    const answers = [await source.call(path), await source.call(path), await source.call(path)]

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
  })

  test('keeps its log over a restart', async () => {
    const source = start(name)
    await source.call(path)

    source.restart()

    expect(await source.admin('/log')).toEqual({
      entries: [expect.objectContaining({ operation })],
    })
  })

  test('answers an unknown path as a problem', async () => {
    const answer = await start(name).call('/nowhere')

    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'notFound', status: 404 })
  })
})

describe('Melderegister', () => {
  test.each([
    { id: 'MR-999999', status: 404, code: 'unknownPerson' },
    { id: 'Erika', status: 400, code: 'invalidRequest' },
  ])('answers $code for $id', async ({ id, status, code }) => {
    const answer = await start('melderegister').call(`/persons/${id}`)

    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, code })
  })

  test('tells what was changed in it, and forgets what was set to null', async () => {
    const register = start('melderegister')
    const address = {
      street: 'Marktplatz',
      houseNumber: '4',
      postcode: '12345',
      city: 'Musterstadt',
    }

    await register.admin('/persons/MR-000001', {
      method: 'PATCH',
      body: { address, doctoralTitle: 'Dr.' },
    })
    await register.admin('/persons/MR-000001', { method: 'PATCH', body: { doctoralTitle: null } })
    register.restart()

    expect(await (await register.call('/persons/MR-000001')).json()).toEqual({
      id: 'MR-000001',
      familyName: 'Mustermann',
      givenNames: 'Erika',
      birthDate: '1983-08-12',
      nationalities: ['DEU'],
      address,
      informationBlock: false,
    })
  })

  test('refuses a change that makes no person', async () => {
    const register = start('melderegister')

    const answer = await register.admin('/persons/MR-000001', {
      method: 'PATCH',
      body: { birthDate: '12.8.1983' },
    })

    expect(answer).toMatchObject({ status: 400, code: 'invalidRequest' })
  })
})

describe('Tierheim', () => {
  test.each([
    { query: 'personId=MR-000001&keptSince=2026-02-14', confirmed: true },
    { query: 'personId=MR-000001&keptSince=2026-02-01', confirmed: true },
    { query: 'personId=MR-000001&keptSince=2026-01-30', confirmed: false },
    { query: 'personId=MR-000001', confirmed: true },
    { query: 'chip=276098100000020', confirmed: true },
    { query: 'chip=276098100000020&personId=MR-000001', confirmed: false },
    { query: 'personId=MR-999999', confirmed: false },
  ])('confirms by its book: $query → $confirmed', async ({ query, confirmed }) => {
    const answer = await start('tierheim').call(`/adoptions?${query}`)

    expect(await answer.json()).toMatchObject({ confirmed })
  })

  test('wants to know whom or which animal', async () => {
    const answer = await start('tierheim').call('/adoptions?keptSince=2026-02-14')

    expect(answer.status).toBe(400)
  })
})

function start(name: keyof typeof factories): Open {
  const source = openSource(factories[name])
  open.push(source)
  return source
}
