// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { undoLast } from '#designer/designer/documentStore.ts'
import { buttonNamed, press } from '../../support/screen.tsx'
import { openedTable, tableNow } from '../../support/tableEditor.tsx'

const named = (page: Element, name: string): Element | null =>
  page.querySelector(`[aria-label="${name}"]`)

const dialog = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=dialog]')
  if (found === null) throw new Error('expected a dialog')
  return found
}

const periods = (page: HTMLElement): readonly (readonly [string | undefined, string | null])[] =>
  [...page.querySelectorAll('.per')].map((one) => [
    one.querySelector('b')?.textContent,
    one.getAttribute('aria-pressed'),
  ])

const shownRows = (page: HTMLElement): readonly (string | undefined)[] =>
  [...page.querySelectorAll('[role=row].dgr')].map(
    (row) => [...row.querySelectorAll('[role=gridcell]')].at(-1)?.textContent,
  )

const nextYear = new Date().getFullYear() + 1

describe('a change of the law by 1 January', () => {
  test('of one row takes two presses, and what is changed then is in view', async () => {
    const page = await openedTable()
    await press(named(page, 'Zeile 1 ab einem Tag ändern'))
    expect(dialog().querySelector('input')?.value).toBe(`${nextYear}-01-01`)
    await press(buttonNamed(dialog(), 'Anlegen'))

    expect(periods(page)).toEqual([
      ['bis 31.12.2025', 'false'],
      [`1.1.2026 bis 31.12.${nextYear - 1}`, 'false'],
      [`ab 1.1.${nextYear}`, 'true'],
    ])
    expect(shownRows(page)).toEqual([`ab 1.1.${nextYear}`, 'ab 1.1.2026'])
    expect(undoLast()).toBe(`Zeile 1 ab 1.1.${nextYear} neu fassen`)
  })

  test('of the whole table takes two presses as well', async () => {
    const page = await openedTable()
    await press(buttonNamed(page, 'Neue Fassung'))
    await press(buttonNamed(dialog(), 'Anlegen'))

    expect(periods(page).at(-1)).toEqual([`ab 1.1.${nextYear}`, 'true'])
    expect(shownRows(page)).toHaveLength(2)
  })

  test('is taken back again, and what counted before goes on', async () => {
    const page = await openedTable()
    await press(named(page, 'Fassung „ab 1.1.2026“ bearbeiten'))
    const entry = [...document.querySelectorAll('[role=menuitem]')].find(
      ({ textContent }) => textContent === 'Fassung zurücknehmen',
    )
    await press(entry)

    expect(periods(page)).toEqual([['ohne zeitliche Grenze', 'true']])
    expect(tableNow().rows.map(({ id }) => id)).toEqual(['zeile'])
  })
})
