import type { Page } from 'playwright-core'
import { pick, startingWith, write } from './designing.ts'
import { goTo } from './workbench.ts'

export interface NewField {
  readonly name: string
  /** As the list of kinds says it; text where nothing is said. */
  readonly kind?: string
  /** Of the entries of a list. */
  readonly entries?: string
  /** How a text has to be written, by the name of the rule. */
  readonly spelling?: string
  readonly bounds?: Readonly<Record<string, string>>
  readonly codes?: readonly (readonly [code: string, label: string])[]
  readonly purpose?: string
  readonly legalBasis?: string
  /** In years. */
  readonly keptFor?: string
  readonly parts?: readonly NewField[]
}

/** A field of the case, or a type of its own, with its parts. */
export async function addField(page: Page, field: NewField): Promise<void> {
  await goTo(page, 'Daten')
  await page.getByRole('button', { name: 'Angabe hinzufügen', exact: true }).click()
  await fillIn(page, field)
}

export async function addType(page: Page, field: NewField): Promise<void> {
  await goTo(page, 'Daten')
  await page.getByRole('button', { name: 'Typ hinzufügen', exact: true }).click()
  await fillIn(page, field)
}

async function fillIn(page: Page, field: NewField): Promise<void> {
  await nameIt(page, field.name)
  const { kind, entries, spelling, bounds = {}, codes = [], parts = [] } = field
  if (kind !== undefined) await pick(page, 'Art', kind)
  if (entries !== undefined) await pick(page, 'Liste von', entries)
  if (spelling !== undefined) await pick(page, 'Schreibweise', startingWith(spelling))
  for (const [limit, value] of Object.entries(bounds)) await write(page, limit, value)
  for (const [at, [code, label]] of codes.entries()) {
    await page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
    await write(page, `Schlüssel, Zeile ${at + 1}`, code)
    await write(page, `Bezeichnung, Zeile ${at + 1}`, label)
  }
  await giveReasons(page, field)
  for (const part of parts) {
    await page.getByRole('button', { name: `Angabe in „${field.name}“ hinzufügen` }).click()
    await fillIn(page, part)
    await openField(page, field.name)
  }
}

/** The first label of a new field names it as well. */
async function nameIt(page: Page, name: string): Promise<void> {
  await write(page, 'Bezeichnung', name)
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

/** What the parts of a group have from it is said once. */
async function giveReasons(page: Page, { purpose, legalBasis, keptFor }: NewField): Promise<void> {
  if (purpose !== undefined) await write(page, 'Zweck', purpose)
  if (legalBasis !== undefined) await write(page, 'Rechtsgrundlage', legalBasis)
  if (keptFor === undefined) return
  await pick(page, 'Schutzbedarf', 'personenbezogen')
  await write(page, 'Aufbewahrung', keptFor)
}

async function openField(page: Page, name: string): Promise<void> {
  const tree = page.getByRole('treegrid', { name: 'Angaben der Leistung' })
  await tree.getByRole('row', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}
