import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createApp } from '#runtime/app.ts'
import { personas } from '#runtime/auth/personas.ts'
import { asToday } from '../../support/asToday.ts'
import { documentOf, textOf } from '../../support/page.ts'
import { answerQuestions, begin, portalCity } from '../../support/portalCity.ts'
import { createTestApp } from '../../support/testApp.ts'

function card(document: ReturnType<typeof documentOf>, persona: string): string {
  return textOf(document, `a[href*="persona=${persona}&"]`)
}

describe('the start page of the demo', () => {
  test('has one card for every persona, which signs in and leads on', async () => {
    const { app } = createTestApp()

    const document = documentOf(await (await app.request('/')).text())

    expect(textOf(document, 'h1')).toBe('Willkommen in Musterstadt.Was möchten Sie tun?')
    const links = [...document.querySelectorAll('main a')].map(
      (one) => one.getAttribute('href') ?? '',
    )
    const signedIn = links.map((link) => new URL(link, 'http://localhost').searchParams)
    expect(signedIn.map((query) => query.get('persona'))).toEqual(
      expect.arrayContaining(personas.map(({ id }) => id)),
    )
    for (const query of signedIn) expect(query.get('returnTo')).toMatch(/^\//)
  })

  test('counts what is really waiting', async () => {
    const city = await portalCity()
    const before = documentOf(await (await city.app.request('/')).text())

    const { home } = await begin(city, 'erika')
    await answerQuestions(city, { who: 'erika', home, breed: 'Bullterrier' })
    await city.post('erika', `${home}/check`, { command: randomUUID() })
    const after = documentOf(await (await city.app.request('/')).text())

    expect(card(before, 'deniz')).toContain('Keine offene Aufgabe.')
    expect(card(after, 'deniz')).toContain('Eine offene Aufgabe, die älteste vom 12.01.2026.')
    expect(card(after, 'erika')).toContain('4 Angaben')
    expect(card(after, 'miriam')).toContain('2 Leistungen liegen bereit.')
  })

  test('leads straight to the service as it runs today, where somebody began it', async () => {
    const { app, send } = createTestApp()
    const before = documentOf(await (await app.request('/')).text())
    const { id, title } = asToday
    await send('miriam', 'POST', '/api/services', { id, title })
    const after = documentOf(await (await app.request('/')).text())

    expect(card(before, 'miriam')).toContain('Noch liegt kein Entwurf bereit.')
    expect(card(after, 'miriam')).toContain('so wie es heute auf Papier läuft')
    expect(after.querySelector('a.first')?.getAttribute('href')).toContain(
      encodeURIComponent(`/designer/?service=${id}`),
    )
  })

  test('does not wait for a system that hangs', async () => {
    const { deps } = createTestApp()
    const reachability = () => new Promise<never>(() => undefined)

    const response = await createApp({ ...deps, reachability }).request('/')

    expect(textOf(documentOf(await response.text()), 'main')).toContain('Keine Störung.')
  })
})

test('without the demo nobody is signed in by a click', async () => {
  const { deps } = createTestApp()

  const response = await createApp({ ...deps, demo: false }).request('/')
  const html = await response.text()

  expect(html).not.toContain('persona=')
  expect(html).toContain('Zum Bürgerportal')
})
