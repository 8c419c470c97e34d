import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { listLetters } from '#runtime/portal/store.ts'
import {
  answerQuestions,
  begin,
  portalCity,
  underRush,
  type PortalCity,
} from '../../support/portalCity.ts'
import { documentOf, textOf } from '../../support/page.ts'

const erika = 'erika'
const karl = 'karl-heinz'
let city: PortalCity

beforeAll(async () => {
  city = await portalCity()
})

describe('the page of a service', () => {
  test('says what it costs, what is known and what is asked', async () => {
    const { document } = await city.open(undefined, '/portal/hundesteuer-anmeldung')

    const text = textOf(document, 'main')
    expect(text).toContain('144 € im Jahr für den ersten Hund')
    expect(text).toContain('Melderegister')
    expect(text).toContain('Seit wann halten Sie den Hund?')
    expect(text).toContain('§ 37 Bundesmeldegesetz')
  })

  test('begins with a form, never with a link', async () => {
    const { document } = await city.open(erika, '/portal/hundesteuer-anmeldung')

    const form = document.querySelector('form[action="/portal/hundesteuer-anmeldung/start"]')
    expect(form?.getAttribute('method')).toBe('post')
    expect(document.querySelector('a[href*="start"]')).toBeNull()
  })

  test('leads whoever is not signed in to sign in first, and back', async () => {
    const { document } = await city.open(undefined, '/portal/hundesteuer-anmeldung')

    const form = document.querySelector('form[action="/auth/login"]')
    expect(form?.querySelector('[name=returnTo]')?.getAttribute('value')).toBe(
      '/portal/hundesteuer-anmeldung',
    )
  })

  test('is complete in English, and stays so', async () => {
    const response = await city.app.request('/portal/hundesteuer-anmeldung?lang=en')
    const html = await response.text()

    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Register now')
    expect(response.headers.get('set-cookie')).toContain('fachwerk_language=en')
  })

  test('that nobody offers does not exist', async () => {
    const { status, document } = await city.open(erika, '/portal/no-such-service')

    expect(status).toBe(404)
    expect(textOf(document, 'h1')).toBe('Diese Seite gibt es nicht')
  })
})

describe('what is known', () => {
  test('is there with register and date at every value', async () => {
    const { page } = await begin(city, erika)

    const rows = [...page.document.querySelectorAll('.fw-known > div')].map((row) =>
      (row.textContent ?? '').replaceAll(/\s+/g, ' '),
    )
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatch(/abgerufen am 12\.01\.2026.*Stimmt nicht\?/)
    expect(rows[2]).toContain('Lindenweg 412345 Musterstadt')
  })

  test('is asked of the registers once per case', async () => {
    const before = city.calls.get('person') ?? 0

    const { home } = await begin(city, erika)
    await city.open(erika, `${home}/known`)

    expect(city.calls.get('person')).toBe(before + 1)
  })

  test('can be said to be wrong without holding anybody up', async () => {
    const { home } = await begin(city, erika)

    const noted = await city.post(erika, `${home}/correct/applicant.address`, {
      reason: 'moved',
      text: 'Birkenweg 7',
    })
    await answerQuestions(city, { who: erika, home })
    const receipt = await city.post(erika, `${home}/check`, { command: randomUUID() })

    expect(textOf(noted.document, '.fw-known__note')).toContain('dass das nicht stimmt')
    expect(textOf(receipt.document, 'main')).toContain('Ein Mensch prüft')
    const tasks: unknown = await (await city.send('deniz', 'GET', '/api/tasks')).json()
    expect(JSON.stringify(tasks)).toContain(home.split('/').at(-1))
  })

  test('wants to hear what is wrong', async () => {
    const { home } = await begin(city, erika)

    const { status, document } = await city.post(erika, `${home}/correct/applicant.name`, {})

    expect(status).toBe(422)
    expect(document.title).toMatch(/^Fehler: /)
  })
})

describe('a question', () => {
  test('answered wrongly comes back with what was typed and a link to the part', async () => {
    const { home } = await begin(city, erika)

    const { status, document } = await city.post(erika, `${home}/questions/since`, {
      'since-day': '31',
      'since-month': '11',
      'since-year': '2025',
    })

    expect(status).toBe(422)
    expect(document.title).toMatch(/^Fehler: Seit wann halten Sie den Hund\? – Frage 1 von 4/)
    expect(document.querySelector('.fw-errors a')?.getAttribute('href')).toBe('#since-day')
    expect(document.querySelector('#since-month')?.getAttribute('value')).toBe('11')
  })

  test('says why it is asked', async () => {
    const { home } = await begin(city, erika)

    const { document } = await city.open(erika, `${home}/questions/since`)

    expect(textOf(document, 'details')).toMatch(/^Warum fragen wir das\?.+§/)
  })

  test('keeps its answer for later and goes on where the person stopped', async () => {
    const { home } = await begin(city, erika)
    await city.post(erika, `${home}/questions/since`, {
      'since-day': '15',
      'since-month': '11',
      'since-year': '2025',
    })

    const later = await city.open(erika, home)
    const again = await city.open(erika, `${home}/questions/since`)

    expect(later.path).toBe(`${home}/questions/born`)
    expect(again.document.querySelector('#since-day')?.getAttribute('value')).toBe('15')
  })

  test('left out is what the page to check leads to', async () => {
    const { home } = await begin(city, erika)

    expect((await city.open(erika, `${home}/check`)).path).toBe(`${home}/questions/since`)
  })
})

