import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { openBrowser } from './support/browser.ts'
import { draftOf, storeDraft, waysOf } from './support/draft.ts'
import { startProduct, type Product } from './support/product.ts'
import { see, seeNarrow } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved, selectStep, step, stepLine } from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'
const path = `/designer/?service=${service}`
const check = 'Rückfrage prüfen'

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

describe('with nothing but the keyboard a designer', () => {
  test('finds a step, inserts another before it, and goes back by the list of changes', async () => {
    const page = await open(path)
    const before = await draft()

    await page.keyboard.press('Control+k')
    await field(page, 'Suchen und ausführen').waitFor()
    await see(page)
    await seeNarrow(page)
    await find(page, 'Suchen und ausführen', 'Rasse ein')
    await see(page)
    await page.keyboard.press('Enter')
    await expectFocus(page, step(page, 'Rasse einordnen'))
    await expectSaid(page, '„Rasse einordnen“ ausgewählt')

    await run(page, 'davor')
    await field(page, 'Schritt suchen').waitFor()
    await see(page)
    await find(page, 'Schritt suchen', 'Formell prüfen')
    await page.keyboard.press('Enter')
    await expectFocus(page, page.getByRole('textbox', { name: 'Name des Schritts' }))
    await page.keyboard.type(check)
    await page.keyboard.press('Enter')
    await expectFocus(page, step(page, check))
    await saved(page)
    expect(waysOf(await draft())).toEqual(
      expect.arrayContaining([
        ['Aus dem Tierheim?', check],
        ['Tierheim fragen', check],
        [check, 'Rasse einordnen'],
      ]),
    )

    await run(page, 'Verlauf')
    await field(page, 'Verlauf der Änderungen').waitFor()
    await see(page)
    await find(page, 'Verlauf der Änderungen', 'einfügen')
    await page.keyboard.press('Enter')
    await expectSaid(page, '2 Änderungen rückgängig gemacht')
    await step(page, check).waitFor({ state: 'detached' })
    await saved(page)
    expect(await draft()).toEqual(before)
    await page.context().close()
  })

  test('searches the drawing with Ctrl+F, also what is out of view', async () => {
    const page = await open(path)

    await page.keyboard.press('Control+f')
    await find(page, 'Schritt im Ablauf suchen', 'Bescheid')
    await see(page)
    await page.keyboard.press('Enter')

    await expectFocus(page, step(page, 'Bescheid'))
    await page.context().close()
  })

  test.each([
    ['a field', 'Straße', 'view=fields'],
    ['a table', 'Gelistete Rassen', 'view=decisions'],
    ['a view', 'Portalseite', 'view=portal'],
    ['another service', 'Hund abmelden', 'service=hundesteuer-abmeldung'],
    ['the trial run', 'Ausprobieren', 'view=try'],
  ])('opens %s', async (_, typed, address) => {
    const page = await open(path)

    await run(page, typed)

    await expectAddress(page, address)
    await page.context().close()
  })

  test('walks from finding to finding with ] and [', async () => {
    const page = await open(path)
    const first = page.getByRole('region', { name: 'Hinweise' }).getByRole('listitem').first()
    await first.waitFor()

    await page.keyboard.press(']')

    await expectSaid(page, /^Hinweis 1 von \d+: Die Frist „Zahlung“ hat keine Folge/)
    await expectAddress(page, 'view=deadlines')
    await page.keyboard.press('[')
    await expectSaid(page, /^Hinweis \d+ von \d+/)
    await page.context().close()
  })

  test('reads the sheet, and can switch single characters off', async () => {
    const page = await open(path)
    const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' })

    await page.keyboard.press('?')
    await sheet.waitFor()
    await see(page)
    await seeNarrow(page)
    const letters = sheet.getByRole('switch', { name: /^Einzelne Zeichen/ })
    await letters.press('Space')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.keyboard.press('n')
    await run(page, 'Tastenkürzel')
    await sheet.waitFor()
    expect(await letters.isChecked()).toBe(false)
    await page.context().close()
  })
})

describe('the canvas', () => {
  test('is not covered by its overview on a telephone', async () => {
    const page = await open(path)
    const overview = page.locator('.mini')
    expect(await overview.isVisible()).toBe(true)

    await page.setViewportSize({ width: 390, height: 844 })

    expect(await overview.isVisible()).toBe(false)
    await page.context().close()
  })

  test.each([
    ['as it is', 0],
    ['with 300 steps more', 300],
  ])('has at most 12 tab stops %s', async (_, more) => {
    const before = await draft()
    await store(longer(before, more))
    const page = await enter(browser, product, { persona: 'miriam', path })
    // of many lines the outline draws only those in view
    await page.getByRole('searchbox', { name: 'Gliederung filtern' }).fill('Rasse einordnen')
    await selectStep(page, 'Rasse einordnen')

    expect(await tabStops(page)).toBeGreaterThan(1)
    expect(await tabStops(page)).toBeLessThanOrEqual(12)
    await page.context().close()
    await store(before)
  })
})

async function open(at: string): Promise<Page> {
  const page = await enter(browser, product, { persona: 'miriam', path: at })
  await stepLine(page, 'Rasse einordnen').waitFor()
  return page
}

function field(page: Page, name: string): Locator {
  return page.getByRole('searchbox', { name }).and(page.locator(':focus'))
}

/** Types until the first of what was found has the keyboard. */
async function find(page: Page, list: string, words: string): Promise<void> {
  await field(page, list).waitFor()
  await page.keyboard.type(words)
  await page.locator('[role=menuitem][data-focused]', { hasText: words }).waitFor()
}

async function run(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await find(page, 'Suchen und ausführen', words)
  await page.keyboard.press('Enter')
}

async function expectFocus(page: Page, place: Locator): Promise<void> {
  await place.and(page.locator(':focus')).waitFor()
}

async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor()
}

async function expectAddress(page: Page, part: string): Promise<void> {
  await page.waitForURL((url) => url.search.includes(part))
}

/** How often the tab key stops between entering the canvas and leaving it. */
async function tabStops(page: Page): Promise<number> {
  const canvas = page.getByRole('main')
  await step(page, 'Rasse einordnen').focus()
  const inside = canvas.locator(':focus')
  let stops = 0
  while ((await inside.count()) > 0) {
    stops++
    await page.keyboard.press('Tab')
  }
  await step(page, 'Rasse einordnen').focus()
  await page.keyboard.press('Shift+Tab')
  while ((await inside.count()) > 0) {
    stops++
    await page.keyboard.press('Shift+Tab')
  }
  return stops
}

function longer(definition: Definition, more: number): Definition {
  const main = definition.processes['main']
  if (main === undefined) throw new Error('main process missing')
  const ids = Array.from({ length: more }, (_, at) => `more${at}`)
  const elements = ids.map((id) => [id, { type: 'task', name: { de: id } }] as const)
  const flows = ids.slice(1).map((id, at) => [`to-${id}`, { source: ids[at] ?? '', target: id }])
  return definitionSchema.parse({
    ...definition,
    processes: {
      ...definition.processes,
      main: {
        ...main,
        elements: { ...main.elements, ...Object.fromEntries(elements) },
        flows: { ...main.flows, ...Object.fromEntries(flows) },
      },
    },
  })
}

const store = (definition: Definition): Promise<void> => storeDraft(product, definition)
const draft = (): Promise<Definition> => draftOf(product, service)
