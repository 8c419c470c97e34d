import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { personas } from '#runtime/auth/personas.ts'
import { insertComment } from '#runtime/comments/store.ts'
import { rememberPerson } from '#runtime/people/store.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const service = '/api/services/hund'
const person = z.object({ id: z.string(), name: z.string(), me: z.boolean() })
const comment = z.looseObject({
  id: z.string(),
  text: z.string().nullable(),
  author: z.looseObject({ name: z.string().nullable() }),
  mentions: z.array(z.looseObject({ name: z.string().nullable() })),
  resolved: z.looseObject({ by: z.looseObject({ name: z.string() }) }).nullable(),
})
const page = z.object({ comments: z.array(comment), next: z.int().nullable() })

async function office() {
  const city = createTestApp()
  for (const { id, claims } of personas) rememberPerson(city.deps.db, { sub: id, ...claims })
  await city.send('miriam', 'POST', '/api/services', { id: 'hund', title: { de: 'Hund' } })
  const people = z
    .array(person)
    .parse(await (await city.send('miriam', 'GET', `${service}/people`)).json())
  const idOf = (name: string) => people.find((one) => one.name.startsWith(name))?.id ?? name
  return { ...city, people, idOf }
}

const said = (text: string, more: object = {}) => ({
  id: randomUUID(),
  place: '/processes/main/elements/start',
  name: 'Beginn',
  text,
  mentions: [],
  ...more,
})

async function write({ send }: TestApp, who: string, body: object) {
  const answer = await send(who, 'POST', `${service}/comments`, body)
  expect(answer.status).toBe(201)
  return comment.parse(await answer.json())
}

async function listed({ send }: TestApp, who = 'jonas') {
  return page.parse(await (await send(who, 'GET', `${service}/comments`)).json()).comments
}

