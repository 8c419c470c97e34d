// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { undoLast } from '#designer/designer/documentStore.ts'
import { buttonNamed, press, until } from '../../support/screen.tsx'
import { openedTable, tableNow } from '../../support/tableEditor.tsx'

function gridOf(page: HTMLElement): HTMLElement {
  const grid = page.querySelector<HTMLElement>('[role=grid]')
  if (grid === null) throw new Error('expected a grid')
  return grid
}

async function keys(place: Element, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [key = '', ...held] = name.split('+').toReversed()
    const options = { key, ctrlKey: held.includes('Control'), altKey: held.includes('Alt') }
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await act(async () => {
      place.dispatchEvent(new KeyboardEvent('keydown', { ...options, bubbles: true }))
    })
  }
}

const activeCell = (grid: HTMLElement): string =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''

describe('the table editor', () => {
  test('is a grid with its size, one tab stop and an active cell', async () => {
    const grid = gridOf(await openedTable())

    expect(grid.getAttribute('aria-rowcount')).toBe('4')
    expect(grid.tabIndex).toBe(0)
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(0)
    expect(grid.getAttribute('aria-activedescendant')).not.toBe(null)
    const before = activeCell(grid)
    await keys(grid, 'End')
    expect(activeCell(grid)).not.toBe(before)
  })

  test('says which rows no example meets', async () => {
    const page = await openedTable()

    await until(() => page.querySelector('.untriedNote') !== null)

    const untried = [...page.querySelectorAll('[role=rowheader]')].filter(({ textContent }) =>
      textContent.includes('Trifft auf kein Beispiel zu.'),
    )
    expect(untried).toHaveLength(1)
    expect(page.querySelector('.untriedNote')?.textContent).toContain('Eine Zeile')
  })

  test('inserts, moves and removes rows by keyboard, each one step to undo', async () => {
    const grid = gridOf(await openedTable())
    const before = tableNow()
    const inView = before.rows.slice(-2).map(({ id }) => id)

    await keys(grid, 'Control+Enter')
    expect(tableNow().rows).toHaveLength(before.rows.length + 1)
    expect(undoLast()).toBe('Zeile hinzufügen')
    await act(async () => {})

    await keys(grid, 'Control+Home', 'Alt+ArrowDown')
    expect(
      tableNow()
        .rows.slice(-2)
        .map(({ id }) => id),
    ).toEqual(inView.toReversed())
    undoLast()
    await act(async () => {})

    await keys(grid, 'Control+Home', 'Home', 'Delete')
    expect(tableNow().rows).toHaveLength(before.rows.length - 1)
    undoLast()
    expect(tableNow()).toEqual(before)
  })

  test('says what a cell expects, and does not take what it does not understand', async () => {
    const page = await openedTable()
    const grid = gridOf(page)
    const amount = tableNow().inputs.length
    await keys(grid, 'Control+Home', ...Array.from({ length: amount }, () => 'ArrowRight'), 'x')
    const field = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')
    const before = tableNow()

    expect(field?.value).toBe('x')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('30,70 €')
    await keys(field ?? grid, 'Enter')
    expect(tableNow()).toBe(before)
  })

  test('shows a missing row at its place, closes the gap, or keeps it open with a reason', async () => {
    const page = await openedTable()
    const grid = gridOf(page)
    const before = tableNow()
    await keys(grid, 'Control+Home', 'Home', 'Delete')

    expect(grid.querySelector('[role=row].gap')?.textContent).toContain('keine Zeile')
    await press(buttonNamed(page, 'Lücke schließen'))
    expect(grid.querySelector('[role=row].gap')).toBe(null)
    expect(tableNow().rows).toHaveLength(before.rows.length)
    undoLast()
    await act(async () => {})

    await press(buttonNamed(page, 'Begründet offen lassen'))
    const dialog = document.querySelector<HTMLElement>('[role=dialog]')
    const confirm = dialog && buttonNamed(dialog, 'Begründet offen lassen')
    expect(confirm?.hasAttribute('disabled')).toBe(true)
  })
})
