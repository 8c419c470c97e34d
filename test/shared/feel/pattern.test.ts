import { expect, test } from 'vitest'
import { isSafePattern } from '#shared/feel/pattern.ts'

test.each([
  ['^[0-9]{5}$', 5, true],
  ['^DE\\d{2}[ ]?(?:\\d{4}[ ]?){4}\\d{2}$', 30, false],
  ['^[^@]+@[^@]+\\.[^@]+$', 100, true],
  ['^[^@]+@[^@]+\\.[^@]+$', 2_000, false],
  ['^(ab|cd)?$', 10, true],
  ['^(a+)+$', 10, false],
  ['^((a+)b)*$', 10, false],
  ['^(a|a)*$', 10, false],
  ['^(?:a?){30}$', 10, false],
  ['(a)\\1', 10, false],
  ['(?=a)b', 10, false],
  ['[(+*]+', 10, true],
  ['\\(+', 10, true],
  ['a'.repeat(201), 10, false],
  ['a', 10_001, false],
])('%s on %i characters is safe: %s', (pattern, length, expected) => {
  expect(isSafePattern(pattern, length)).toBe(expected)
})
