import { expect, test } from 'vitest'
import { untriedRows, type TableCase } from '#designer/decisions/cases.ts'

const met = (...rows: readonly string[]): TableCase => ({
  id: rows.join(' '),
  title: { de: 'Beispiel' },
  isSample: true,
  state: 'decided',
  days: [{ date: undefined, inputs: {}, seen: undefined, rows, value: 1 }],
})

test('a row is untried when no example meets it, and none is while there is no example', () => {
  expect(untriedRows(['a', 'b', 'c'], [met('a'), met('a', 'c')])).toEqual(new Set(['b']))
  expect(untriedRows(['a'], [])).toEqual(new Set())
})
