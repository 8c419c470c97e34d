import { describe, expect, test } from 'vitest'
import { endSession } from '#runtime/auth/store.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const path = '/api/services/hund'

async function office() {
  const city = createTestApp()
  await city.send('miriam', 'POST', '/api/services', { id: 'hund', title: { de: 'Hund' } })
  return city
}

/** What a stream has said since it was last asked. */
async function opened({ app, headers }: TestApp, who: string) {
  const own = headers(who)
  const answer = await app.request(`${path}/presence`, { headers: own })
  const reader = answer.body?.getReader()
  if (reader === undefined) throw new Error('expected a stream')
  const decoder = new TextDecoder()
  const next = async (): Promise<string> => {
    const { done, value } = await reader.read()
    return done ? 'end' : decoder.decode(value)
  }
  const first = [await next(), await next(), await next(), await next()]
  return { answer, headers: own, reader, next, first }
}

const visitIn = (text: string) => /"visit":"([^"]+)"/.exec(text)?.[1] ?? ''

describe('who has a draft open', () => {
  test('see each other, what is selected and who writes', async () => {
    const city = await office()
    const miriam = await opened(city, 'miriam')
    expect(miriam.first[0]).toContain('event: entered')
    expect(miriam.first[1]).toContain('data: []')

    const jonas = await opened(city, 'jonas')
    const visit = visitIn(jonas.first[0] ?? '')
    expect(jonas.first[1]).toContain('"name":"Miriam Kaya"')
    expect(await miriam.next()).toContain('"name":"Jonas Ehlers","place":null')
    const where = { place: '/forms/dog', editing: true }
    const moved = await city.send('jonas', 'PUT', `/api/visits/${visit}`, where)

    expect(moved.status).toBe(204)
    expect(await miriam.next()).toContain('"place":"/forms/dog","editing":true')
    expect((await city.send('miriam', 'PUT', `/api/visits/${visit}`, where)).status).toBe(404)
    expect(jonas.answer.headers.get('cache-control')).toBe('no-store, no-transform')
  })

  test('are told when somebody saves or writes a comment', async () => {
    const city = await office()
    const jonas = await opened(city, 'jonas')
    const draft = await city.send('miriam', 'GET', `${path}/draft`)

    await city.app.request(`${path}/draft`, {
      method: 'PUT',
      headers: {
        ...city.headers('miriam'),
        'content-type': 'application/json',
        'if-match': draft.headers.get('etag') ?? '',
      },
      body: await draft.text(),
    })

    expect(await jonas.next()).toBe('event: draft\ndata: {"etag":"\\"2\\""}\n\n')
    const { first } = await opened(city, 'petra')
    expect(first.slice(2)).toEqual([
      'event: draft\ndata: {"etag":"\\"2\\""}\n\n',
      'event: comments\ndata: null\n\n',
    ])
  })

  test('are gone when they leave', async () => {
    const city = await office()
    const miriam = await opened(city, 'miriam')
    const jonas = await opened(city, 'jonas')
    await miriam.next()

    await jonas.reader.cancel()

    expect(await miriam.next()).toContain('data: []')
  })
})

describe('a stream ends', () => {
  test('with the session', async () => {
    const city = await office()
    const miriam = await opened(city, 'miriam')
    const [, token = ''] = miriam.headers['cookie']?.split('=') ?? []

    endSession(city.deps.db, token)
    city.deps.presence.beat()

    expect(await miriam.next()).toBe('end')
  })

  test('with the server', async () => {
    const city = await office()
    const miriam = await opened(city, 'miriam')

    city.deps.presence.close()

    expect(await miriam.next()).toBe('end')
  })

  test('when the same person opens too many', async () => {
    const city = await office()
    const first = await opened(city, 'miriam')

    for (let more = 0; more < 4; more += 1) await opened(city, 'miriam')
    const said = [await first.next(), await first.next(), await first.next(), await first.next()]

    expect(said).toContain('end')
  })
})
