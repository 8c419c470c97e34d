import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { draftOf } from './support/draft.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { properties, saved, selectStep, showTechnicalView, stepLine } from './support/workbench.ts'

const path = '/designer/?service=hundesteuer-anmeldung'

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await enter(browser, product, { persona: 'miriam', path })
  await stepLine(page, 'Rasse einordnen').waitFor()
  await showTechnicalView(page)
  await page.getByRole('radio', { name: 'Eigenschaften' }).click()
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('an expression', () => {
  test('says of a name in the large editor what it is and what it is in the sample case', async () => {
    await selectStep(page, 'Summe bilden')
    const dialog = await openLarge()
    await write('applicant.name')
    await page.locator('.suggest-widget').getByText('name').first().waitFor()
    await page.keyboard.press('Escape') // the suggestions, not the dialog
    await word(dialog, 'applicant.name').hover({ position: { x: 95, y: 8 } })
    const card = page.locator('.monaco-hover:visible')
    await card.getByText('Name (applicant.name)').waitFor()
    expect((await card.innerText()).split(/\n+/)).toEqual([
      'Name (applicant.name)',
      'Text',
      'Im Testfall: Erika Mustermann',
      'Hundesteuer festsetzen',
    ])
    await see(page)
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  })

  test('is written in the light field with suggestions and fixes, by keyboard alone', async () => {
    await selectStep(page, 'Beginn bestimmen')
    const field = properties(page).getByRole('textbox', { name: 'Formel (FEEL)' })
    await field.fill('')
    await field.pressSequentially('tax.ra')
    await page.getByRole('option', { name: 'rates' }).waitFor()
    await see(page)
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('tax.rates')

    await field.pressSequentially('[year > 1')
    await field.blur()
    await properties(page).getByText('Am Ende fehlt etwas').waitFor()
    await see(page)
  })

  test('is written in the large editor with the same support', async () => {
    const dialog = await openLarge()
    await write('{ amount: sum(tax.lin')
    await page.locator('.suggest-widget').getByText('lines').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('.am')
    await page.locator('.suggest-widget').getByText('amount').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await dialog
      .locator('.view-line')
      .filter({ hasText: /^\s*\{\samount:\ssum\(tax\.lines\.amount\)\}\s*$/ })
      .waitFor()
    await see(page)
    await dialog.getByRole('button', { name: 'Übernehmen' }).click()
    await saved(page)

    const { processes } = await draftOf(product, 'hundesteuer-anmeldung')
    expect(JSON.stringify(processes)).toContain('{ amount: sum(tax.lines.amount)}')
  })

  test('renames a field across the service by F2 in the large editor', async () => {
    const dialog = await openLarge()
    await word(dialog, 'lines').click()
    await page.keyboard.press('F2')
    await page.locator('.rename-box input').and(page.locator(':focus')).waitFor()
    await see(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('periods')
    await page.keyboard.press('Enter')
    await word(dialog, 'periods').waitFor()
    await dialog.getByRole('button', { name: 'Übernehmen' }).click()
    await saved(page)

    const { types, letters, mappings, processes } = await draftOf(product, 'hundesteuer-anmeldung')
    const text = JSON.stringify([letters, mappings, processes])
    expect(types['Tax']?.properties).toHaveProperty('periods')
    expect(text).toContain('{ amount: sum(tax.periods.amount)}')
    expect(text).toContain('"sum(tax.periods.amount)"')
    expect(text).toContain('"each":"tax.periods"')
    expect(text).not.toContain('tax.lines')
  })
})

function word(dialog: Locator, text: string): Locator {
  return dialog.locator('.view-lines').getByText(text, { exact: true })
}

/** Over what stands in the editor. */
async function write(text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

async function openLarge(): Promise<Locator> {
  await properties(page).getByRole('button', { name: 'Im großen Editor bearbeiten' }).click()
  const dialog = page.getByRole('dialog', { name: 'Formel (FEEL) bearbeiten' })
  await dialog.locator('.monaco-editor').waitFor()
  return dialog
}
