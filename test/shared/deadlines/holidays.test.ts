import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { holidaysOf, type Holiday } from '#shared/deadlines/holidays.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import { isoDay } from '#shared/model/calendar.ts'
import { states, type State } from '#shared/model/states.ts'

const years = Array.from({ length: 41 }, (_, index) => 1995 + index)

describe('the holidays of', () => {
  test.each(states)('%s are those of date-holidays in 41 years', (state) => {
    const oracle = new Holidays('DE', state.slice(3))

    for (const year of years) expect(daysOf(year, { state })).toEqual(publicDays(oracle, year))
  })

  test('Augsburg are those of date-holidays as well', () => {
    const oracle = new Holidays('DE', 'BY', 'A')
    const place: HolidayPlace = {
      state: 'DE-BY',
      municipal: ['assumptionDay', 'augsburgPeaceFestival'],
    }

    for (const year of years) expect(daysOf(year, place)).toEqual(publicDays(oracle, year))
  })

  test('a Catholic municipality in Bavaria are those of date-holidays as well', () => {
    const oracle = new Holidays('DE', 'BY', 'KATH')
    const place: HolidayPlace = { state: 'DE-BY', municipal: ['assumptionDay'] }

    for (const year of years) expect(daysOf(year, place)).toEqual(publicDays(oracle, year))
  })

  test.each<[State, string]>([
    ['DE-SN', 'BZ'],
    ['DE-TH', 'EIC'],
  ])(
    'a municipality in %s that has Corpus Christi (%s) are those of date-holidays',
    (state, region) => {
      const oracle = new Holidays('DE', state.slice(3), region)
      const place: HolidayPlace = { state, municipal: ['corpusChristi'] }

      for (const year of years) expect(daysOf(year, place)).toEqual(publicDays(oracle, year))
    },
  )
})

describe('a holiday', () => {
  test.each<[string, State | undefined, number, boolean]>([
    ['Reformationstag', 'DE-BW', 2016, false],
    ['Reformationstag', 'DE-BW', 2017, true],
    ['Reformationstag', 'DE-BW', 2018, false],
    ['Reformationstag', 'DE-HH', 2016, false],
    ['Reformationstag', 'DE-HH', 2018, true],
    ['Reformationstag', 'DE-BE', 2018, false],
    ['Reformationstag', 'DE-BB', 1996, true],
    ['Reformationstag', undefined, 2017, true],
    ['Reformationstag', undefined, 2018, false],
    ['Internationaler Frauentag', 'DE-BE', 2018, false],
    ['Internationaler Frauentag', 'DE-BE', 2019, true],
    ['Internationaler Frauentag', 'DE-MV', 2022, false],
    ['Internationaler Frauentag', 'DE-MV', 2023, true],
    ['Weltkindertag', 'DE-TH', 2018, false],
    ['Weltkindertag', 'DE-TH', 2019, true],
    ['Tag der Befreiung', 'DE-BE', 2020, true],
    ['Tag der Befreiung', 'DE-BE', 2021, false],
    ['Tag der Befreiung', 'DE-BE', 2025, true],
    ['75. Jahrestag des Volksaufstandes', 'DE-BE', 2028, true],
    ['Buß- und Bettag', 'DE-SN', 2026, true],
    ['Buß- und Bettag', 'DE-BY', 2026, false],
    ['Fronleichnam', 'DE-BW', 2026, true],
    ['Fronleichnam', 'DE-SN', 2026, false],
    ['Mariä Himmelfahrt', 'DE-SL', 2026, true],
    ['Mariä Himmelfahrt', 'DE-BY', 2026, false],
    ['Heilige Drei Könige', undefined, 2026, false],
    ['Neujahr', undefined, 2026, true],
  ])('%s in %s in %i: %s', (...row) => {
    const [name, state, year, isOne] = row

    const holidays = holidaysOf(year, state === undefined ? undefined : { state })

    expect(holidays.some((holiday) => holiday.name.de === name)).toBe(isOne)
  })

  test('of a municipality exists only where the law of the state leaves it to it', () => {
    const place: HolidayPlace = { state: 'DE-HH', municipal: ['assumptionDay'] }

    expect(daysOf(2026, place)).toEqual(daysOf(2026, { state: 'DE-HH' }))
  })

  test('that a new law adds counts by the settings, once or each year', () => {
    const once = { name: { de: 'Stadtjubiläum' }, legalBasis: '§ 1 Gesetz', on: '2030-06-12' }
    const yearly = { name: { de: 'Stadttag' }, legalBasis: '§ 2 Gesetz', on: '--02-29' }
    const place: HolidayPlace = { state: 'DE-BW', municipal: [once, yearly] }

    const added = (year: number) =>
      holidaysOf(year, place).flatMap(({ name, day }) =>
        name.de.startsWith('Stadt') ? [isoDay(day)] : [],
      )

    expect(added(2030)).toEqual(['2030-06-12'])
    expect(added(2028)).toEqual(['2028-02-29'])
    expect(added(2029)).toEqual([])
  })

  test('is not known before 1995', () => {
    expect(holidaysOf(1994, { state: 'DE-BW' })).toEqual([])
  })
})

function daysOf(year: number, place: HolidayPlace): readonly (string | undefined)[] {
  return holidaysOf(year, place).map(({ day }: Holiday) => isoDay(day))
}

function publicDays(oracle: Holidays, year: number): readonly string[] {
  const days = oracle.getHolidays(year).filter(({ type }) => type === 'public')
  return [...new Set(days.map(({ date }) => date.slice(0, 10)))].toSorted()
}
