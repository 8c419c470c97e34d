import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, sameVisit, visit } from './support/browser.ts'
import { answerDate, next, signIn, words } from './support/portal.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeElsewhere, seeNarrow } from './support/see.ts'
import { enter } from './support/staff.ts'

let product: Product
let browser: Browser
let lena: BrowserContext
let page: Page
/** The same person with scripts, where axe can run. */
let window: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  lena = await visit(browser, { javaScriptEnabled: false })
  page = await lena.newPage()
  await signIn(page, product.url(), 'lena')
  window = await (await sameVisit(browser, lena)).newPage()
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('a traveller without JavaScript', () => {
  test('claims receipts as a list', async () => {
    await applyForToday()
    await fillIn({ kilometres: '100', breakfasts: '0', meals: '0' })

    await page.getByRole('heading', { name: 'Welche Belege haben Sie?' }).waitFor()
    await seeElsewhere(page, window)
    await page.getByRole('button', { name: 'Angabe hinzufügen' }).click()
    await writeReceipt(1, { kind: 'Fahrkarte', text: 'Bahn nach Heilbronn', amount: '12,30' })
    await page.getByRole('button', { name: 'Weitere Angabe hinzufügen' }).click()
    expect(new URL(page.url()).hash).toBe('#receipts-1')
    await writeReceipt(2, { kind: 'Nebenkosten', text: 'Parken', amount: '0' })
    await page.getByRole('button', { name: 'Weitere Angabe hinzufügen' }).click()
    await writeReceipt(3, { kind: 'Nebenkosten', text: 'Gepäck', amount: '4' })
    await next(page)

    const wrong = page.getByRole('alert').getByRole('link')
    expect(await wrong.allInnerTexts()).toEqual(['Beleg 2: Der Betrag ist größer als 0.'])
    await wrong.click()
    expect(new URL(page.url()).hash).toBe('#receipts-1-amount')
    await page.getByRole('button', { name: 'Beleg 2 entfernen' }).click()
    expect(await receipt(2).getByRole('textbox', { name: 'bezahlt' }).inputValue()).toBe('Gepäck')
    await receipt(2).getByRole('textbox', { name: 'Betrag' }).press('Enter')

    await page.getByRole('heading', { name: 'Bitte prüfen Sie noch einmal alles' }).waitFor()
    expect(await words(page)).toContain(
      'Belege Fahrkarte, 2. März 2026, Bahn nach Heilbronn, 12,30 € Nebenkosten, 2. März 2026, Gepäck, 4,00 €',
    )
    expect(await words(page)).toContain('Auslagen nach Beleg 16,30 €')
    await seeElsewhere(page, window)
  })

  test('comes back to the list as it was written', async () => {
    const check = page.url()
    await page.getByRole('link', { name: /^Ändern.*Belege/ }).click()
    await page.getByRole('heading', { name: 'Welche Belege haben Sie?' }).waitFor()

    expect(await receipt(1).getByRole('textbox', { name: 'Betrag' }).inputValue()).toBe('12,30')
    expect(await receipt(2).getByRole('radio', { name: 'Nebenkosten' }).isChecked()).toBe(true)
    await seeElsewhere(page, window)
    await seeNarrow(window)
    await next(page)
    expect(page.url()).toBe(check)
    await page.getByRole('button', { name: 'Abrechnung absenden' }).click()
    await page.getByText('Ihr Aktenzeichen').waitFor()
  })
})

test('the travel expenses office reads each receipt and their sum', async () => {
  const clerk = await enter(browser, product, { persona: 'heike', path: '/inbox/' })
  await clerk.getByRole('link', { name: /Belege prüfen/ }).click()
  await clerk.getByRole('heading', { name: 'Belege prüfen', level: 1 }).waitFor()

  const read = await words(clerk)
  expect(read).toContain('Fahrkarte, 2. März 2026, Bahn nach Heilbronn, 12,30 €')
  expect(read).toContain('Nebenkosten, 2. März 2026, Gepäck, 4,00 €')
  expect(read).toContain('16,30 €')
  await see(clerk)
})

function receipt(at: number) {
  return page.getByRole('group', { name: `Beleg ${at}`, exact: true })
}

interface Receipt {
  readonly kind: string
  readonly text: string
  readonly amount: string
}

async function writeReceipt(at: number, { kind, text, amount }: Receipt): Promise<void> {
  const entry = receipt(at)
  await entry.getByRole('radio', { name: kind }).check()
  for (const [part, typed] of [
    ['Tag', '2'],
    ['Monat', '3'],
    ['Jahr', '2026'],
  ] as const) {
    await entry.getByRole('textbox', { name: part }).fill(typed)
  }
  await entry.getByRole('textbox', { name: 'bezahlt' }).fill(text)
  await entry.getByRole('textbox', { name: 'Betrag' }).fill(amount)
}

async function fillIn(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, answer] of Object.entries(answers)) {
    await page.locator(`#${question}`).fill(answer)
    await next(page)
  }
}

/** A trip of one day, which is today: approved at once, and to be claimed at once. */
async function applyForToday(): Promise<void> {
  await page.getByRole('link', { name: 'Dienstreise' }).first().click()
  await page.getByRole('button', { name: 'Jetzt beantragen' }).click()
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
  await fillIn({ destination: 'Heilbronn', purpose: 'Fachtagung zur Verwaltung' })
  await answerDate(page, 'start', '2026-03-02')
  await fillIn({ startTime: '07:00' })
  await answerDate(page, 'end', '2026-03-02')
  await fillIn({ endTime: '17:00' })
  await page.getByRole('radio', { name: 'eigenes Auto', exact: true }).check()
  await next(page)
  await fillIn({ costs: '60' })
  await page.getByRole('button', { name: 'Antrag absenden' }).click()
  await page.getByRole('term').filter({ hasText: 'Ausschlussfrist' }).waitFor()
  await page.getByRole('button', { name: 'Stimmt, weiter' }).click()
}
