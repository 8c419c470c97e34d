import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDuration, formatInstant, parseInstant } from '#shared/engine/instant.ts'

describe('instant', () => {
  test('is read and written like the platform does, on every day of four hundred years', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2400, 0, 1) })
    fc.assert(
      fc.property(instants, (instant) => {
        const iso = new Date(instant).toISOString()

        expect(formatInstant(instant)).toBe(iso)
        expect(parseInstant(iso)).toBe(instant)
      }),
    )
  })

  test.each([
    ['2026-02-03', '2026-02-03T00:00:00.000Z'],
    ['2026-02-03T10:30', '2026-02-03T10:30:00.000Z'],
    ['2026-02-03T10:30:00-05:00', '2026-02-03T15:30:00.000Z'],
    ['2026-02-03T00:30:00+01:00', '2026-02-02T23:30:00.000Z'],
    ['2024-02-29T23:59:59.5Z', '2024-02-29T23:59:59.500Z'],
    ['2026-07-03T10:30:00@Europe/Berlin', '2026-07-03T08:30:00.000Z'],
    ['2026-02-03T10:30:00[Europe/Berlin]', '2026-02-03T09:30:00.000Z'],
    ['2026-02-03T10:30:00+01:00[Europe/Berlin]', '2026-02-03T09:30:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(formatInstant(parseInstant(text) ?? NaN)).toBe(expected)
  })

  test.each([['2026-02-03T10:30@Nowhere/City'], ['2026-02-30'], ['tomorrow'], ['2026-2-3'], ['']])(
    '%s is none',
    (text) => {
      expect(parseInstant(text)).toBeUndefined()
    },
  )
})

describe('duration', () => {
  test.each([
    ['2026-01-31T08:00:00.000Z', 'P1M', '2026-02-28T08:00:00.000Z'],
    ['2024-02-29T08:00:00.000Z', 'P1Y', '2025-02-28T08:00:00.000Z'],
    ['2026-03-28T23:00:00.000Z', 'PT2H', '2026-03-29T01:00:00.000Z'],
    ['2026-12-31T23:59:59.000Z', 'P1W2DT1S', '2027-01-10T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', 'PT36H', '2026-01-16T12:00:00.000Z'],
  ])('%s + %s is %s', (from, duration, to) => {
    expect(formatInstant(addDuration(Date.parse(from), duration) ?? NaN)).toBe(to)
  })

  test.each([['P'], ['PT'], ['1D'], ['-P1D'], ['P1S']])('%s is none', (text) => {
    expect(addDuration(0, text)).toBeUndefined()
  })
})
