import { describe, expect, test } from 'vitest'
import { createTestApp } from '../../support/testApp.ts'

describe('a disk that takes nothing', () => {
  test.each([
    ['is full', (pages: number) => `max_page_count = ${pages}`, 507, 'storageFull'],
    ['cannot be written', () => 'query_only = ON', 503, 'unavailable'],
  ] as const)('because it %s is told as a problem', async (...row) => {
    const [, pragma, status, code] = row
    const { deps, send, headers, app } = createTestApp()
    const client = deps.db.$client
    const signedIn = headers('miriam')
    client.pragma(pragma(Number(client.pragma('page_count', { simple: true }))))

    const answer = await app.request('/api/services', {
      method: 'POST',
      headers: { ...signedIn, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'neu', title: { de: 'Neu '.repeat(20_000) } }),
    })

    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code, status })
    client.pragma('query_only = OFF')
    client.pragma('max_page_count = 1000000')
    expect((await send('miriam', 'GET', '/api/services')).status).toBe(200)
  })
})

describe('more commands than may wait', () => {
  test.each([
    ['de', 'Gerade ist sehr viel los'],
    ['en', 'a great rush'],
  ])('are told when to come back, in %s', async (language, text) => {
    const { app, headers } = createTestApp({ mostWaiting: 0 })

    const answer = await app.request('/api/messages', {
      method: 'POST',
      headers: {
        ...headers('deniz'),
        'content-type': 'application/json',
        'accept-language': language,
      },
      body: JSON.stringify({ name: 'reply', payload: {}, messageId: '1' }),
    })

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('10')
    const title = expect.stringContaining(text)
    expect(await answer.json()).toMatchObject({ code: 'overloaded', title })
  })
})
