import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { jargon } from './support/words.ts'
import { findings, goTo, stepLine } from './support/workbench.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await product.close()
})

const dialog = (page: Page): Locator => page.getByRole('dialog')
const figures = (page: Page) =>
  page
    .getByRole('region', { name: 'Kennzahlen des Entwurfs' })
    .innerText()
    .then((text) => text.replaceAll(/\s+/g, ' '))

/** The finding, and away with it by its own button. */
async function settle(page: Page, title: string, wayOut: string): Promise<void> {
  const row = findings(page).filter({ hasText: title })
  await row.getByRole('button', { name: wayOut }).click()
}

const gone = (page: Page, title: string): Promise<void> =>
  findings(page).filter({ hasText: title }).waitFor({ state: 'detached' })

/** As far as the sample case goes by itself. */
async function tryOut(page: Page, sample: string): Promise<void> {
  await page.getByRole('button', { name: 'Beispielfall' }).click()
  await page.getByRole('option', { name: sample, exact: true }).click()
  await page.getByRole('button', { name: 'Bis zum Ende' }).click()
}

async function speaksPlainly(page: Page): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(jargon)
}

test('the first five minutes: paper becomes a service by clicking', async () => {
  const page = await (await visit(browser, { width: 1440 })).newPage()

  await page.goto(product.url())
  await page.getByRole('link', { name: 'Einen Ablauf gestalten' }).first().click()
  await findings(page)
    .filter({ hasText: 'Das Melderegister kennt 9 dieser Angaben schon' })
    .waitFor()
  expect(await figures(page)).toContain('14 Fragen 2 Nachweise 1 Unterschrift 15 bis 45')
  expect(await figures(page)).toContain('Reifegrad 2 von 7')
  expect(await findings(page).count()).toBe(5)
  await see(page)
  await speaksPlainly(page)

  await settle(page, 'Das Melderegister kennt 9', 'Aus dem Melderegister holen')
  await dialog(page).getByRole('textbox', { name: 'Rechtsgrundlage' }).waitFor()
  await speaksPlainly(page)
  await dialog(page).getByRole('button', { name: 'Übernehmen' }).click()
  await gone(page, 'Das Melderegister kennt 9')
  expect(await figures(page)).toContain('5 Fragen')

  await settle(page, 'Keine Vorschrift verlangt eine Unterschrift', 'Unterschrift streichen')
  await gone(page, 'Keine Vorschrift verlangt eine Unterschrift')
  expect(await figures(page)).toContain('0 Unterschriften')

  await settle(page, 'Hier gibt es keinen Spielraum', 'Durch Tabelle entscheiden')
  await dialog(page)
    .getByRole('button', { name: /ohne Menschen erlaubt/ })
    .click()
  await page.getByRole('option', { name: /^§ 155/ }).click()
  await speaksPlainly(page)
  await dialog(page).getByRole('button', { name: 'Tabelle anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Steuersatz bestimmen' }).waitFor()
  const erika = page.getByRole('button', { name: /^Erika Mustermann, Mischling/ })
  await erika.click()
  await page.locator('.hit').filter({ hasText: '144,00 €' }).first().waitFor()
  await speaksPlainly(page)

  await goTo(page, 'Ablauf')
  await settle(page, 'Das Tierheim kann das selbst bestätigen', 'Beim Tierheim anfragen')
  await dialog(page).getByRole('button', { name: 'Anfragen', exact: true }).click()
  await gone(page, 'Das Tierheim kann das selbst bestätigen')
  expect(await figures(page)).toContain('5 Fragen 1 Nachweis 0 Unterschriften 5 bis 35')

  await page.getByRole('button', { name: 'Ausprobieren' }).click()
  await tryOut(page, 'Erika Mustermann, Mischling seit November')
  await page.getByText('setzen wir 144,00 € Hundesteuer im Jahr fest').first().waitFor()
  await speaksPlainly(page)
  await tryOut(page, 'Rasse auf der Liste')
  await page.getByRole('status').filter({ hasText: 'Hier entscheidet ein Mensch' }).waitFor()
  await page.getByRole('button', { name: 'Zurück zum Ablauf' }).click()

  await stepLine(page, 'Bescheid zustellen').click()
  await page
    .getByRole('button', { name: /^Löschen/ })
    .first()
    .click()
  await findings(page).filter({ hasText: 'Erika bekäme nie eine Antwort' }).waitFor()
  await page.getByRole('button', { name: /^Rückgängig: .*Bescheid zustellen/ }).click()
  await gone(page, 'Erika bekäme nie eine Antwort')

  await page.getByRole('button', { name: 'Zur Freigabe einreichen' }).click()
  await dialog(page).getByText('Was besser wird').waitFor()
  expect(await dialog(page).getByRole('row').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/Fragen\s+14\s+5/),
      expect.stringMatching(/Nachweise\s+2\s+1/),
      expect.stringMatching(/Unterschriften\s+1\s+0/),
    ]),
  )
  await dialog(page).getByText('„Melderegister“ wird abgefragt').waitFor()
  await speaksPlainly(page)
  await see(page)
  await dialog(page).getByRole('button', { name: 'Einreichen' }).click()
  await dialog(page).getByText('Der Entwurf ist eingereicht.').waitFor()
}, 180_000)