describe('the page to check', () => {
  test('says what it will cost before anything is sent or booked', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })
    const booked = city.calls.get('booking') ?? 0

    const { document } = await city.open(erika, `${home}/check`)

    expect(textOf(document, '[aria-labelledby=preview] table')).toMatch(
      /Dezember 2025\s*9,00 €\s*Januar bis Dezember 2026\s*144,00 €/,
    )
    expect(textOf(document, '.fw-sum')).toMatch(/Zusammen\s*153,00 €/)
    expect(city.calls.get('booking') ?? 0).toBe(booked)
  })

  test('leaves the cost out while the shelter or a person has to answer first', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home, shelter: 'here' })

    const { document } = await city.open(erika, `${home}/check`)

    expect(document.querySelector('[aria-labelledby=preview]')).toBeNull()
  })
})

describe('sending', () => {
  test('gives a receipt with the number, the letter and what to pay', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })

    const { document, path } = await city.post(erika, `${home}/check`, { command: randomUUID() })

    expect(path).toBe(`${home}/receipt`)
    expect(textOf(document, '.fw-done dd')).toMatch(/^20\.2-HSt-2026-\d{5}$/)
    expect(textOf(document, 'main')).toContain('Bescheid lesen')
    expect(textOf(document, 'main')).toContain('Bitte zahlen Sie 153,00 €')
  })

  test('twice does no harm: the second time shows the receipt', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })
    const booked = city.calls.get('booking') ?? 0
    const fields = { command: randomUUID() }

    const [first, second] = await Promise.all([
      city.post(erika, `${home}/check`, fields),
      city.post(erika, `${home}/check`, fields),
    ])

    expect([first?.path, second?.path]).toEqual([`${home}/receipt`, `${home}/receipt`])
    expect(city.calls.get('booking')).toBe(booked + 1)
  })

  test('takes a message to a person', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })

    await city.post(erika, `${home}/check`, {
      command: randomUUID(),
      remark: 'Er hilft mir beim Gehen.',
    })
    const { document } = await city.open(erika, `${home}/status`)

    expect(textOf(document, '.kern-badge')).toBe('Wir prüfen')
  })

  test('takes a message of nothing that can be seen as none', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })

    const remark = '\u200b \ufeff\u2060'
    const sent = await city.post(erika, `${home}/check`, { command: randomUUID(), remark })
    const { document } = await city.open(erika, `${home}/status`)

    expect(sent.path).toBe(`${home}/receipt`)
    expect(textOf(document, '.kern-badge')).not.toBe('Wir prüfen')
  })

  test('of one button needs no question', async () => {
    const { page, home } = await begin(city, karl, 'hundesteuer-abmeldung')

    const sent = await city.post(karl, `${home}/check`, { command: randomUUID() })

    expect(textOf(page.document, 'h1')).toBe('Hund abmelden')
    expect(page.document.querySelectorAll('main button[type=submit]')).toHaveLength(1)
    expect(sent.path).toBe(`${home}/receipt`)
    expect(textOf(sent.document, 'h1')).toBe('Ihr Hund ist abgemeldet')
  })
})

describe('starting', () => {
  test('twice with the same button is one case', async () => {
    const command = randomUUID()

    const first = await city.post(erika, '/portal/hundesteuer-anmeldung/start', { command })
    const second = await city.post(erika, '/portal/hundesteuer-anmeldung/start', { command })

    expect(second.path).toBe(first.path)
  })

  test('with the button of another person is another case', async () => {
    const command = randomUUID()

    const first = await city.post(erika, '/portal/hundesteuer-anmeldung/start', { command })
    const second = await city.post(karl, '/portal/hundesteuer-anmeldung/start', { command })

    expect(second.path).not.toBe(first.path)
  })

  test('while a register is down loses nothing and says who takes care', async () => {
    city.answers.set('person', { problem: 'melderegister: 503', final: true })
    const { page, home } = await begin(city, erika)
    city.answers.delete('person')

    expect(textOf(page.document, 'h1')).toBe('Melderegister antwortet gerade nicht')
    expect(textOf(page.document, 'main')).toContain('Nichts ist verloren')
    expect(textOf(page.document, 'main')).toContain('Darum kümmert sich jetzt: die IT der Stadt.')
    const waiting = await city.app.request(home, { headers: city.headers(erika) })
    expect(waiting.headers.get('refresh')).toBe('15')
    const cases = await city.open(erika, '/portal/cases')
    expect(cases.document.querySelector(`a[href="${home}"]`)).not.toBeNull()
  })
})

