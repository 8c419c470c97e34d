import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeDeadline, type PeriodRule } from '#shared/deadlines/compute.ts'
import { addCounted, countedBetween, counts, nearest } from '#shared/deadlines/workingDays.ts'
import { isoDay, readDay } from '#shared/model/calendar.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import { states } from '#shared/model/states.ts'

const days = fc.integer({ min: readDay('1995-01-01') ?? 0, max: readDay('2095-12-31') ?? 0 })
const places: fc.Arbitrary<HolidayPlace> = fc.record({ state: fc.constantFrom(...states) })
const counted = fc.constantFrom('workingDays' as const, 'mondayToSaturday' as const)
const periods = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((count) => `P${count}D`),
  fc.integer({ min: 1, max: 12 }).map((count) => `P${count}W`),
  fc.integer({ min: 1, max: 36 }).map((count) => `P${count}M`),
  fc.integer({ min: 1, max: 5 }).map((count) => `P${count}Y`),
)
const rules: fc.Arbitrary<PeriodRule> = fc.record(
  {
    period: periods,
    from: fc.constantFrom('event' as const, 'day' as const),
    law: fc.constantFrom('BGB' as const, 'VwVfG' as const, 'AO' as const, 'SGB X' as const),
  },
  { requiredKeys: ['period'] },
)

describe('periods', () => {
  test('that begin later never end earlier', () => {
    fc.assert(
      fc.property(rules, places, days, (rule, place, day) => {
        expect(last(rule, day, place)).toBeLessThanOrEqual(last(rule, day + 1, place))
      }),
    )
  })

  test('end on a working day, and on no later one than needed', () => {
    fc.assert(
      fc.property(rules, places, days, (rule, place, day) => {
        const end = last(rule, day, place)
        const unmoved = last({ ...rule, rollover: 'none' }, day, place)
        expect(counts(end, { place })).toBe(true)
        expect(end).toBeGreaterThanOrEqual(unmoved)
        for (let between = unmoved; between < end; between++) {
          expect(counts(between, { place })).toBe(false)
        }
      }),
    )
  })

  test('backwards leave the whole period in between', () => {
    fc.assert(
      fc.property(periods, days, (period, day) => {
        const start = last({ period, direction: 'before' }, day)
        expect(last({ period, rollover: 'none' }, start)).toBeLessThan(day)
      }),
    )
  })

  test('of days and weeks backwards undo those forwards', () => {
    const exact = periods.filter((period) => /[DW]$/.test(period))
    fc.assert(
      fc.property(exact, days, (period, day) => {
        const end = last({ period, rollover: 'none' }, day)
        expect(last({ period, direction: 'before' }, end + 1)).toBe(day)
      }),
    )
  })

  test('from a day end a day before those from its event, but at the end of months', () => {
    fc.assert(
      fc.property(rules, days, (rule, day) => {
        const apart = (from: 'event' | 'day') => last({ ...rule, from, rollover: 'none' }, day)
        expect(apart('event') - apart('day')).toBeOneOf([0, 1])
      }),
    )
  })
})

describe('days that count', () => {
  test('are counted there and back', () => {
    fc.assert(
      fc.property(counted, places, days, (counted, place, day) => {
        const among = { place, counted }
        const begun = nearest(day, 1, among)
        for (const count of [-7, -1, 1, 20]) {
          const reached = addCounted(begun, count, among)
          expect(counts(reached, among)).toBe(true)
          expect(addCounted(reached, -count, among)).toBe(begun)
          expect(countedBetween(begun, reached, among)).toBe(count)
        }
      }),
    )
  })
})

function last(rule: PeriodRule, day: number, place?: HolidayPlace): number {
  const { date } = computeDeadline(rule, { start: isoDay(day) ?? '' }, place) ?? { date: '' }
  return readDay(date) ?? NaN
}
