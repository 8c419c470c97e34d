import { beforeEach, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { officeService } from '../../support/officeService.ts'
import { createTestApp, type TestApp, type Who } from '../../support/testApp.ts'

const id = 'probe'
const path = `/api/services/${id}/draft`
const startedFrom = {
  questions: 14,
  evidence: 2,
  signatures: 1,
  minutes: { least: 1, most: 2 },
  level: 2,
}
const definition = officeService({ id, owner: 'kaemmerei', group: 'kaemmerei/steuern' })

let city: TestApp

beforeEach(async () => {
  city = createTestApp()
  await city.send('miriam', 'POST', '/api/services', { id, title: { de: 'Probe' } })
})

async function patch(who: Who, etag: string | undefined, difference: unknown): Promise<Response> {
  const { app, headers } = city
  const match = etag === undefined ? {} : { 'if-match': etag }
  return app.request(path, {
    method: 'PATCH',
    headers: { ...headers(who), ...match, 'content-type': 'application/json-patch+json' },
    body: JSON.stringify(difference),
  })
}

async function save(who: Who, etag: string | undefined, draft: unknown): Promise<Response> {
  const { app, headers } = city
  const match = etag === undefined ? {} : { 'if-match': etag }
  return app.request(path, {
    method: 'PUT',
    headers: { ...headers(who), ...match, 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  })
}

describe('draft', () => {
  test('begins as a start and an end, and comes back as it was saved', async () => {
    const begun = await city.send('miriam', 'GET', path)
    const saved = await save('jonas', '"1"', definition)
    const read = await city.send('petra', 'GET', path)

    expect(Object.keys(((await begun.json()) as Definition).processes)).toEqual(['main'])
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await read.json()).toEqual(definition)
    expect(read.headers.get('etag')).toBe('"2"')
  })

  test('keeps the order in which its author wrote the fields', async () => {
    const fields = {
      street: { type: 'string' },
      postcode: { type: 'string' },
      city: { type: 'string' },
    }
    const address = { type: 'object', properties: fields }

    await save('jonas', '"1"', { ...definition, types: { ...definition.types, Address: address } })

    const read = (await (await city.send('petra', 'GET', path)).json()) as Definition
    expect(Object.keys(read.types['Address']?.properties ?? {})).toEqual(Object.keys(fields))
  })

  test('is not overwritten by who has not seen the last change', async () => {
    await save('jonas', '"1"', definition)

    const late = await save('miriam', '"1"', { ...definition, title: { de: 'Zu spät' } })

    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ code: 'versionChanged', etag: '"2"' })
    expect(await (await city.send('miriam', 'GET', path)).json()).toEqual(definition)
  })

  test('keeps what it began with, from the first word on how the service ran until then', async () => {
    const first = { ...definition, startedFrom }
    const beginning = async () =>
      (await city.send('petra', 'GET', `${path}/beginning`)).json() as Promise<unknown>

    const before = await beginning()
    await save('miriam', '"1"', first)
    await save('miriam', '"2"', { ...first, title: { de: 'Besser' } })
    await save('miriam', '"3"', definition)
    await save('miriam', '"4"', { ...first, title: { de: 'Noch einmal' } })

    expect(before).toEqual({ definition: null })
    expect(await beginning()).toEqual({ definition: first })
  })

  test('that said so before anybody kept it has no beginning', async () => {
    const { $client: client } = city.deps.db
    const said = JSON.stringify({ ...definition, startedFrom })
    client.prepare('UPDATE drafts SET definition = ?').run(said)

    await save('miriam', '"1"', { ...definition, startedFrom, title: { de: 'Später' } })

    const answer = await city.send('petra', 'GET', `${path}/beginning`)
    expect(await answer.json()).toEqual({ definition: null })
  })

  test('is saved only with the state it is based on', async () => {
    expect((await save('miriam', undefined, definition)).status).toBe(428)
  })

  test.each<[string, unknown, [number, string]]>([
    ['something else than a definition', { hello: 'world' }, [422, 'notADefinition']],
    ['an unknown member', { ...definition, script: 'x' }, [422, 'notADefinition']],
    ['another department', { ...definition, owner: 'ordnungsamt' }, [422, 'ownerFixed']],
    ['another id', { ...definition, id: 'andere' }, [422, 'ownerFixed']],
    ['too much', { ...definition, legalBasis: 'x'.repeat(3_000_000) }, [413, 'tooLarge']],
  ])('does not take %s', async (_, draft, [status, code]) => {
    const answer = await save('miriam', '"1"', draft)

    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ code }),
    ])
  })

  test('names the place that is not as it should be', async () => {
    const answer = await save('miriam', '"1"', { ...definition, title: { de: 7 } })

    expect(await answer.json()).toMatchObject({ problems: [{ pointer: '/title/de' }] })
  })

  test('of a service that exists cannot be begun again', async () => {
    const again = { id, title: { de: 'Noch einmal' } }

    expect((await city.send('miriam', 'POST', '/api/services', again)).status).toBe(409)
  })

  test('is begun in a department of one’s own only', async () => {
    const foreign = { id: 'andere', title: { de: 'Andere' }, department: 'ordnungsamt' }

    expect((await city.send('miriam', 'POST', '/api/services', foreign)).status).toBe(404)
  })
})

