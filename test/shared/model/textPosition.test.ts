import { expect, test } from 'vitest'
import { positionIn } from '#shared/model/textPosition.ts'

test.each([
  ['abc', 0, { line: 1, column: 1 }],
  ['abc', 2, { line: 1, column: 3 }],
  ['a\nbc', 2, { line: 2, column: 1 }],
  ['a\r\nbc', 4, { line: 2, column: 2 }],
  ['a', -1, { line: 1, column: 1 }],
])('in %j the place %i is %j', (text, offset, position) => {
  expect(positionIn(text, offset)).toEqual(position)
})
