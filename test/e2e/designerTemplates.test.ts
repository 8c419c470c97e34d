import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './support/browser.ts'
import { draftOf, storeDraft, waysOf } from './support/draft.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved, selectStep, step, stepLine } from './support/workbench.ts'
import { jargonMet, watchWords } from './support/words.ts'

const path = '/designer/?service=hundesteuer-anmeldung'
const piece = 'Rasse prüfen'
const sentence = 'Ordnet die Rasse ein.'

let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await open('miriam', path)
  await stepLine(page, 'Rasse einordnen').waitFor()
  await watchWords(page)
})
afterAll(async () => {
  await browser.close()
  await product.close()
})

const beginning = (name: string): Locator => page.getByRole('button', { name, exact: true })
const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name })

describe('a department', () => {
  test('keeps selected steps as a template, by a name of its own', async () => {
    await selectStep(page, 'Tierheim fragen')
    await page.keyboard.press('Shift+v')
    await dialog('Als Vorlage merken').waitFor()
    await see(page)
    await seeNarrow(page)

    await keep(page, piece)

    await expectSaid(`Vorlage „${piece}“ gemerkt`)
  })

  test('keeps no second one of that name, and the whole service by another', async () => {
    await page.keyboard.press('Shift+v')
    await keep(page, ` ${piece.toUpperCase()}`)
    await page.getByRole('alert').filter({ hasText: 'diesem Namen' }).waitFor()
    await see(page)

    await dialog('Als Vorlage merken').getByRole('radio', { name: 'Ganze Leistung' }).press('Space')
    await keep(page, 'Anmeldung mit Register')

    await expectSaid('Vorlage „Anmeldung mit Register“ gemerkt')
  })

  test('begins a new service with it from the empty drawing', async () => {
    await page.goto(`${product.url()}/designer/`)
    await page.getByRole('button', { name: 'Neue Leistung' }).click()
    await page.getByRole('textbox', { name: 'Wie heißt die Leistung?' }).fill('Katze anmelden')
    await page.getByRole('button', { name: 'Anlegen' }).click()
    await beginning('Anmeldung mit Register').waitFor()
    await see(page)
    await seeNarrow(page)

    await beginning('Anmeldung mit Register').click()

    await stepLine(page, 'Rasse einordnen').waitFor()
    await saved(page)
    const [begun, from] = [await draft('katze-anmelden'), await draft('hundesteuer-anmeldung')]
    expect(begun.title).toEqual({ de: 'Katze anmelden' })
    expect([waysOf(begun), begun.letters, begun.scenarios]).toEqual([
      waysOf(from),
      from.letters,
      from.scenarios,
    ])
    await page.keyboard.press('Control+z')
    await beginning('Anmeldung mit Register').waitFor()
    await saved(page)
  })

  test('puts a piece after a step, with what it needs', async () => {
    await openTemplates()
    await choose(piece)
    await see(page)
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click()
    await step(page, 'Tierheim fragen').waitFor()
    await selectStep(page, 'Antrag beginnt')
    await saved(page)

    expect(waysOf(await draft('katze-anmelden'))).toEqual(
      expect.arrayContaining([
        ['Antrag beginnt', 'Tierheim fragen'],
        ['Tierheim fragen', 'Antrag ist erledigt'],
      ]),
    )
  })

  test('is asked before where the service has something else of that name', async () => {
    const service = await draft('katze-anmelden')
    const sources = Object.entries(service.sources).map(([id, source]) => [
      id,
      { ...source, title: { de: 'Katzenhaus' } },
    ])
    await storeDraft(product, { ...service, sources: Object.fromEntries(sources) })
    await page.reload()
    await selectStep(page, 'Tierheim fragen')

    await openTemplates()
    await choose(piece)
    await page.getByRole('button', { name: 'Einfügen', exact: true }).click()
    const asked = dialog(/^1 Schritt aus „Rasse prüfen“ einfügen/)
    await asked.getByText('gibt es hier anders').waitFor()
    await see(page)
    await seeNarrow(page)
    await asked.getByRole('button', { name: /Datenquelle Tierheim/ }).click()
    await page.getByRole('option', { name: 'mitnehmen, zusätzlich zum hiesigen' }).click()
    await asked.getByRole('button', { name: 'Einfügen' }).click()
    await expectSaid(`Vorlage „${piece}“ nach „Tierheim fragen“ eingefügt`)
    await saved(page)

    const titles = Object.values((await draft('katze-anmelden')).sources).map(
      ({ title }) => title.de,
    )
    expect(titles.toSorted()).toEqual(['Katzenhaus', 'Tierheim Musterstadt'])
  })

  test('renames and deletes it, for everybody who designs there', async () => {
    await openTemplates()
    await choose(piece)
    await page.getByRole('button', { name: 'Umbenennen …' }).click()
    await dialog('Vorlage umbenennen').waitFor()
    await see(page)
    await page.getByRole('textbox', { name: 'Name' }).fill('Rasse bestimmen')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await expectSaid('Vorlage heißt jetzt „Rasse bestimmen“')
    await choose('Rasse bestimmen')
    await page.getByRole('button', { name: 'Löschen …' }).click()
    const question = page.getByRole('alertdialog', { name: /Rasse bestimmen.* löschen\?/ })
    await question.waitFor()
    await see(page)
    await question.getByRole('button', { name: 'Löschen' }).click()
    await expectSaid('Vorlage „Rasse bestimmen“ gelöscht')

    const jonas = await open('jonas', path)
    await stepLine(jonas, 'Rasse einordnen').waitFor()
    await jonas.keyboard.press('v')
    const own = jonas.getByRole('radiogroup', { name: 'Vorlagen Ihres Fachbereichs' })
    await own.getByRole('radio', { name: 'Anmeldung mit Register' }).waitFor()
    expect(await own.getByRole('radio').count()).toBe(1)
  })

  test('hears nothing of another department', async () => {
    const nadja = await open('nadja', '/designer/?service=dienstreise')
    await nadja.locator('.react-flow__node').first().waitFor()
    await nadja.keyboard.press('v')

    await nadja.getByText('Noch keine.').waitFor()
    await see(nadja)
    expect(await nadja.getByRole('radio', { name: 'Anmeldung mit Register' }).count()).toBe(0)
  })

  test('reads no word of IT', async () => {
    expect(await jargonMet(page)).toEqual([])
  })
})

function open(persona: string, at: string): Promise<Page> {
  return enter(browser, product, { persona, path: at })
}

async function keep(at: Page, name: string): Promise<void> {
  await at.getByRole('textbox', { name: 'Name' }).fill(name)
  await at.getByRole('textbox', { name: 'Wozu sie gut ist' }).fill(sentence)
  await at.getByRole('button', { name: 'Merken' }).click()
}

async function openTemplates(): Promise<void> {
  await page.keyboard.press('v')
  await dialog('Vorlagen').waitFor()
}

function choose(name: string): Promise<void> {
  return dialog('Vorlagen').getByText(name, { exact: true }).click()
}

async function expectSaid(words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor()
}

const draft = (service: string) => draftOf(product, service)
