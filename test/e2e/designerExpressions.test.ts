import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { properties, saved, selectStep, showTechnicalView } from './support/workbench.ts'

const path = '/designer/?service=hundesteuer-anmeldung'

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await enter(browser, product, { persona: 'miriam', path })
  await page.getByRole('row', { name: 'Rasse einordnen' }).waitFor()
  await showTechnicalView(page)
  await page.getByRole('radio', { name: 'Eigenschaften' }).click()
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('an expression', () => {
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
    await properties(page).getByRole('button', { name: 'Im großen Editor bearbeiten' }).click()
    const dialog = page.getByRole('dialog', { name: 'Formel (FEEL) bearbeiten' })
    await dialog.locator('.monaco-editor').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{ amount: sum(tax.lin')
    await page.locator('.suggest-widget').getByText('lines').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('.am')
    await page.locator('.suggest-widget').getByText('amount').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    const written = await dialog.locator('.view-lines').innerText()
    expect(written.replaceAll('\u00a0', ' ').trim()).toBe('{ amount: sum(tax.lines.amount)}')
    await see(page)
    await dialog.getByRole('button', { name: 'Übernehmen' }).click()
    await saved(page)
  })
})
