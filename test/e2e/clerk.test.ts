import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Session } from '../../examples/seed/session.ts'
import { startMailServer, type MailServer } from '../support/mailServer.ts'
import { openBrowser, visit } from './support/browser.ts'
import { eventually, letterOf, pdfOf, registerDog, type Applied } from './support/citizen.ts'
import { readMail } from './support/mail.ts'
import { wordsOf } from './support/pdf.ts'
import { words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'

const dog = { keptSince: '2025-12-20', born: '2023-05-14', shelter: 'no' } as const
const task = z.looseObject({ id: z.string(), number: z.string() })
const taskPage = z.looseObject({ tasks: z.array(task) })

let mails: MailServer
let product: Product
let browser: Browser
let erika: Session

beforeAll(async () => {
  mails = await startMailServer()
  product = await startProduct({ smtp: mails.url })
  browser = await openBrowser()
  erika = await product.as('erika')
})
afterAll(async () => {
  await browser.close()
  await product.close()
  await mails.close()
})

describe('a clerk', () => {
  test('decides about a listed breed and the citizen is told why', async () => {
    const applied = await registerDog(erika, { ...dog, breed: 'Bullterrier' })
    expect(await statusOf(applied)).toContain('prüft Ihre Angaben. Sie hören von uns.')
    const told = mails.mails.length
    const page = await inbox('deniz')
    await see(page)

    await open(page, applied, 'Über Haltung entscheiden')
    const task = await words(page)
    expect(task).toContain('§ 5 Abs. 3 Hundesteuersatzung')
    expect(task).toContain('Die Rasse steht auf der Liste')
    expect(await page.locator('form.fw-decide input:checked').count()).toBe(0)
    await takeOver(page)
    await page.getByRole('button', { name: 'Entscheiden' }).click()
    await page.getByText('Bitte geben Sie die Gründe an.').first().waitFor()
    await see(page)

    await page.getByText('Nein, erhöhter Satz').click()
    await decide(page, 'Entscheiden', 'Eine Verhaltensprüfung liegt nicht vor.')
    await page.getByRole('link', { name: 'Vorgang ansehen' }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await see(page)

    const letter = await wordsOf(await pdfOf(erika, await letterOf(erika, applied.home)))
    expect(letter).toContain('Eine Verhaltensprüfung liegt nicht vor.')
    expect(letter).toContain('Januar bis Dezember 2026 816,00 €')
    expect(letter).toContain('Über Ihre Anmeldung hat ein Mensch entschieden')
    await mails.received(told + 1)
    expect(mails.mails.map(readMail).at(-1)?.text).not.toMatch(/Verhalten|Bullterrier|816/)
    await page.context().close()
  })

  test('reads what a citizen wrote, and the letter answers it without saying who wrote it', async () => {
    const remark = 'Der Hund gehört eigentlich meiner Mutter.'
    const applied = await registerDog(erika, { ...dog, breed: 'Mops', remark })
    const page = await inbox('deniz')

    await open(page, applied, 'Anmeldung prüfen')
    expect(await words(page)).toContain(remark)
    await takeOver(page)
    const reasons = 'Wer den Hund im Haushalt aufnimmt, hält ihn auch.'
    await decide(page, 'Prüfung abschließen', reasons)

    const letter = await wordsOf(await pdfOf(erika, await letterOf(erika, applied.home)))
    expect(letter).toContain(reasons)
    const status = await statusOf(applied)
    expect(status).toContain('Stadtkämmerei, Sachbearbeitung')
    expect(status).toContain('Stadtkämmerei, automatisch')
    expect(status).not.toMatch(/Arslan|Deniz/)
    await page.context().close()
  })

  test('of another department sees none of it', async () => {
    const applied = await registerDog(erika, { ...dog, breed: 'Bullterrier' })
    const deniz = await product.as('deniz')
    const [first] = await eventually(async () => {
      const open = taskPage.parse(await (await deniz.request('/api/tasks')).json()).tasks
      return open.some(({ number }) => number === applied.number) ? open : undefined
    })
    const thomas = await product.as('thomas')
    const page = await inbox('thomas')

    await page.getByText('Hier ist zurzeit nichts zu tun.').waitFor()
    await see(page)
    expect(await (await thomas.request('/api/tasks')).json()).toEqual({ tasks: [], next: null })
    expect(await casesOf('thomas')).toEqual([])
    for (const path of ['', '/claim', '/return', '/completion']) {
      const address = `/api/tasks/${encodeURIComponent(first?.id ?? '')}${path}`
      const json = { commandId: crypto.randomUUID(), generation: 1, values: {} }
      const call = path === '' ? {} : { method: 'POST', json }
      expect([path, (await thomas.request(address, call)).status]).toEqual([path, 404])
    }
    await page.context().close()
  })
})

async function inbox(persona: string): Promise<Page> {
  const context = await visit(browser)
  product.contract.watch(context)
  const page = await context.newPage()
  await page.goto(`${product.url()}/auth/login?persona=${persona}&returnTo=/inbox/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function open(page: Page, { number }: Applied, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: number }).getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await see(page)
}

async function takeOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await page.getByRole('button', { name: 'Zurücklegen' }).waitFor()
  await see(page)
}

/** The last click is only offered after saying what will follow. */
async function decide(page: Page, button: string, reasons: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Gründe' }).fill(reasons)
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.waitFor()
  await see(page)
  await dialog.getByRole('button', { name: 'Ja, so entscheiden' }).click()
  await page.getByText('Erledigt.').waitFor()
  await see(page)
}

async function statusOf({ home }: Applied): Promise<string> {
  return (await erika.request(`${home}/status`)).text()
}

async function casesOf(persona: string): Promise<readonly string[]> {
  const answer = await (await product.as(persona)).request('/api/instances')
  return z
    .array(z.looseObject({ id: z.string() }))
    .parse(await answer.json())
    .map(({ id }) => id)
}
