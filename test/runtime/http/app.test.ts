import { beforeEach, describe, expect, test } from 'vitest'
import { asking } from '../../support/services.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

let city: TestApp

beforeEach(() => {
  city = createTestApp()
})

describe('every answer', () => {
  test.each(['/', '/api/me', '/portal', '/nowhere', '/designer/'])(
    'of %s has a strict content security policy',
    async (path) => {
      const { headers } = await city.send('miriam', 'GET', path)

      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test.each([
    ['/designer/', true],
    ['/review/x', true],
    ['/desk/', false],
    ['/portal', false],
    ['/designers', false],
  ])('of %s allows inline styles: %s', async (path, allowed) => {
    const { headers } = await city.send('miriam', 'GET', path)

    expect(headers.get('content-security-policy')?.includes('unsafe-inline')).toBe(allowed)
  })

  test('about people is not kept by anybody on the way', async () => {
    const { headers } = await city.send('miriam', 'GET', '/api/me')

    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('a request larger than anything we take', () => {
  const large = `{"name":"order","payload":{"text":"${'x'.repeat(9_000_000)}"}}`
  test.each([
    ['deniz', 'POST', '/api/messages'],
    ['erika', 'POST', '/portal/services/hundesteuer-anmeldung'],
    [undefined, 'POST', '/api/services'],
  ])(
    'is refused to %s at %s %s, whether it says how large it is or not',
    async (who, method, path) => {
      const headers = { ...city.headers(who), 'content-type': 'application/json' }
      const told = { ...headers, 'content-length': String(large.length) }

      expect((await city.app.request(path, { method, headers, body: large })).status).toBe(413)
      expect((await city.app.request(path, { method, headers: told, body: 'x' })).status).toBe(413)
    },
  )
})

describe('JSON that is nested without end', () => {
  const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  test.each([
    ['miriam', 'POST', '/api/services'],
    ['miriam', 'PUT', '/api/services/probe/draft'],
    ['deniz', 'POST', '/api/tasks/none/completion'],
    ['deniz', 'POST', '/api/messages'],
    ['petra', 'POST', '/api/instances/none/resolve'],
    ['petra', 'POST', '/api/services/probe/versions/1/migration/preview'],
  ])('is refused to %s at %s %s, saying where it begins', async (who, method, path) => {
    const headers = { ...city.headers(who), 'content-type': 'application/json' }
    const answer = await city.app.request(path, { method, headers, body: deep })

    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: 'tooDeep', deepest: 200, line: 1, column: 205 },
    ])
  })

  test('leaves what is only long to the route, also where nobody says how long', async () => {
    const { id, title } = asking
    await city.send('miriam', 'POST', '/api/services', { id, title })
    const path = `/api/services/${id}/draft`
    const etag = (await city.send('miriam', 'GET', path)).headers.get('etag') ?? ''
    const definition = { ...asking, owner: 'kaemmerei', legalBasis: '§ '.repeat(5_000) }
    const headers = {
      ...city.headers('miriam'),
      'content-type': 'application/json',
      'if-match': etag,
    }
    const body = new Blob([JSON.stringify(definition)]).stream()
    const request = new Request(`http://localhost${path}`, {
      method: 'PUT',
      headers,
      body,
      duplex: 'half',
    } as RequestInit) // reason: the type does not know duplex

    expect((await city.app.request(request)).status).toBe(200)
    const saved: unknown = await (await city.send('miriam', 'GET', path)).json()
    expect(saved).toMatchObject({ legalBasis: definition.legalBasis })
  })

  test('is not looked at for who is not signed in', async () => {
    const headers = { ...city.headers(undefined), 'content-type': 'application/json' }
    const answer = await city.app.request('/api/services', { method: 'POST', headers, body: deep })

    expect(answer.status).toBe(401)
  })
})

describe('refusal', () => {
  test.each([
    ['de', 'Bitte melden Sie sich an.'],
    ['en-GB,en;q=0.9,de;q=0.1', 'Please sign in.'],
    ['fr', 'Bitte melden Sie sich an.'],
    ['de;q=0.2, en;q=0.7', 'Please sign in.'],
    ['en;q=0, de', 'Bitte melden Sie sich an.'],
  ])('speaks the language of %s', async (language, title) => {
    const answer = await city.app.request('/api/me', { headers: { 'accept-language': language } })

    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ title, status: 401, code: 'notSignedIn' })
  })

  test.each([
    ['broken JSON', { body: '{', type: 'application/json' }, [400, 'invalidRequest']],
    ['another content type', { body: 'a', type: 'text/plain' }, [415, 'notJson']],
    ['a missing member', { body: '{}', type: 'application/json' }, [400, 'invalidRequest']],
  ])('of %s is problem+json too', async (_, { body, type }, [status, code]) => {
    const headers = { ...city.headers('miriam'), 'content-type': type }

    const answer = await city.app.request('/api/services', { method: 'POST', headers, body })

    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandbox', { origin: 'null' }],
    ['a similar name', { origin: 'http://localhost.evil.example' }],
    ['who does not say', {}],
  ])('meets what %s sends on behalf of somebody signed in', async (_, origin) => {
    const { origin: _own, ...headers } = city.headers('miriam')

    const answer = await city.app.request('/api/services', {
      method: 'POST',
      headers: { ...headers, ...origin, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'neu', title: { de: 'Neu' } }),
    })

    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'foreignOrigin' }])
  })

  test('meets other host names, to which a page could rebind the name of this machine', async () => {
    const answer = await city.app.request('http://evil.example/api/me')

    expect(answer.status).toBe(403)
  })

  test('meets no other name of this machine: one is used throughout', async () => {
    const named = createTestApp({ publicOrigin: 'http://127.0.0.1:8080' })

    const answer = await named.app.request('http://localhost:8080/portal?x=1')

    expect(answer.headers.get('location')).toBe('http://127.0.0.1:8080/portal?x=1')
  })

  test('of a link is a page to read', async () => {
    const answer = await city.app.request('/nowhere', { headers: { accept: 'text/html,*/*' } })

    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=UTF-8',
    ])
    expect(await answer.text()).toContain('<h1>Das gibt es hier nicht.</h1>')
  })

  test('of a page leads to signing in and back', async () => {
    const answer = await city.send(undefined, 'GET', '/designer/services/x?tab=1')

    expect(answer.headers.get('location')).toBe(
      `/auth/login?returnTo=${encodeURIComponent('/designer/services/x?tab=1')}`,
    )
  })
})

