import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { openBrowser } from './support/browser.ts'
import { startProduct, type Product } from './support/product.ts'
import { see } from './support/see.ts'
import { enter } from './support/staff.ts'
import { saved } from './support/workbench.ts'

const service = 'hundesteuer-anmeldung'
const path = `/designer/?service=${service}&view=mappings`

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

/** How a person does what the test asks for: with the mouse, or with nothing but the keyboard. */
interface Hands {
  readonly openView: (page: Page, name: RegExp) => Promise<void>
  readonly openRow: (page: Page, name: RegExp) => Promise<void>
  /** Types what is looked for, takes it, and takes the row over. */
  readonly choose: (page: Page, wanted: string) => Promise<void>
  readonly append: (page: Page, wanted: string) => Promise<void>
  readonly apply: (page: Page) => Promise<void>
  readonly add: (page: Page, button: string, target: string) => Promise<void>
  readonly press: (page: Page, button: Locator) => Promise<void>
}

describe.each<[string, Hands]>([
  ['mouse', byMouse()],
  ['keyboard', byKeyboard()],
])('by %s, a data designer', (_, hands) => {
  test('builds source, form, decision and letter from nothing', async () => {
    const before = await draft()
    await store(emptied(before))
    const page = await enter(browser, product, { persona: 'miriam', path })
    await page.getByRole('treegrid').waitFor()

    await hands.openView(page, /^Person abrufen.*Übergabe.*0 \/ 1/)
    await hands.openRow(page, /^Kennung der Person/)
    await see(page)
    await hands.choose(page, 'Kennung der angemeldeten')
    await cell(page, /^Kennung der Person.*MR-000001.*passt/)

    await hands.openView(page, /^Person abrufen.*Ergebnis/)
    await hands.press(page, page.getByRole('button', { name: /Vorschl/ }))
    const dialog = page.getByRole('dialog', { name: 'Vorschläge' })
    await see(page)
    await hands.press(page, dialog.getByRole('button', { name: /Alle sicheren wählen/ }))
    await hands.press(page, dialog.getByRole('button', { name: /übernehmen$/ }))
    await cell(page, /^Geburtsdatum.*12\.8\.1983/)
    await hands.add(page, 'Ziel hinzufügen', 'Name')
    await hands.openRow(page, /^Name/)
    await hands.choose(page, 'Vornamen')
    await hands.openRow(page, /^Name/)
    await hands.append(page, 'Familienname')
    await hands.apply(page)
    await cell(page, /^Name.*Vornamen und Familienname.*Erika Mustermann.*passt/)

    await hands.openView(page, /^Hund anmelden.*Angaben ergänzen, Formular/)
    await hands.add(page, 'Bekannte Angabe zeigen', 'Name')
    await cell(page, /^Name.*Erika Mustermann/)

    await hands.openView(page, /^Hundesteuer.*Steuer festsetzen, Entscheidung.*0 \/ 2/)
    await hands.openRow(page, /^Art/)
    await hands.choose(page, 'Art')
    await cell(page, /^Art.*erster Hund.*passt/)
    await hands.openRow(page, /^Ermäßigt/)
    await hands.choose(page, 'Ermäßigt')

    await hands.openView(page, /^Bescheid über Hundesteuer.*22 \/ 24/)
    await hands.openRow(page, /^Guten Tag/)
    await hands.choose(page, 'Name')
    await cell(page, /^Guten Tag.*Erika Mustermann.*passt/)
    await hands.openRow(page, /^setzen wir/)
    await see(page)
    await hands.choose(page, 'Zusammen')
    await cell(page, /^setzen wir.*153,00 €.*passt/)
    await saved(page)

    const built = await draft()
    expect(Object.keys(rowsOf(built, 'getPerson', 'output')).toSorted()).toEqual([
      'applicant.address',
      'applicant.birthDate',
      'applicant.name',
    ])
    expect(rowsOf(built, 'getPerson', 'input')).toEqual({ id: { value: 'identity.personId' } })
    expect(rowsOf(built, 'getPerson', 'output')['applicant.name']?.value).toBe(
      '(if result.givenNames = null then "" else result.givenNames) + " " + result.familyName',
    )
    expect(built.forms['details']?.known[0]?.fields[0]?.path).toBe('applicant.name')
    expect(built.decisions['rate']?.inputs.map(({ expression }) => expression)).toEqual([
      'tax.category',
      'tax.reduced',
    ])
    expect(built.letters['assessment']?.salutation.de).toBe('Guten Tag {{ applicant.name }},')
    expect(built.letters['assessment']?.blocks[1]?.text.de).toContain('{{ tax.total }} Hundesteuer')
    await page.context().close()
    await store(before)
  })
})

