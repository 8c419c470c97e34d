import type { Locator, Page } from 'playwright-core'
import { escaped } from './escaped.ts'
import { goTo } from './workbench.ts'

// What a designer does in the views beside the drawing: nothing typed here is an expression.

/** The page, or a part of it: a card, a dialog. */
type Place = Page | Locator

export async function write(place: Place, label: string | RegExp, text: string): Promise<void> {
  const box = place.getByRole('textbox', { name: label, exact: true })
  await box.fill(text)
  await box.blur()
}

/** From a list that opens at a button or in a sentence. */
export async function pick(
  place: Place,
  label: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  // such a button is called by what is chosen, then by what it is for
  const name = typeof label === 'string' ? new RegExp(`(^| )${escaped(label)}$`) : label
  await place.getByRole('button', { name }).click()
  await pageOf(place).getByRole('option', { name: option, exact: true }).click()
}

/** From a list with a search field. */
export async function search(place: Place, button: string | RegExp, entry: Entry): Promise<void> {
  const { name, of } = typeof entry === 'string' ? { name: entry, of: '' } : entry
  await place.getByRole('button', { name: button }).click()
  const page = pageOf(place)
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('menuitem', { name: new RegExp(`^${escaped(name)}( ${escaped(of)}.*)?$`) })
    .first()
    .click()
}

/** By its name, or by its name and what it belongs to. */
export type Entry = string | { readonly name: string; readonly of: string }

export function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place
}

export function startingWith(text: string): RegExp {
  return new RegExp(`^${escaped(text)} `)
}

export interface UsedSource {
  readonly system: string
  readonly operation: string
  readonly title: string
  readonly purpose: string
  readonly legalBasis: string
  readonly takes: readonly string[]
  /** What could be sent and is not needed. */
  readonly omits?: readonly string[]
  /** What the flow reacts to. */
  readonly reactsTo?: RegExp
}

/** From the catalogue: what is asked, why it may be asked, and what is taken. */
export async function makeUse(page: Page, source: UsedSource): Promise<void> {
  const { system, operation, title, purpose, legalBasis, takes, omits = [], reactsTo } = source
  await goTo(page, 'Datenquellen')
  await page.getByRole('list', { name: 'Angebunden' }).getByRole('link', { name: system }).click()
  await page.getByRole('button', { name: `verwenden : ${operation}` }).click()
  const dialog = page.getByRole('dialog')
  await write(dialog, 'Bezeichnung', title)
  await write(dialog, 'Zweck', purpose)
  await write(dialog, 'Rechtsgrundlage', legalBasis)
  const box = (name: string) => dialog.getByRole('checkbox', { name: startingWith(name) })
  for (const name of takes) await box(name).first().setChecked(true, { force: true })
  for (const name of omits) await box(name).last().setChecked(false, { force: true })
  if (reactsTo !== undefined) await pick(dialog, reactsTo, /^als Fehler/)
  await dialog.getByRole('button', { name: 'Datenquelle anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}
