import type { Page } from 'playwright-core'
import { pick, search, write, type Entry } from './designing.ts'
import { tableCell } from './table.ts'
import { goTo } from './workbench.ts'

export interface WrittenTable {
  readonly name: string
  /** How many rows apply, where it is not exactly one. */
  readonly applies?: string
  readonly day?: RegExp
  readonly basis: string
  readonly conditions: readonly Entry[]
  readonly results: readonly (Entry | { readonly kind: string; readonly called: string })[]
  /** As they stand in the bylaw: conditions, results, sentence for the letter, section. */
  readonly rows: readonly (readonly string[])[]
}

export async function writeTable(page: Page, table: WrittenTable): Promise<void> {
  const { conditions, results, rows } = table
  await beginTable(page, table)
  await pasteAt(page, { row: 1, column: labelOf([...conditions, ...results][0] ?? '') }, rows)
}

/** Its columns, and a first row without anything in it. */
export async function beginTable(page: Page, table: Omit<WrittenTable, 'rows'>): Promise<void> {
  const { name, applies, day, basis, conditions, results } = table
  await openTable(page, name)
  if (applies !== undefined) await pick(page, 'Wie viele Zeilen zutreffen', applies)
  if (day !== undefined) await pick(page, 'Es zählt', day)
  await page.getByRole('button', { name: /^Rechtsgrundlage der Tabelle/ }).click()
  const box = page.getByRole('textbox', { name: 'Rechtsgrundlage der Tabelle' })
  await box.fill(basis)
  await box.press('Enter')
  for (const field of conditions) await search(page, 'Bedingung hinzufügen', field)
  for (const result of results) await addResult(page, result)
  await page.getByRole('button', { name: 'Zeile hinzufügen' }).click()
}

async function openTable(page: Page, name: string): Promise<void> {
  await goTo(page, 'Entscheidungen')
  await page
    .getByRole('complementary', { name: 'Entscheidungen' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await page.getByRole('grid', { name: `Tabelle ${name}` }).waitFor()
}

/** What was copied in a spreadsheet, from a cell to the right and down. */
export async function pasteAt(
  page: Page,
  cell: { readonly row: number; readonly column: string },
  rows: readonly (readonly string[])[],
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((cells) => cells.join('\t')).join('\n'),
  )
  // a second click on the same cell would open it
  await page.getByRole('rowheader', { name: String(cell.row), exact: true }).click()
  await (await tableCell(page, cell)).click()
  await page.keyboard.press('Control+v')
}

/** The same rows, with other results, from a day on. */
export async function beginWording(page: Page, from: string): Promise<void> {
  await page.getByRole('button', { name: 'Neue Fassung' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type="date"]').fill(from)
  await dialog.getByRole('button', { name: 'Anlegen' }).click()
}

async function addResult(page: Page, result: WrittenTable['results'][number]): Promise<void> {
  if (typeof result === 'string' || 'name' in result)
    return search(page, 'Ergebnis hinzufügen', result)
  const { kind, called } = result
  await search(page, 'Ergebnis hinzufügen', kind)
  await page.getByRole('button', { name: 'Spalten …' }).click()
  await write(page.getByRole('dialog'), 'Bezeichnung von „Ergebnis“', called)
  await page.getByRole('button', { name: 'Fertig' }).click()
}

function labelOf(entry: WrittenTable['results'][number]): string {
  if (typeof entry !== 'string' && 'called' in entry) return entry.called
  return typeof entry === 'string' ? entry : entry.name
}
