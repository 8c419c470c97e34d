import type { Locator, Page } from 'playwright-core'

/** The cell of a decision table, by the name of its column and the number of its row. */
export async function tableCell(
  page: Page,
  { column, row }: { readonly column: string; readonly row: number },
): Promise<Locator> {
  const grid = page.getByRole('grid')
  const head = grid.getByRole('columnheader').and(grid.getByTitle(column, { exact: true }))
  const place = await head.getAttribute('aria-colindex')
  return grid
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) })
    .locator(`[role=gridcell][aria-colindex="${place}"]`)
}

/** Chosen, then written over, as in a spreadsheet. */
export async function writeCell(
  page: Page,
  { typed, ...place }: { readonly column: string; readonly row: number; readonly typed: string },
): Promise<void> {
  const cell = await tableCell(page, place)
  await cell.click()
  await page.keyboard.press('F2')
  const field = page.getByRole('textbox', { name: `${place.column}, Zeile ${place.row}` })
  await field.fill(typed)
  await field.press('Enter')
}
