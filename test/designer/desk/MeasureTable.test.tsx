// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Measures } from '#designer/api/releases.ts'
import { MeasureTable } from '#designer/desk/MeasureTable.tsx'
import { showScreen } from '../../support/screen.tsx'

const few: Measures = {
  version: 1,
  validFrom: '2026-01-01',
  cases: 4,
  running: 1,
  straightThrough: null,
  asked: null,
  prefilled: null,
  medianSeconds: null,
  brokenOff: null,
}
const many: Measures = {
  ...few,
  version: 2,
  cases: 120,
  straightThrough: 0.9333,
  asked: 4,
  prefilled: 7.5,
  medianSeconds: 195,
  brokenOff: 3,
}

const rowsOf = (page: HTMLElement) =>
  [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )

test('the newest version comes first, with figures as people write them', async () => {
  const page = await showScreen(<MeasureTable measures={[few, many]} />, {})

  expect(rowsOf(page)[0]).toEqual(['Version 2', '120', '93\u00A0%', '4', '7,5', '3 Min.', '3'])
})

test('below five cases nothing is shown, and that is said', async () => {
  const page = await showScreen(<MeasureTable measures={[few]} />, {})

  expect(rowsOf(page)).toEqual([['Version 1', '4', 'weniger als fünf Vorgänge']])
})

test('without cases there is no table', async () => {
  const page = await showScreen(<MeasureTable measures={[{ ...few, cases: 0 }]} />, {})

  expect(page.textContent).toBe('Noch gibt es keine Vorgänge.')
})
