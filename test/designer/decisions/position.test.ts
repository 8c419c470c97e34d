import { describe, expect, test } from 'vitest'
import { following, moveBy } from '#designer/decisions/grid/position.ts'

const extent = { rows: 500, columns: 20, page: 10 }
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false })

describe('keys in the grid', () => {
  test.each([
    ['ArrowDown', false, { row: 1, column: 0 }],
    ['ArrowUp', false, { row: 0, column: 0 }],
    ['ArrowLeft', false, { row: 0, column: -1 }],
    ['PageDown', false, { row: 10, column: 0 }],
    ['Home', false, { row: 0, column: -1 }],
    ['End', false, { row: 0, column: 19 }],
    ['End', true, { row: 499, column: 19 }],
    ['ArrowDown', true, { row: 499, column: 0 }],
    ['a', false, undefined],
  ])('%s with Ctrl %s', (name, ctrl, to) => {
    expect(moveBy({ row: 0, column: 0 }, key(name, ctrl), extent)).toEqual(to)
  })

  test('Tab goes on to the next row after the last cell, and stays at the end', () => {
    expect(following({ row: 0, column: 19 }, 1, extent)).toEqual({ row: 1, column: 0 })
    expect(following({ row: 1, column: 0 }, -1, extent)).toEqual({ row: 0, column: 19 })
    expect(following({ row: 499, column: 19 }, 1, extent)).toEqual({ row: 499, column: 19 })
  })
})
