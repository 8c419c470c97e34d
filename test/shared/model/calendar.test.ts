import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayOf, dayOfYear, daysOf, weekdayOf, weekOf } from '#shared/model/calendar.ts'
import { parseDate } from '#shared/feel/values/date.ts'
import { parseDuration } from '#shared/feel/values/duration.ts'

test('days are those of the platform, there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
      const date = new Date(days * 86_400_000)
      const day = dayOf(days)

      expect(day).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      })
      expect(daysOf(day)).toBe(days)
      expect(weekdayOf(days) % 7).toBe(date.getUTCDay())
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -13, '2024-12-15'],
  ['0000-01-01', -1, '-0001-12-01'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(parseDate(from) ?? dayOf(0), months)).toMatchObject(
    addMonths(parseDate(to) ?? dayOf(0), 0),
  )
})

test.each([
  ['2019-12-31', 1, 365],
  ['2027-01-01', 53, 1],
  ['2020-12-31', 53, 366],
])('%s is in week %i and day %i of its year', (text, week, day) => {
  const days = parseDate(text)?.days ?? 0

  expect([weekOf(days), dayOfYear(days)]).toEqual([week, day])
})

test.each([
  ['2026-02-28', '2026-02-28'],
  ['-0001-12-31', '-0001-12-31'],
  ['999999999-12-31', '999999999-12-31'],
  ['2026-02-29', undefined],
  ['2026-2-1', undefined],
  ['02026-02-01', undefined],
  ['+2026-02-01', undefined],
  ['2026-13-01', undefined],
])('the date %s is read as %s', (text, expected) => {
  expect(parseDate(text)?.toString()).toBe(expected)
})

test.each([
  ['P1Y14M', 'P2Y2M'],
  ['-P0M', 'P0M'],
  ['P13M', 'P1Y1M'],
  ['P1DT25H', 'P2DT1H'],
  ['PT0.999S', 'PT0.999S'],
  ['-PT90M', '-PT1H30M'],
  ['P0D', 'PT0S'],
  ['PT36H', 'P1DT12H'],
  ['P999999999D', 'P999999999D'],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['P1Y1D', undefined],
  ['P1.5D', undefined],
  ['1D', undefined],
])('the duration %s is read as %s', (text, expected) => {
  expect(parseDuration(text)?.toString()).toBe(expected)
})
