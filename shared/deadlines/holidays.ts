import type { HolidayPlace } from '../model/city.ts'
import { daysOf, dayOf, readDay } from '../model/calendar.ts'
import type { Localised } from '../model/localised.ts'
import { easterOf } from './easter.ts'
import {
  firstYear,
  holidayRules,
  isValid,
  municipalRules,
  type HolidayRule,
} from './holidayRules.ts'

export interface Holiday {
  readonly day: number
  readonly name: Localised
  /** Of one that the settings add; the others stand in the act of the state. */
  readonly legalBasis?: string
}

/** The holiday that a day is; without a place those of all states. None is known before 1995. */
export function holidayOn(day: number, place?: HolidayPlace): Holiday | undefined {
  return inYear(dayOf(day).year, place).get(day)
}

/** In the order of the calendar. */
export function holidaysOf(year: number, place?: HolidayPlace): readonly Holiday[] {
  return [...inYear(year, place).values()].toSorted((one, other) => one.day - other.day)
}

type Year = ReadonlyMap<number, Holiday>
const nowhere = {}
const known = new WeakMap<object, Map<number, Year>>()
const yearsPerPlace = 500

function inYear(year: number, place: HolidayPlace | undefined): Year {
  const years = known.get(place ?? nowhere) ?? new Map<number, Year>()
  known.set(place ?? nowhere, years)
  const found = years.get(year)
  if (found !== undefined) return found
  if (years.size >= yearsPerPlace) years.clear()
  const made = new Map(listed(year, place).map((holiday) => [holiday.day, holiday]))
  years.set(year, made)
  return made
}

function listed(year: number, place: HolidayPlace | undefined): readonly Holiday[] {
  const municipal = place?.municipal ?? []
  const rules = [
    ...holidayRules,
    ...municipal.flatMap((one) => (typeof one === 'string' ? [municipalRules[one]] : [])),
  ].filter((rule) => year >= firstYear && isValid(rule, year, place?.state))
  const added = municipal.flatMap((one): readonly Holiday[] => {
    if (typeof one === 'string') return []
    const { on, ...named } = one
    const day = readDay(on.replace(/^--/, `${String(year).padStart(4, '0')}-`))
    return day === undefined || dayOf(day).year !== year ? [] : [{ ...named, day }]
  })
  return [...rules.map((rule) => ({ day: dayIn(year, rule), name: rule.name })), ...added]
}

function dayIn(year: number, { on }: HolidayRule): number {
  if (typeof on === 'number') return easterOf(year) + on
  if (typeof on === 'function') return on(year)
  const [month = 0, day = 0] = on.split('-').map(Number)
  return daysOf({ year, month, day })
}
