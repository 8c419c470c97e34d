import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { openBrowser, sameVisit, visit } from './support/browser.ts'
import { begin, chooseLast, letterOf, pdfOf, registerDog, sendOff } from './support/citizen.ts'
import { readMail } from './support/mail.ts'
import { wordsOf } from './support/pdf.ts'
import {
  answerDate,
  beginRegistration,
  fillRegistration,
  next,
  signIn,
  words,
} from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeElsewhere, seeNarrow } from './support/see.ts'

const dog = {
  keptSince: '2025-11-15',
  born: '2024-03-02',
  breed: 'Mischling',
  shelter: 'no',
} as const
const lines = ['Dezember 2025 9,00 €', 'Januar bis Dezember 2026 144,00 €']

let mails: MailServer
let product: Product
let browser: Browser

beforeAll(async () => {
  mails = await startMailServer()
  product = await startProduct({ smtp: mails.url })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.close()
  await mails.close()
})

describe('a citizen', () => {
  test('registers a dog, told everything that is known and asked four questions', async () => {
    const before = await lastLogged()
    const page = await citizen('erika')
    await see(page)

    await beginRegistration(page, see)
    await page.waitForURL('**/known')
    await see(page)
    const known = await words(page)
    expect(known).toContain('Erika Mustermann')
    expect(known).toContain('12. August 1983')
    expect(known).toContain('Lindenweg 4')
    expect(known).toContain('Melderegister')
    await page.getByRole('button', { name: 'Stimmt, weiter' }).click()

    await see(page)
    await next(page)
    await see(page)
    expect(await words(page)).toContain('Bitte geben Sie an, seit wann der Hund bei Ihnen ist.')
    await page.getByRole('link', { name: 'Bitte geben Sie an, seit wann' }).click()
    expect(await page.locator(':focus').getAttribute('id')).toBe('since-day')
    await fillRegistration(page, dog, see)

    await page.waitForURL('**/check')
    await see(page)
    expect(await words(page)).toContain('15. November 2025')
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click()
    await page.waitForURL('**/receipt')
    await page.getByRole('link', { name: 'Bescheid lesen' }).waitFor()
    await see(page)
    const number = await page.locator('.fw-done dd').innerText()

    await page.getByRole('link', { name: 'Bescheid lesen' }).click()
    await see(page)
    const letter = await words(page)
    for (const line of lines) expect(letter).toContain(line)
    expect(letter).toContain(number)
    expect(await downloaded(page)).toContain('Zusammen 153,00 €')

    await page.getByRole('link', { name: 'Zurück zum Stand' }).click()
    await see(page)
    const status = await words(page)
    expect(status).toContain('Ihr Hund ist angemeldet')
    expect(status).toContain('Stadtkämmerei, automatisch')
    expect(status).toMatch(/Anschrift, Geburtsdatum, .*Familienname, Vornamen – Melderegister/)
    expect(status).toContain('Hundemarke mit der Post schicken')

    const asked = (await product.sources.melderegister.log(before)).map(
      ({ operation }) => operation,
    )
    expect(asked).toEqual(['getPerson'])
    const entries = await product.sources.hundesteuerkonto.entries(number)
    expect(entries).toMatchObject([{ kind: 'assessment', amount: '153.00' }])
    await page.context().close()
  })

  test('is told by a mail that holds nothing about them', async () => {
    await mails.received(1)
    const [mail] = mails.mails.map(readMail)

    expect(mail?.to).toBe('erika@post.example')
    expect(mail?.text).toContain('Ein neuer Brief liegt in Ihrem Postfach')
    // Hexadecimal digits drawn at random may read like an amount.
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{32}@musterstadt\.example>$/)
    const said = mail?.text.replace(mail.messageId, '')
    for (const word of ['Mustermann', 'Lindenweg', 'Mischling', '153', '144', 'HSt', 'MR-0']) {
      expect(said).not.toContain(word)
    }
    expect(said).not.toMatch(/content-disposition: attachment|https?:\/\//i)
  })

  test('sees at once what the register has learned since', async () => {
    await product.sources.melderegister.updatePerson('MR-000001', {
      familyName: 'Mustermann-Özdemir',
      address: { street: 'Seestraße', houseNumber: '17b', postcode: '12345', city: 'Musterstadt' },
    })
    const before = await lastLogged()
    const page = await citizen('erika')

    await beginRegistration(page, see)
    await page.waitForURL('**/known')

    const known = await words(page)
    expect(known).toContain('Erika Mustermann-Özdemir')
    expect(known).toContain('Seestraße 17b')
    expect(known).not.toContain('Lindenweg')
    expect(await product.sources.melderegister.log(before)).toHaveLength(1)
    await page.context().close()
  })

  test('does all of it without scripts', async () => {
    const page = await citizen('erika', false)
    const window = await (await sameVisit(browser, page.context())).newPage()
    const look = async (shown: Page) => {
      await seeElsewhere(shown, window)
      await seeNarrow(window)
    }
    await look(page)

    await beginRegistration(page, look)
    await page.waitForURL('**/known')
    await look(page)
    await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
    await answerDate(page, 'since', '2026-13-02')
    expect(await words(page)).toContain('Den Monat 13 gibt es nicht')
    await fillRegistration(page, { ...dog, keptSince: '2026-02-14', breed: 'Dackel' }, look)
    await page.waitForURL('**/check')
    await look(page)
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click()
    await page.waitForURL('**/receipt')
    await look(page)
    await page.getByRole('link', { name: 'Zum Stand' }).click()
    await look(page)

    await page.getByRole('link', { name: 'Bescheid lesen' }).click()
    await look(page)
    expect(await words(page)).toContain('Bescheid über Hundesteuer ab 1. März 2026')
    await page.context().close()
    await window.context().close()
  })

  test('sends once, however often the button is pressed', async () => {
    const erika = await product.as('erika')
    const { home, number } = await registerDog(erika, { ...dog, breed: 'Pudel' })
    await letterOf(erika, home)
    const again = await erika.request(`${home}/check`, {
      form: new URLSearchParams({ command: crypto.randomUUID(), remark: 'noch einmal' }),
    })

    expect([again.status, again.headers.get('location')]).toEqual([303, `${home}/receipt`])
    expect(await product.sources.hundesteuerkonto.entries(number)).toHaveLength(1)
  })

  test('starts once, however often the button is pressed', async () => {
    const erika = await product.as('erika')
    const form = new URLSearchParams({ command: crypto.randomUUID() })
    const start = () => erika.request('/portal/hundesteuer-anmeldung/start', { form })
    const before = await lastLogged()

    const [first, second] = await Promise.all([start(), start()])
    const third = await start()

    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(third.headers.get('location')).toBe(first.headers.get('location'))
    expect(await product.sources.melderegister.log(before)).toHaveLength(1)
  })

  test('deregisters a dog with one button', async () => {
    const page = await citizen('karl-heinz')
    await page.getByRole('link', { name: 'Hund abmelden' }).click()
    await see(page)
    await page.getByRole('button', { name: 'Jetzt abmelden' }).click()
    await page.getByRole('button', { name: 'Hund jetzt abmelden' }).waitFor()
    await see(page)
    const known = await words(page)
    expect(known).toContain('31. März 2026')
    expect(known).toContain('108,00 €')
    expect(await page.locator('main input:visible, main textarea:visible').count()).toBe(0)

    await page.getByRole('button', { name: 'Hund jetzt abmelden' }).click()
    await page.waitForURL('**/receipt')
    await page.getByRole('link', { name: 'Bescheid lesen' }).waitFor()
    await see(page)
    const number = await page.locator('.fw-done dd').innerText()
    await page.getByRole('link', { name: 'Bescheid lesen' }).click()
    await see(page)

    expect(await downloaded(page)).toContain('Wir erstatten Ihnen 108,00 €')
    const entries = await product.sources.hundesteuerkonto.entries(number)
    expect(entries).toMatchObject([{ kind: 'deregistration', amount: '-108.00' }])
    await page.context().close()
  })

  test('who deregisters a dog in two windows is told in the second, and refunded once', async () => {
    const erika = await product.as('erika')
    const { home: registered } = await registerDog(erika, { ...dog, breed: 'Havaneser' })
    await letterOf(erika, registered)
    const windows = []
    for (const window of [1, 2]) {
      const home = await begin(erika, 'hundesteuer-abmeldung')
      await chooseLast(erika, home)
      windows.push({ window, home })
    }

    const sent = []
    for (const { home } of windows) {
      const { number } = await sendOff(erika, home)
      const words = await wordsOf(await pdfOf(erika, await letterOf(erika, home)))
      sent.push({ words, entries: await product.sources.hundesteuerkonto.entries(number) })
    }

    expect(sent[0]?.words).toContain('Wir erstatten Ihnen')
    expect(sent[0]?.entries).toHaveLength(1)
    expect(sent[1]?.words).toContain('Das haben Sie schon getan')
    expect(sent[1]?.entries).toEqual([])
  })

  test('leaves nothing personal in the log', () => {
    for (const word of ['Mustermann', 'Vogt', 'Lindenweg', 'Seestraße', 'MR-00000', '@post']) {
      expect(product.log()).not.toContain(word)
    }
  })
})

async function citizen(persona: string, javaScriptEnabled = true): Promise<Page> {
  const context = await visit(browser, { javaScriptEnabled })
  product.contract.watch(context)
  const page = await context.newPage()
  await signIn(page, product.url(), persona)
  return page
}

/** The words of the PDF behind the link of the letter that is shown. */
async function downloaded(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Als PDF herunterladen' }).getAttribute('href')
  const answer = await page.request.get(product.url() + (href ?? ''))
  return wordsOf(new Uint8Array(await answer.body()))
}

async function lastLogged(): Promise<number> {
  return (await product.sources.melderegister.log()).at(-1)?.id ?? 0
}
