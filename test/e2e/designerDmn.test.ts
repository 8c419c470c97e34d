import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved } from './support/workbench.ts'

const path = '/designer/?service=hundesteuer-anmeldung&view=decisions'
const file = new URL('../fixtures/dmn/parkausweis.dmn', import.meta.url).pathname

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await enter(browser, product, { persona: 'miriam', path })
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

const list = () => page.getByRole('complementary', { name: /Tabellen|Entscheidungen/ })
const menu = async (entry: string): Promise<void> => {
  await list().getByRole('button', { name: 'Einlesen und herunterladen' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

describe('decisions of a DMN file', () => {
  test('are read with a report of what is changed and what is not executed', async () => {
    await list().getByRole('link', { name: 'Gelistete Rassen' }).waitFor()
    const before = await list().getByRole('link').count()
    await menu('DMN-Datei einlesen …')
    const dialog = page.getByRole('dialog', { name: 'Datei einlesen' })
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Datei wählen' }).click(),
    ])
    await chooser.setFiles(file)
    await dialog.getByText('Die Dateien enthalten 2 Entscheidungen.').waitFor()
    await dialog.getByText('„knowledgeSource“ wird hier nicht ausgeführt.').waitFor()
    await dialog.getByText('Die Erweiterung „colour“ ist hier unbekannt.').waitFor()
    await see(page)

    await dialog.getByRole('button', { name: 'Übernehmen' }).click()
    await list().getByRole('link', { name: 'Gebühr' }).waitFor()
    // two decisions, and the graph they stand in
    expect(await list().getByRole('link').count()).toBe(before + 3)
    await saved(page)
  })

  test('show how they hang together, as a drawing and as a list', async () => {
    await list().getByRole('link', { name: 'Zusammenhang' }).click()
    await page.getByRole('img', { name: 'Zusammenhang der Entscheidungen als Zeichnung' }).waitFor()
    const said = page.getByText('Entscheidung, braucht Satz, Monate, rabatt')
    await said.waitFor()
    expect(await said.isVisible()).toBe(true)
    await see(page)
  })

  test('are changed box by box', async () => {
    await page
      .getByRole('region', { name: 'Der Zusammenhang als Liste' })
      .getByRole('link', { name: 'Gebühr' })
      .click()
    const then = page.getByRole('group', { name: 'sonst', exact: true })
    await then.getByRole('combobox').fill('voll + 1')
    await then.getByRole('combobox').blur()
    expect(await page.getByRole('group', { name: 'Wenn', exact: true }).count()).toBe(1)
    await see(page)
    await saved(page)
  })

  test('leave as a DMN file again', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu('Als DMN-Datei herunterladen'),
    ])
    const xml = readFileSync(await download.path(), 'utf8')

    expect(download.suggestedFilename()).toMatch(/\.dmn$/)
    expect(xml).toContain('voll + 1')
    expect(xml).toContain('colour')
  })
})
