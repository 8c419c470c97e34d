import { describe, expect, test } from 'vitest'
import { validityFromWords, validityInWords } from '#designer/decisions/validityWords.ts'

describe('the days on which a row counts, in words', () => {
  test.each([
    ['immer', ''],
    ['ab 1.1.2026', '2026-01-01/'],
    ['bis 31.12.2026', '/2026-12-31'],
    ['1.1.2026 bis 31.12.2026', '2026-01-01/2026-12-31'],
  ])('%s is %s and back', (words, content) => {
    expect(validityFromWords(words)).toBe(content)
    expect(validityInWords(content, 'de')).toBe(words)
  })

  test.each([
    ['', ''],
    ['-', ''],
    ['Ab 01.01.2026', '2026-01-01/'],
    ['ab 1.1.2026 bis 31.12.2026', '2026-01-01/2026-12-31'],
    ['1.1.2026–31.12.2026', '2026-01-01/2026-12-31'],
    ['from 1.1.2026', '2026-01-01/'],
    ['1.1.2026 to 31.12.2026', '2026-01-01/2026-12-31'],
    ['ab 2026-01-01', '2026-01-01/'],
  ])('%j is understood as %j', (typed, content) => {
    expect(validityFromWords(typed)).toBe(content)
  })

  test.each([
    'ab',
    'ab 30.2.2026',
    'ab morgen',
    '31.12.2026 bis 1.1.2026',
    'bis',
    '1.1.2026',
    '2026',
    'ab 1.1.26',
  ])('%j is not', (typed) => expect(validityFromWords(typed)).toBe(undefined))
})
