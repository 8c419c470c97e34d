import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalTexts } from '#shared/text/portal.ts'
import type { Session } from '../../examples/seed/session.ts'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { openBrowser, visit } from './support/browser.ts'
import { registerDog, type Applied } from './support/citizen.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'

const dog = {
  keptSince: '2025-12-20',
  born: '2023-05-14',
  shelter: 'no',
  breed: 'Bullterrier',
} as const
const reason = 'Anruf vom 2. März'

let mails: MailServer
let product: Product
let browser: Browser
let erika: Session
let page: Page

beforeAll(async () => {
  mails = await startMailServer()
  product = await startProduct({ smtp: mails.url })
  browser = await openBrowser()
  erika = await product.as('erika')
  const context = await visit(browser)
  product.contract.watch(context)
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await product.close()
  await mails.close()
})

describe('the department at its desk', () => {
  let applied: Applied

  test('lets a case rest, with a reason, and goes on with it', async () => {
    applied = await registerDog(erika, dog)
    await desk(`/desk/cases/${applied.home.split('/').at(-1)}`)
    await page.getByRole('heading', { name: 'Eingreifen' }).waitFor()
    await see(page)

    await choose('Vorgang ruhen lassen')
    await confirm('Vorgang ruhen lassen')
    await page.getByText('Bitte begründen Sie kurz, warum Sie eingreifen.').waitFor()
    await see(page)
    await page.getByRole('textbox', { name: 'Begründung' }).fill(reason)
    await confirm('Vorgang ruhen lassen')
    await page.getByText('Erledigt: Vorgang ruhen lassen.').waitFor()
    await see(page)
    expect(await status()).toContain('>Ruht<')

    await act('Vorgang fortsetzen')
    expect(await status()).not.toContain('>Ruht<')
  })

  test('goes on elsewhere by the keyboard, with the drawing beside it', async () => {
    await page.getByRole('button', { name: 'An anderer Stelle fortsetzen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Begründung' }).waitFor()
    await see(page)
    await seeNarrow(page)

    await page.getByRole('combobox', { name: 'Wo soll es weitergehen?' }).focus()
    await page.keyboard.type('Anmeldung prüfen')
    await page.getByRole('textbox', { name: 'Begründung' }).fill(reason)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Erledigt: An anderer Stelle fortsetzen.').waitFor()
    await see(page)
    expect(await page.locator('main').textContent()).toContain('jetzt bei: Anmeldung prüfen')
  })

  test('reports a step as failed, which then is for the department to clear up', async () => {
    await act('Schritt als gescheitert melden')
    await page.getByText('Der Schritt wurde von Hand als gescheitert gemeldet.').first().waitFor()
    await see(page)
    await act('Schritt erneut ausführen')

    expect(await page.locator('main').textContent()).toContain('jetzt bei: Anmeldung prüfen')
  })

  test('ends a case, which the citizen is told', async () => {
    const before = mails.mails.length

    await act('Vorgang abbrechen')
    await mails.received(before + 1)

    expect(mails.mails.at(-1)).not.toContain(reason)
    expect(await status()).not.toContain(reason)
    await see(page)
  })

  test('suspends a version, goes on with it, and sees that there is none to move its cases to', async () => {
    await desk('/desk/services/hundesteuer-anmeldung')
    await see(page)
    await choose('Version aussetzen')
    await see(page)
    await page.getByRole('textbox', { name: 'Begründung' }).fill('Die Satzung wird geändert')
    await confirm('Version aussetzen')
    await page.getByText(/^Ausgesetzt\./).waitFor()
    await see(page)
    const form = new URLSearchParams({ command: crypto.randomUUID() })
    const refused = await erika.request('/portal/hundesteuer-anmeldung/start', { form })
    expect(await refused.text()).toContain(portalTexts.de.service.blocked)

    await act('Version fortsetzen', /^Fortgesetzt\./)
    await page.getByRole('link', { name: 'Auf neue Version umstellen' }).click()
    await page.getByText('Es gibt keine andere Version').waitFor()
    await see(page)
    await seeNarrow(page)
  })
})

async function desk(path: string): Promise<void> {
  const query = new URLSearchParams({ persona: 'petra', returnTo: path }).toString()
  await page.goto(`${product.url()}/auth/login?${query}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function choose(name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('textbox', { name: 'Begründung' }).waitFor()
}

/** The button of the form, beside which it says what follows. */
async function confirm(name: string): Promise<void> {
  await page.locator('form').getByRole('button', { name }).click()
}

async function act(name: string, told: string | RegExp = `Erledigt: ${name}.`): Promise<void> {
  await choose(name)
  await page.getByRole('textbox', { name: 'Begründung' }).fill(reason)
  await confirm(name)
  await page.getByText(told).waitFor()
}

async function status(): Promise<string> {
  const answer = await erika.request('/portal/cases')
  return answer.text()
}