/** As if nobody had said yet where anything comes from. */
function emptied(definition: Definition): Definition {
  const { main } = definition.processes
  const { getPerson } = main?.elements ?? {}
  if (main === undefined || getPerson?.type !== 'serviceTask') throw new Error('expected a lookup')
  const { input: _, output: __, ...bare } = getPerson
  const { personRequest: ___, personResult: ____, ...mappings } = definition.mappings
  const { rate, ...decisions } = definition.decisions
  const { details, ...forms } = definition.forms
  const { assessment, ...letters } = definition.letters
  if (rate === undefined || details === undefined || assessment === undefined)
    throw new Error('expected a table, a form and a letter')
  return definitionSchema.parse({
    ...definition,
    mappings,
    processes: {
      ...definition.processes,
      main: { ...main, elements: { ...main.elements, getPerson: bare } },
    },
    decisions: {
      ...decisions,
      rate: { ...rate, inputs: rate.inputs.map((one) => ({ ...one, expression: 'null' })) },
    },
    forms: { ...forms, details: { ...details, known: [] } },
    letters: {
      ...letters,
      assessment: {
        ...assessment,
        salutation: { de: 'Guten Tag {{ }},' },
        blocks: assessment.blocks.map((block) =>
          block.id === 'decision'
            ? { ...block, text: { de: block.text.de.replace('{{ tax.total }}', '{{ }}') } }
            : block,
        ),
      },
    },
  })
}

function rowsOf({ processes, mappings }: Definition, element: string, side: 'input' | 'output') {
  const found = processes['main']?.elements[element]
  const id = found?.type === 'serviceTask' ? found[side] : undefined
  return mappings[id ?? '']?.rows ?? {}
}

async function draft(): Promise<Definition> {
  const session = await product.as('miriam')
  const answer = await session.request(`/api/services/${service}/draft`)
  return definitionSchema.parse(await answer.json())
}

async function store(definition: Definition): Promise<void> {
  const session = await product.as('miriam')
  const now = await session.request(`/api/services/${service}/draft`)
  const answer = await session.request(`/api/services/${service}/draft`, {
    method: 'PUT',
    headers: { 'if-match': now.headers.get('etag') ?? '' },
    json: definition,
  })
  expect(answer.status).toBe(200)
}

function row(page: Page, name: RegExp): Locator {
  return page.getByRole('treegrid').getByRole('row', { name }).first()
}

async function cell(page: Page, name: RegExp): Promise<void> {
  await row(page, name).waitFor()
}

function origin(page: Page): Locator {
  return page.getByRole('combobox', { name: /^Herkunft von/ })
}

function byMouse(): Hands {
  const apply = (page: Page) =>
    page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  const pick = async (page: Page, wanted: string) => {
    await origin(page).fill(wanted)
    await page
      .getByRole('option', { name: new RegExp(`^${wanted}`) })
      .first()
      .click()
  }
  return {
    openView: (page, name) => page.getByRole('link', { name }).click(),
    openRow: (page, name) => row(page, name).click(),
    apply,
    choose: async (page, wanted) => {
      await pick(page, wanted)
      await apply(page)
    },
    append: async (page, wanted) => {
      await page.getByRole('button', { name: 'Weitere Angabe anfügen' }).click()
      await pick(page, wanted)
    },
    add: async (page, button, target) => {
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('menuitem', { name: target }).first().click()
    },
    press: (_, button) => button.click(),
  }
}

function byKeyboard(): Hands {
  const type = async (page: Page, wanted: string) => {
    await origin(page).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(wanted)
    await page
      .getByRole('option', { name: new RegExp(`^${wanted}`) })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
  }
  const press = async (page: Page, button: Locator) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
  }
  return {
    openView: (page, name) => press(page, page.getByRole('link', { name })),
    openRow: async (page, name) => {
      await tabTo(page, page.locator('[role=treegrid] [role=row][tabindex="0"]'))
      await page.keyboard.press('Home')
      await arrowTo(page, row(page, name))
      await page.keyboard.press('Enter')
    },
    apply: (page) => press(page, page.getByRole('button', { name: 'Übernehmen', exact: true })),
    choose: async (page, wanted) => {
      await type(page, wanted)
      await page.keyboard.press('Enter')
    },
    append: async (page, wanted) => {
      await press(page, page.getByRole('button', { name: 'Weitere Angabe anfügen' }))
      await type(page, wanted)
    },
    add: async (page, button, target) => {
      await press(page, page.getByRole('button', { name: button }))
      await page.getByRole('searchbox').and(page.locator(':focus')).waitFor()
      await page.keyboard.type(target)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    },
    press,
  }
}

/** Tab by tab, as far as it takes. */
function tabTo(page: Page, place: Locator): Promise<void> {
  return keyTo(page, place.first(), 'Tab')
}

function arrowTo(page: Page, place: Locator): Promise<void> {
  return keyTo(page, place, 'ArrowDown')
}

async function keyTo(page: Page, place: Locator, key: string): Promise<void> {
  await place.waitFor()
  const there = place.and(page.locator(':focus'))
  for (let left = 120; left > 0; left--) {
    if ((await there.count()) > 0) return // oxlint-disable-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key) // oxlint-disable-line no-await-in-loop -- as above
  }
  throw new Error(`expected ${key} to reach ${place.toString()}`)
}
