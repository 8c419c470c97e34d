import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import { openBrowser } from './support/browser.ts'
import { draftOf, waysOf } from './support/draft.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { tableCell, writeCell } from './support/table.ts'
import { jargonMet, watchWords } from './support/words.ts'
import { append, findings, goTo, saved, step, stepLine } from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'
const path = `/designer/?service=${service}`
const check = 'Rückfrage prüfen'
const wait = 'Bedenkzeit abwarten'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

describe('a designer', () => {
  test('adds a step and connects it with nothing but the keyboard', async () => {
    const page = await enter(browser, product, { persona: 'miriam', path })
    await watchWords(page)
    const tree = page.getByRole('treegrid', { name: 'Schritte von Hund anmelden' })
    await tree.waitFor()

    await tabTo(page, page.getByRole('searchbox', { name: 'Gliederung filtern' }))
    await page.keyboard.type('Muss ein')
    await tabTo(page, tree.getByRole('row'))
    await page.keyboard.press('End')
    await stepLine(page, 'Muss ein Mensch entscheiden?').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('a')
    await pick(page, 'Formell prüfen')
    await page.getByRole('textbox', { name: 'Name des Schritts' }).waitFor()
    await page.keyboard.type(check)
    await page.keyboard.press('Enter')
    await findings(page)
      .filter({ hasText: `Von „${check}“ führt kein Weg` })
      .waitFor()
    await see(page)

    await stepLine(page, check).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('c')
    await see(page)
    await pick(page, 'Beginn bestimmen')
    await page.getByText(`„${check}“ mit „Beginn bestimmen“ verbunden`).waitFor()
    await findings(page)
      .filter({ hasText: `Von „${check}“ führt kein Weg` })
      .waitFor({ state: 'detached' })
    await saved(page)

    expect(waysOf(await draft())).toEqual(
      expect.arrayContaining([
        ['Muss ein Mensch entscheiden?', check],
        [check, 'Beginn bestimmen'],
      ]),
    )
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await step(page, check).waitFor({ state: 'detached' })
    await saved(page)
    expect(await jargonMet(page)).toEqual([])
    await page.context().close()
  })

  test('loses nothing when somebody else changes the same draft', async () => {
    const miriam = await enter(browser, product, { persona: 'miriam', path })
    const jonas = await enter(browser, product, { persona: 'jonas', path })
    await stepLine(miriam, 'Rasse einordnen').waitFor()
    await goTo(jonas, 'Entscheidungen')
    await changeRate(jonas, '300,00')
    await saved(jonas)

    await append(miriam, { after: 'Rasse einordnen', kind: 'Frist abwarten', name: wait })
    await miriam.getByText('1 Änderung von Jonas Ehlers übernommen').first().waitFor()
    await saved(miriam)
    await see(miriam)

    const both = await draft()
    expect(namesOf(both)).toContain(wait)
    expect(rateOf(both)).toBe('300.00')

    await goTo(miriam, 'Entscheidungen')
    await openRates(miriam)
    await miriam.context().setOffline(true)
    await changeRate(miriam, '320,00')
    await changeRate(jonas, '310,00')
    await saved(jonas)
    await miriam.context().setOffline(false)
    const choice = miriam.getByRole('alertdialog', { name: 'Sie haben beide dasselbe geändert' })
    await choice.waitFor()
    await see(miriam)
    await choice.getByRole('radio', { name: /^Fassung von Jonas Ehlers/ }).check()
    await choice.getByRole('button', { name: 'So übernehmen' }).click()
    await (await tableCell(miriam, rateCell)).filter({ hasText: '310,00' }).waitFor()
    await saved(miriam)
    await see(miriam)

    expect(rateOf(await draft())).toBe('310.00')
    expect(namesOf(await draft())).toContain(wait)
    await miriam.context().close()
    await jonas.context().close()
  })
})

const rateCell = { column: 'Steuer im Jahr', row: 3 }

async function openRates(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Hundesteuer/ }).click()
  await (await tableCell(page, rateCell)).waitFor()
}

async function changeRate(page: Page, amount: string): Promise<void> {
  await openRates(page)
  await writeCell(page, { ...rateCell, typed: amount })
}

/** Tab by tab, as far as it takes. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const there = place.and(page.locator(':focus'))
  for (let left = 80; left > 0; left--) {
    await page.keyboard.press('Tab') // oxlint-disable-line no-await-in-loop -- one key after the other
    if ((await there.count()) > 0) return // oxlint-disable-line no-await-in-loop -- as above
  }
  throw new Error(`expected the keyboard to reach ${place.toString()}`)
}

async function pick(page: Page, entry: string): Promise<void> {
  await page
    .getByRole('searchbox', { name: 'Schritt suchen' })
    .and(page.locator(':focus'))
    .waitFor()
  await page.keyboard.type(entry)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const draft = (): Promise<Definition> => draftOf(product, service)

function namesOf({ processes }: Definition): readonly string[] {
  return Object.values(processes['main']?.elements ?? {}).map(({ name }) => name.de)
}

function rateOf({ decisions }: Definition): string | undefined {
  return decisions['rate']?.rows.find(({ id }) => id === 'further-2026')?.then['annual']
}
