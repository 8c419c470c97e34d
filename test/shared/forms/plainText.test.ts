import { expect, test } from 'vitest'
import { plainText } from '#shared/forms/plainText.ts'

test.each([
  ['abcdef', 3, 'abc'],
  ['ab🐕', 3, 'ab'],
  ['a\r\nb\rc', 5, 'a\nb\nc'],
  ['\u200b\u200ba', 1, 'a'],
  ['\uFDD01e400', 5, '1e400'],
])('%#: what is typed is cut to what fits, never inside a character', (typed, most, text) => {
  expect(plainText(typed, most)).toBe(text)
})
