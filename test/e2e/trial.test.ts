import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { draftOf } from './support/draft.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'
import { enter } from './support/staff.ts'
import { writeCell } from './support/table.ts'
import { findings, goTo, saved, selectStep } from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await enter(browser, product, {
    persona: 'miriam',
    path: `/designer/?service=${service}&view=try`,
  })
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('a case that was tried out', () => {
  test('is run up to a step from the drawing, and lets the register say no', async () => {
    await page.getByRole('button', { name: 'Zurück zum Ablauf' }).click()
    await selectStep(page, 'Steuerkonto abrufen')
    await page.locator('.react-flow__node.selected').press('Control+Enter')
    await page.getByText('Schritt 2 von 2').waitFor()

    await page.getByRole('button', { name: 'Einen Schritt zurück' }).click()
    await page.getByRole('button', { name: 'Was wäre, wenn …' }).click()
    await page.getByRole('menuitem', { name: 'meldet: Person unbekannt' }).click()
    const said = page.getByRole('status').getByText('Person klären')
    await said.waitFor()
    await see(page)
    await seeNarrow(page)
    expect(await said.isVisible()).toBe(true)
  })

  test('is kept as a test', async () => {
    await page.getByRole('button', { name: 'An den Anfang' }).click()
    await page.getByRole('button', { name: 'Was wäre, wenn …' }).click()
    await page.getByRole('menuitem', { name: 'Melderegister antwortet' }).first().click()
    await page.getByRole('button', { name: 'Bis zum Ende' }).click()
    await page.getByRole('button', { name: 'Als Prüffall merken' }).click()
    await page.getByRole('textbox', { name: 'Name des Prüffalls' }).fill('Erika zur Probe')
    await see(page)
    await page.getByRole('button', { name: 'Merken', exact: true }).click()
    await tab('Prüffälle')
    await row('Erika zur Probe').getByText('läuft wie erwartet').waitFor()
    await tab('Abdeckung')
    const covered = page.getByText(/von 23 Schritten/)
    await covered.waitFor()
    await see(page)
    expect(await covered.isVisible()).toBe(true)
  })

  test('says what differs when the draft was changed, and is mended by one press', async () => {
    await page.getByRole('button', { name: 'Zurück zum Ablauf' }).click()
    await goTo(page, 'Entscheidungen')
    await page.getByRole('link', { name: 'Hundesteuer' }).click()
    await writeCell(page, { column: 'Steuer im Jahr', row: 1, typed: '150,00' })
    await goTo(page, 'Ablauf')
    const finding = findings(page).filter({ hasText: 'Der Prüffall „Erika zur Probe“' })
    await finding.getByText('Zusammen').waitFor()

    await page.getByRole('button', { name: 'Ausprobieren' }).click()
    await tab('Prüffälle')
    await row('Erika zur Probe').getByText('läuft anders als erwartet').waitFor()
    await see(page)
    await page.getByRole('button', { name: 'Neues Ergebnis übernehmen: Erika zur Probe' }).click()
    await row('Erika zur Probe').getByText('läuft wie erwartet').waitFor()
    await page.getByRole('button', { name: 'Zurück zum Ablauf' }).click()
    await finding.waitFor({ state: 'detached' })
    await saved(page)

    const { scenarios } = await draftOf(product, service)
    expect(scenarios['erikaZurProbe']?.expect).toMatchObject({ 'tax.total': '159.00' })
  })

  const tab = (name: string) => page.getByRole('radio', { name }).click()
  const row = (name: string) =>
    page.getByRole('region', { name: 'Prüffälle' }).getByRole('listitem').filter({ hasText: name })
})
