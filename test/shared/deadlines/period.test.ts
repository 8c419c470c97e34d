import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as period from '#shared/deadlines/period.ts'
import { nearest } from '#shared/deadlines/workingDays.ts'
import { isoDay, readDay, weekdayOf } from '#shared/model/calendar.ts'

describe('a period', () => {
  test.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2026-03-31', 'P1M', '2026-04-30'],
    ['2026-04-30', 'P1M', '2026-05-30'],
    ['2025-11-15', 'P1M', '2025-12-15'],
    ['2025-12-31', 'P2M', '2026-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2026-02-20', 'P4D', '2026-02-24'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-02-20', 'P2W', '2026-03-06'],
    ['2026-01-31', 'P1M1D', '2026-03-01'],
    ['2026-01-31', 'P0D', '2026-01-31'],
  ])('from %s of %s ends on %s', (date, period, end) => {
    expect(addPeriod(date, period)).toBe(end)
  })

  test.each([
    ['2026-02-30', 'P1M'],
    ['2026-13-01', 'P1M'],
    ['1983-08', 'P1M'],
    ['2026-01-01', 'P'],
    ['2026-01-01', '1M'],
    ['2026-01-01', 'PT1H'],
    ['9999-12-31', 'P1D'],
  ])('from %s of %s does not exist', (date, period) => {
    expect(addPeriod(date, period)).toBeUndefined()
  })

  test('of a month never skips a month', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: 0, max: 600 }), (date, months) => {
        const end = addPeriod(date, `P${months}M`) ?? ''
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthsOf(end) - monthsOf(date)).toBe(months)
        expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
      }),
    )
  })

  test('of days is undone by counting the days', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: 0, max: 100_000 }), (date, count) => {
        expect(daysBetween(date, addPeriod(date, `P${count}D`) ?? '')).toBe(count)
      }),
    )
  })

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(days(), fc.integer({ min: 0, max: 20_000 }), (date, count) => {
        const later = new Date(Date.parse(date) + count * 86_400_000)
        expect(addPeriod(date, `P${count}D`)).toBe(later.toISOString().slice(0, 10))
        expect(dayOfWeek(date)).toBe(((new Date(date).getUTCDay() + 6) % 7) + 1)
      }),
    )
  })
})

describe('a period that would end at the weekend (§ 193 BGB)', () => {
  test.each([
    ['2026-02-20', '2026-02-20'],
    ['2026-02-21', '2026-02-23'],
    ['2026-02-22', '2026-02-23'],
    ['2026-01-31', '2026-02-02'],
  ])('on %s ends on %s', (date, end) => {
    expect(nextWorkingDay(date)).toBe(end)
  })
})

function addPeriod(date: string, length: string): string | undefined {
  const [start, parsed] = [readDay(date), period.parsePeriod(length)]
  if (start === undefined || parsed === undefined) return undefined
  return isoDay(period.addPeriod(start, parsed))
}

function daysBetween(from: string, to: string): number {
  return (readDay(to) ?? NaN) - (readDay(from) ?? NaN)
}

function dayOfWeek(date: string): number {
  return weekdayOf(readDay(date) ?? NaN)
}

function nextWorkingDay(date: string): string | undefined {
  return isoDay(nearest(readDay(date) ?? NaN, 1))
}

function days(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
}