describe('a case', () => {
  test('is seen by nobody but the person who started it', async () => {
    const { home } = await begin(city, erika)

    const pages = ['', '/known', '/questions/since', '/check', '/receipt', '/status']
    for (const page of pages) {
      expect((await city.open(karl, home + page)).status).toBe(404)
      expect((await city.open('deniz', home + page)).status).toBe(404)
      const nobody = await city.app.request(home + page)
      expect(nobody.headers.get('location')).toContain('/auth/login?returnTo=')
    }
  })

  test('shows who looked at the data, why and under which law', async () => {
    const { home } = await begin(city, erika)
    const id = home.split('/').at(-1)
    await city.send('petra', 'GET', `/api/instances/${id}`)

    const { document } = await city.open(erika, `${home}/status`)

    const log = textOf(document, '.fw-log')
    expect(log).toContain('Stadtkämmerei, Sachbearbeitung')
    expect(log).not.toContain('Petra')
  })

  test('records when its letter was read for the first time, and only then', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })
    await city.post(erika, `${home}/check`, { command: randomUUID() })
    const [letter] = listLetters(city.deps.db, home.split('/').at(-1) ?? '')
    expect(letter?.firstRetrievedAt).toBeNull()

    const page = await city.open(erika, `${home}/letters/${letter?.id}`)
    const first = listLetters(city.deps.db, home.split('/').at(-1) ?? '')[0]?.firstRetrievedAt
    await city.clock.advance(60_000)
    const pdf = await city.app.request(`${home}/letters/${letter?.id}/pdf`, {
      headers: city.headers(erika),
    })

    expect(textOf(page.document, 'article')).toContain('153,00 €')
    expect(first).not.toBeNull()
    expect(listLetters(city.deps.db, home.split('/').at(-1) ?? '')[0]?.firstRetrievedAt).toBe(first)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  })

  test('of another person does not give away its letters', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home })
    await city.post(erika, `${home}/check`, { command: randomUUID() })
    const [letter] = listLetters(city.deps.db, home.split('/').at(-1) ?? '')

    expect((await city.open(karl, `${home}/letters/${letter?.id}`)).status).toBe(404)
    expect((await city.open(karl, `${home}/letters/${letter?.id}/pdf`)).status).toBe(404)
  })
})

test('every page weighs next to nothing and needs no script', async () => {
  const response = await city.app.request('/portal/hundesteuer-anmeldung')
  const html = await response.text()
  const sheet = /href="(\/portal\/assets\/portal\.css[^"]*)"/.exec(html)?.[1] ?? ''
  const css = await city.app.request(sheet, { headers: { 'accept-encoding': 'gzip' } })

  expect(html).not.toContain('<script')
  expect(css.headers.get('cache-control')).toContain('immutable')
  expect((await css.arrayBuffer()).byteLength + html.length).toBeLessThan(60_000)
})

describe('a rush', () => {
  test('is told, and loses no answer', async () => {
    const { home } = await begin(city, erika)
    await answerQuestions(city, { who: erika, home, breed: 'Pudelpointer' })
    const check = `${home}/check`
    const rushed = underRush(city)

    const refused = await rushed.post(erika, check, { command: randomUUID() })
    const shown = await city.open(erika, check)
    const receipt = await city.post(erika, check, { command: randomUUID() })

    expect(refused.status).toBe(503)
    expect(textOf(refused.document, 'h1')).toBe('Gerade ist sehr viel los')
    expect(textOf(refused.document, 'main')).toContain('ist gespeichert')
    expect(refused.document.querySelector(`main a[href="${check}"]`)).not.toBeNull()
    expect(textOf(shown.document, 'main')).toContain('Pudelpointer')
    expect(receipt.path).toBe(`${home}/receipt`)
    await rushed.end()
  })

  test('is told to who wants to begin, with the way back and when to come', async () => {
    const rushed = underRush(city)
    const path = '/portal/hundesteuer-anmeldung'

    const body = new URLSearchParams({ command: randomUUID() })
    const request = { method: 'POST', headers: city.headers(erika), body }
    const answer = await rushed.app.request(`${path}/start`, request)

    expect(answer.headers.get('retry-after')).toBe('10')
    const document = documentOf(await answer.text())
    expect(document.querySelector(`main a[href="${path}"]`)).not.toBeNull()
    await rushed.end()
  })
})