describe('comments', () => {
  test('are read by those who work on the service, with names', async () => {
    const city = await office()
    await write(city, 'miriam', said('Wozu das?', { mentions: [city.idOf('Jonas')] }))

    const [only] = await listed(city)

    expect(only).toMatchObject({
      text: 'Wozu das?',
      author: { name: 'Miriam Kaya' },
      mentions: [{ name: 'Jonas Ehlers' }],
      resolved: null,
    })
    expect(city.people.map(({ name }) => name)).toEqual([
      'Jonas Ehlers',
      'Miriam Kaya',
      'Petra Lindner',
      'Sven Brandt',
    ])
  })

  test('sent twice is written once, and an id of another is refused', async () => {
    const city = await office()
    const once = said('Einmal')
    await write(city, 'miriam', once)

    await write(city, 'miriam', once)
    const foreign = await city.send('jonas', 'POST', `${service}/comments`, once)

    expect(foreign.status).toBe(409)
    expect(await listed(city)).toHaveLength(1)
  })

  test('are replied to, settled and taken up again', async () => {
    const city = await office()
    const { id } = await write(city, 'miriam', said('Frage'))
    const reply = await write(city, 'jonas', said('Antwort', { thread: id }))
    const settle = (resolved: boolean) =>
      city.send('petra', 'PUT', `/api/comments/${reply.id}/resolution`, { resolved })

    const settled = comment.parse(await (await settle(true)).json())
    const again = comment.parse(await (await settle(false)).json())

    expect(settled).toMatchObject({ id, resolved: { by: { name: 'Petra Lindner' } } })
    expect(again.resolved).toBeNull()
    const lost = said('Wohin?', { thread: randomUUID() })
    expect((await city.send('jonas', 'POST', `${service}/comments`, lost)).status).toBe(404)
  })

  test('are changed and taken back by who wrote them alone', async () => {
    const city = await office()
    const { id } = await write(city, 'miriam', said('Falsch'))
    await write(city, 'jonas', said('Antwort', { thread: id }))
    const path = `/api/comments/${id}`
    const body = { text: 'Richtig', mentions: [] }

    expect((await city.send('jonas', 'PUT', path, body)).status).toBe(404)
    expect((await city.send('jonas', 'DELETE', path)).status).toBe(404)
    expect((await city.send('miriam', 'PUT', path, body)).status).toBe(200)
    expect((await listed(city))[0]?.text).toBe('Richtig')
    expect((await city.send('miriam', 'DELETE', path)).status).toBe(204)

    expect((await listed(city)).map(({ text }) => text)).toEqual([null, 'Antwort'])
    expect((await city.send('miriam', 'PUT', path, body)).status).toBe(404)
  })

  test('are taken back, and no longer changed, by who has left the department', async () => {
    const city = await office()
    const { id } = await write(city, 'miriam', said('Von früher'))
    const path = `/api/comments/${id}`
    const claims = personas.find((one) => one.id === 'miriam')?.claims
    const elsewhere = ['ordnungsamt:designer']
    const gone = { sub: 'miriam', name: claims?.name ?? '', groups: elsewhere }

    expect((await city.send(gone, 'PUT', path, { text: 'Neu', mentions: [] })).status).toBe(404)
    expect((await city.send(gone, 'DELETE', path)).status).toBe(204)
  })

  test('speak to somebody until the answer, or until they are settled', async () => {
    const city = await office()
    const mentions = [city.idOf('Jonas'), 'nobody']
    const asked = await write(city, 'miriam', said('Jonas?', { mentions }))
    const other = await write(city, 'miriam', said('Und das?', { mentions }))
    const count = async (who: string) => (await city.send(who, 'GET', '/api/mentions')).json()

    expect(await count('jonas')).toEqual({ hund: 2 })
    expect(await count('petra')).toEqual({})
    await write(city, 'jonas', said('Ja', { thread: asked.id }))
    expect(await count('jonas')).toEqual({ hund: 1 })
    await city.send('miriam', 'PUT', `/api/comments/${other.id}/resolution`, { resolved: true })
    expect(await count('jonas')).toEqual({})
  })

  test('come in pages', async () => {
    const city = await office()
    const shared = { service: 'hund', department: 'kaemmerei', author: city.idOf('Miriam') }
    city.deps.db.transaction((tx) => {
      for (let at = 0; at < 201; at += 1) {
        const written = said(`Nummer ${at}`)
        const { id } = written
        insertComment(tx, {
          ...written,
          ...shared,
          thread: id,
          writtenAt: '2026-03-02T09:00:00.000Z',
        })
      }
    })

    const first = page.parse(await (await city.send('jonas', 'GET', `${service}/comments`)).json())
    const path = `${service}/comments?after=${String(first.next)}`
    const last = page.parse(await (await city.send('jonas', 'GET', path)).json())

    expect(first.comments).toHaveLength(200)
    expect(last).toMatchObject({ comments: [{ text: 'Nummer 200' }], next: null })
  })

  test.each([
    ['no text', { text: '  ' }],
    ['too long a text', { text: 'x'.repeat(4001) }],
    ['no place', { place: 'start' }],
  ])('are refused with %s', async (_, wrong) => {
    const city = await office()

    const answer = await city.send('miriam', 'POST', `${service}/comments`, said('Gut', wrong))

    expect(answer.status).toBe(400)
  })

  test('lie on the disk as what is about people does, and leave the definition as it is', async () => {
    const city = await office()
    const before = await (await city.send('miriam', 'GET', `${service}/draft`)).text()
    await write(city, 'miriam', said('Streng vertraulich'))

    const rows = city.deps.db.$client.prepare('SELECT * FROM comments').all()
    const after = await (await city.send('miriam', 'GET', `${service}/draft`)).text()

    const texts = z.array(z.record(z.string(), z.unknown())).parse(rows)
    const plain = texts.flatMap((row) =>
      Object.values(row).filter((one) => typeof one === 'string'),
    )
    expect(plain.join(' ')).not.toMatch(/vertraulich|Miriam/)
    expect(after).toBe(before)
  })
})