describe('session', () => {
  test('gets another token after half an hour of use; the former one dies soon', async () => {
    const { cookie = '' } = city.headers('miriam')
    const get = (token: string) => city.app.request('/api/me', { headers: { cookie: token } })
    const fresh = await get(cookie)
    await city.clock.advance(31 * 60_000)

    const rotated = await get(cookie)
    const next = rotated.headers.get('set-cookie')?.split(';')[0] ?? ''
    await city.clock.advance(61_000)

    expect(fresh.headers.get('set-cookie')).toBeNull()
    expect(rotated.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/)
    expect([(await get(cookie)).status, (await get(next)).status]).toEqual([401, 200])
  })

  test('gets another token also where a page sets a cookie of its own', async () => {
    const { cookie = '' } = city.headers('miriam')
    await city.clock.advance(31 * 60_000)

    const { headers } = await city.app.request('/hilfe?lang=en', { headers: { cookie } })
    const next = headers.getSetCookie().find((one) => one.startsWith('fachwerk_session=')) ?? ''
    await city.clock.advance(61_000)

    const me = await city.app.request('/api/me', {
      headers: { cookie: next.split(';')[0] ?? '' },
    })
    expect(me.status).toBe(200)
  })

  test('is sent by https only where people reach us by https', async () => {
    const secure = createTestApp({ publicOrigin: 'https://service.example', demo: false })
    const { cookie = '' } = secure.headers('miriam')
    await secure.clock.advance(31 * 60_000)

    const { headers } = await secure.app.request('/api/me', { headers: { cookie } })

    expect(headers.get('set-cookie')).toContain('Secure')
    expect(headers.get('strict-transport-security')).not.toBeNull()
  })

  test('ends after eight hours, whatever happens', async () => {
    const { cookie = '' } = city.headers('miriam')
    await city.clock.advance(8 * 3_600_000)

    expect((await city.app.request('/api/me', { headers: { cookie } })).status).toBe(401)
  })

  test('is not in the database in a form that opens it', () => {
    const { cookie = '' } = city.headers('erika')
    const rows = city.deps.db.$client.prepare('SELECT id FROM sessions').all()

    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })
})

describe('who is signed in', () => {
  test('sees name, roles and departments', async () => {
    expect(await (await city.send('deniz', 'GET', '/api/me')).json()).toMatchObject({
      name: 'Deniz Arslan',
      roles: [{ department: 'kaemmerei', kind: 'clerk', group: 'kaemmerei/steuern' }],
      departments: [{ id: 'kaemmerei', title: { de: 'Stadtkämmerei', en: 'City treasury' } }],
      persona: 'deniz',
    })
  })
})
