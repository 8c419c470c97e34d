import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '#runtime/auth/routes.ts'
import { findSession } from '#runtime/auth/store.ts'
import { listen } from '#runtime/server.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

let city: TestApp
let server: Awaited<ReturnType<typeof listen>>
let origin: string

beforeAll(async () => {
  server = await listen({ host: '127.0.0.1', port: 0 }, (port) => {
    origin = `http://127.0.0.1:${port}`
    city = createTestApp({ origin })
    return {
      before: (request, response) => city.deps.provider?.handle(request, response) ?? false,
      fetch: (request, env) => city.app.fetch(request, env),
    }
  })
})

afterAll(() => server.close())

interface Init {
  readonly method?: string
  readonly headers?: Record<string, string>
}

/** A browser as far as signing in needs one: follows redirects and keeps cookies. */
function browser() {
  const cookies = new Map<string, string>()
  async function open(path: string, init: Init = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie }
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location')
    return location === null ? response : open(new URL(location, response.url).href)
  }
  return { open, cookies }
}

describe('signing in', () => {
  test('takes one click on a persona and leads back to where it began', async () => {
    const { open, cookies } = browser()

    const arrived = await open('/auth/login?persona=petra&returnTo=/api/me')

    expect(new URL(arrived.url).pathname).toBe('/api/me')
    expect(await arrived.json()).toMatchObject({ name: 'Petra Lindner', persona: 'petra' })
    expect([...cookies.keys()]).not.toContain('fachwerk_signing_in')
  })

  test('changes the person, and the former session is gone', async () => {
    const { open, cookies } = browser()
    await open('/auth/login?persona=petra&returnTo=/api/me')
    const former = cookies.get('fachwerk_session') ?? ''

    const arrived = await open('/auth/login?persona=deniz&returnTo=/api/me')
    const stale = await fetch(`${origin}/api/me`, {
      headers: { cookie: `fachwerk_session=${former}` },
    })

    expect(await arrived.json()).toMatchObject({ persona: 'deniz' })
    expect(stale.status).toBe(401)
  })

  test('offers the personas to who has not chosen one', async () => {
    const { open } = browser()

    const page = await open('/auth/login')

    expect(await page.text()).toContain('Karl-Heinz Vogt')
  })

  test('knows the personas of the demo only', async () => {
    const { open } = browser()

    const answer = await open('/auth/login?persona=mallory')

    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'signInFailed' }])
  })

  test('gives a citizen the claim that identifies them in the Melderegister, and no role', async () => {
    const { open, cookies } = browser()
    await open('/auth/login?persona=erika&returnTo=/api/me')

    const { session } = await sessionOf(cookies.get('fachwerk_session') ?? '')

    expect(session).toMatchObject({ person_id: 'MR-000001', groups: [] })
  })

  test.each([
    ['without having begun here', {}],
    ['with a cookie made elsewhere', { cookie: 'fachwerk_signing_in=%7B%7D.abc' }],
  ])('does not end %s', async (_, headers) => {
    const answer = await fetch(`${origin}/auth/callback?code=x&state=y`, { headers })

    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'signInFailed' }])
  })

  test('does not end with somebody else’s answer', async () => {
    const { open, cookies } = browser()
    const begun = await fetch(`${origin}/auth/login?persona=petra`, { redirect: 'manual' })
    const pending = begun.headers.getSetCookie()[0] ?? ''
    cookies.set('fachwerk_signing_in', /=([^;]*)/.exec(pending)?.[1] ?? '')

    const answer = await open('/auth/callback?code=x&state=of-another')

    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'signInFailed' }])
  })
})

describe('the provider of the demo', () => {
  test.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost', 200],
    ['[::1]:8080', 200],
  ])('answers %s with %d, as the app does', async (host, status) => {
    const asked = request(`${origin}/oidc/.well-known/openid-configuration`, { headers: { host } })
    const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage] // reason: untyped event
    answer.resume()

    expect(answer.statusCode).toBe(status)
  })
})

describe('signing out', () => {
  test('ends the session here', async () => {
    const { open, cookies } = browser()
    await open('/auth/login?persona=petra&returnTo=/api/me')
    const former = cookies.get('fachwerk_session') ?? ''

    await open('/auth/logout', { method: 'POST', headers: { origin } })
    const stale = await fetch(`${origin}/api/me`, {
      headers: { cookie: `fachwerk_session=${former}` },
    })

    expect([cookies.has('fachwerk_session'), stale.status]).toEqual([false, 401])
  })

  test('is not done by another site', async () => {
    const { open } = browser()
    await open('/auth/login?persona=petra&returnTo=/api/me')

    await open('/auth/logout', { method: 'POST', headers: { origin: 'https://evil.example' } })

    expect((await open('/api/me')).status).toBe(200)
  })
})

describe('the way back after signing in', () => {
  test.each([
    ['/portal/hund?x=1#top', '/portal/hund?x=1#top'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/portal/..//evil.example', '/'],
    ['portal', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
  ])('from %j is %s', (asked, way) => {
    expect(localPath(asked)).toBe(way)
  })
})

async function sessionOf(token: string) {
  return { session: findSession(city.deps.db, token, city.clock.now())?.claims }
}