describe('list of services', () => {
  test('says how far the draft is', async () => {
    const before = await list()
    await save('miriam', '"1"', definition)
    await city.send('miriam', 'POST', `/api/services/${id}/submissions`, {})
    const submitted = await list()
    await save('miriam', '"2"', { ...definition, title: { de: 'Neu' } })

    expect(before).toMatchObject([{ id, draft: { status: 'open' }, current: null, versions: 0 }])
    expect(submitted).toMatchObject([{ draft: { status: 'inReview' } }])
    expect(await list()).toMatchObject([{ title: { de: 'Neu' }, draft: { status: 'open' } }])
  })
})

test('a draft in the format of another time hides no other', async () => {
  await city.send('miriam', 'POST', '/api/services', { id: 'andere', title: { de: 'Andere' } })
  const former = JSON.stringify({ format: 'fachwerk/0', title: { de: 'Von früher' } })
  const { $client: client } = city.deps.db
  client.prepare('UPDATE drafts SET definition = ? WHERE service = ?').run(former, id)

  expect(await list()).toMatchObject([
    { id: 'andere' },
    { id, title: { de: 'Von früher' }, owner: 'kaemmerei' },
  ])
  expect((await city.send('miriam', 'GET', '/api/sources')).status).toBe(200)
  expect((await city.send('miriam', 'GET', path)).status).toBe(409)
})

async function list(): Promise<unknown> {
  return (await city.send('deniz', 'GET', '/api/services')).json()
}

describe('what differs from the stored draft', () => {
  const renamed = [{ op: 'replace', path: '/title/de', value: 'Anders' }]

  test('is saved as the whole would be', async () => {
    await save('miriam', '"1"', definition)

    const saved = await patch('jonas', '"2"', renamed)

    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"3"'])
    const read = await city.send('petra', 'GET', path)
    expect(await read.json()).toEqual({
      ...definition,
      title: { ...definition.title, de: 'Anders' },
    })
  })

  test('goes on from the state that it names, and from no other', async () => {
    await save('miriam', '"1"', definition)

    const late = await patch('jonas', '"1"', renamed)

    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ code: 'versionChanged', etag: '"2"' })
    expect((await patch('jonas', undefined, renamed)).status).toBe(428)
  })

  test.each<[string, unknown, [number, string]]>([
    ['of what is not there', [{ op: 'remove', path: '/none' }], [409, 'patchUnfit']],
    ['that leaves no definition', [{ op: 'remove', path: '/title' }], [422, 'notADefinition']],
    ['of the id', [{ op: 'replace', path: '/id', value: 'andere' }], [422, 'ownerFixed']],
    ['of the owner', [{ op: 'replace', path: '/owner', value: 'x' }], [422, 'ownerFixed']],
    ['that is none', { title: 'x' }, [400, 'invalidRequest']],
    [
      'of a kind it does not know',
      [{ op: 'test', path: '/id', value: id }],
      [400, 'invalidRequest'],
    ],
  ])('is refused: %s', async (_, difference, [status, code]) => {
    await save('miriam', '"1"', definition)

    const answer = await patch('miriam', '"2"', difference)

    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ code }),
    ])
    expect(await (await city.send('petra', 'GET', path)).json()).toEqual(definition)
  })

  test('does not grow a draft beyond what may be saved whole', async () => {
    await save('miriam', '"1"', { ...definition, legalBasis: 'x'.repeat(1_500_000) })
    const more = [{ op: 'replace', path: '/title/de', value: 'x'.repeat(1_500_000) }]

    const answer = await patch('miriam', '"2"', more)

    expect([answer.status, await answer.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'tooLarge' }),
    ])
  })
})
