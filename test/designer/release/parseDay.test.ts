import { expect, test } from 'vitest'
import { parseDay } from '#designer/release/parseDay.ts'

test.each([
  ['1.2.2026', '2026-02-01'],
  ['01.02.2026', '2026-02-01'],
  [' 29. 2. 2028 ', '2028-02-29'],
  ['2026-02-01', '2026-02-01'],
])('%s is the day %s', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test.each(['', '31.11.2025', '29.2.2026', '2026-13-01', '1.2.26', 'morgen'])(
  '"%s" is no day',
  (text) => {
    expect(parseDay(text)).toBeUndefined()
  },
)
