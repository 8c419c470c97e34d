import type { Locator, Page } from 'playwright-core'
import { compose, type Made } from './compose.ts'
import { pick, search, type Entry } from './designing.ts'
import { escaped } from './escaped.ts'
import { goTo, properties, selectStep } from './workbench.ts'

/** A target and where its value comes from. */
export interface Mapped {
  readonly target: string
  /** Of which record, where several have a value of that name. */
  readonly of?: string
  readonly from?: Entry
  readonly made?: Made
  /** "nur als kleine Buchstaben" */
  readonly as?: string
  /** What applies without a value. */
  readonly without?: string
  /** Of a list that is gone through: what each entry gets. */
  readonly entries?: readonly Mapped[]
}

export async function openMapping(page: Page, name: string, side: string): Promise<void> {
  await goTo(page, 'Zuordnung')
  await page
    .getByRole('complementary')
    .getByRole('link', { name: new RegExp(`^${escaped(name)} .*, ${side}`) })
    .click()
  await page.getByRole('treegrid', { name: `Zuordnung: ${name}` }).waitFor()
}

/** Of a step whose result nobody needs, unless somebody says so. */
export async function beginResult(page: Page, step: string): Promise<void> {
  await goTo(page, 'Ablauf')
  await selectStep(page, step)
  await properties(page)
    .locator('.sec')
    .filter({ has: page.getByRole('heading', { name: 'Was übernommen wird' }) })
    .getByRole('button', { name: 'Zuordnung anlegen' })
    .click()
  await page.getByRole('treegrid').waitFor()
}

/** What the product is sure of. */
export async function takeSureOnes(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Vorschl/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Vorschläge' })
  await dialog.getByRole('button', { name: /Alle sicheren wählen/ }).click()
  await dialog.getByRole('button', { name: /übernehmen$/ }).click()
}

export async function map(page: Page, rows: readonly Mapped[]): Promise<void> {
  for (const row of rows) await mapOne(page, row)
}

/** Values of the case that the step fills: each is named first. */
export async function mapTo(page: Page, rows: readonly Mapped[]): Promise<void> {
  for (const row of rows) {
    const { target, of } = row
    const entry = of === undefined ? target : { name: target, of }
    await search(page, 'Ziel hinzufügen', entry)
    await mapOne(page, row)
  }
}

async function mapOne(page: Page, row: Mapped): Promise<void> {
  const { target, from, made, as, without, entries = [] } = row
  await openRow(page, target)
  if (from !== undefined) await choose(page, from)
  if (entries.length > 0) await eachAlone(page)
  if (made !== undefined) await compose(page.getByRole('treegrid'), made)
  if (as !== undefined) await pick(page, /Umwandlung ändern$/, as)
  if (without !== undefined) await pick(page, /Was ohne Wert gilt ändern$/, without)
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await page.getByRole('combobox', { name: /^Herkunft von/ }).waitFor({ state: 'detached' })
  for (const entry of entries) await mapOne(page, entry)
}

/** Where the entries look alike, the list could be taken over whole. */
async function eachAlone(page: Page): Promise<void> {
  const each = page.getByRole('button', { name: 'Einträge einzeln zuordnen' })
  const whole = page.getByRole('button', { name: 'Die Liste ganz übernehmen' })
  await each.or(whole).waitFor()
  if ((await each.count()) > 0) await each.click()
}

async function openRow(page: Page, target: string): Promise<void> {
  const origin = page.getByRole('combobox', { name: `Herkunft von „${target}“` })
  if ((await origin.count()) > 0) return
  await rowOf(page, target).click()
  await origin.waitFor()
}

/** Its first cell names the target; where a value comes from may be called the same. */
function rowOf(page: Page, target: string): Locator {
  const name = new RegExp(`^${escaped(target)}$`)
  return page
    .getByRole('treegrid')
    .getByRole('row')
    .filter({ has: page.locator('[role=gridcell]:first-child', { hasText: name }) })
    .last()
}

async function choose(page: Page, from: Entry): Promise<void> {
  const { name, of } = typeof from === 'string' ? { name: from, of: undefined } : from
  const box = page.getByRole('combobox', { name: /^Herkunft von/ })
  await box.fill(name)
  const group = of === undefined ? page : page.getByRole('group', { name: of })
  await group
    .getByRole('option', { name: new RegExp(`^${escaped(name)}`) })
    .first()
    .click()
}

/** Who is signed in is looked up, and what the register knows goes where the name says it belongs. */
export async function mapPerson(page: Page, holder: string): Promise<void> {
  await openMapping(page, 'Person abrufen', 'Übergabe')
  await map(page, [{ target: 'Kennung der Person', from: 'Kennung der angemeldeten' }])
  await openMapping(page, 'Person abrufen', 'Ergebnis')
  await takeSureOnes(page)
  await mapTo(page, [
    {
      target: 'Name',
      of: holder,
      made: { as: 'mehrere Texte hintereinander', of: ['Vornamen', 'Familienname'] },
    },
  ])
}
