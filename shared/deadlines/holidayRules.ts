import type { municipalHolidays } from '../model/city.ts'
import { daysOf, weekdayOf } from '../model/calendar.ts'
import type { Localised } from '../model/localised.ts'
import type { State } from '../model/states.ts'

/** Before it other laws applied: Buß- und Bettag was a holiday in all states, for example. */
export const firstYear = 1995

export interface HolidayRule {
  readonly name: Localised
  /** "10-31", a number of days from Easter Sunday, or computed. */
  readonly on: string | number | ((year: number) => number)
  readonly where: readonly Validity[]
}

interface Validity {
  readonly states: 'all' | readonly State[]
  readonly from?: number
  readonly years?: readonly number[]
}

/** The acts of the 16 states on Sundays and holidays, with what changed since 1995. */
export const holidayRules: readonly HolidayRule[] = [
  { name: { de: 'Neujahr', en: 'New Year’s Day' }, on: '01-01', where: everywhere() },
  {
    name: { de: 'Heilige Drei Könige', en: 'Epiphany' },
    on: '01-06',
    where: [{ states: ['DE-BW', 'DE-BY', 'DE-ST'] }],
  },
  {
    name: { de: 'Internationaler Frauentag', en: 'International Women’s Day' },
    on: '03-08',
    where: [
      { states: ['DE-BE'], from: 2019 },
      { states: ['DE-MV'], from: 2023 },
    ],
  },
  { name: { de: 'Karfreitag', en: 'Good Friday' }, on: -2, where: everywhere() },
  {
    name: { de: 'Ostersonntag', en: 'Easter Sunday' },
    on: 0,
    where: [{ states: ['DE-BB'] }],
  },
  { name: { de: 'Ostermontag', en: 'Easter Monday' }, on: 1, where: everywhere() },
  { name: { de: 'Tag der Arbeit', en: 'Labour Day' }, on: '05-01', where: everywhere() },
  {
    name: { de: 'Tag der Befreiung', en: 'Liberation Day' },
    on: '05-08',
    where: [{ states: ['DE-BE'], years: [2020, 2025] }],
  },
  { name: { de: 'Christi Himmelfahrt', en: 'Ascension Day' }, on: 39, where: everywhere() },
  {
    name: { de: 'Pfingstsonntag', en: 'Whit Sunday' },
    on: 49,
    where: [{ states: ['DE-BB'] }],
  },
  { name: { de: 'Pfingstmontag', en: 'Whit Monday' }, on: 50, where: everywhere() },
  {
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    on: 60,
    where: [{ states: ['DE-BW', 'DE-BY', 'DE-HE', 'DE-NW', 'DE-RP', 'DE-SL'] }],
  },
  {
    name: { de: '75. Jahrestag des Volksaufstandes', en: '75 years since the uprising of 1953' },
    on: '06-17',
    where: [{ states: ['DE-BE'], years: [2028] }],
  },
  {
    name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' },
    on: '08-15',
    where: [{ states: ['DE-SL'] }],
  },
  {
    name: { de: 'Weltkindertag', en: 'World Children’s Day' },
    on: '09-20',
    where: [{ states: ['DE-TH'], from: 2019 }],
  },
  {
    name: { de: 'Tag der Deutschen Einheit', en: 'Day of German Unity' },
    on: '10-03',
    where: everywhere(),
  },
  {
    name: { de: 'Reformationstag', en: 'Reformation Day' },
    on: '10-31',
    where: [
      { states: ['DE-BB', 'DE-MV', 'DE-SN', 'DE-ST', 'DE-TH'] },
      { states: 'all', years: [2017] },
      { states: ['DE-HB', 'DE-HH', 'DE-NI', 'DE-SH'], from: 2018 },
    ],
  },
  {
    name: { de: 'Allerheiligen', en: 'All Saints’ Day' },
    on: '11-01',
    where: [{ states: ['DE-BW', 'DE-BY', 'DE-NW', 'DE-RP', 'DE-SL'] }],
  },
  {
    name: { de: 'Buß- und Bettag', en: 'Day of Repentance and Prayer' },
    on: repentanceDay,
    where: [{ states: ['DE-SN'] }],
  },
  { name: { de: '1. Weihnachtstag', en: 'Christmas Day' }, on: '12-25', where: everywhere() },
  { name: { de: '2. Weihnachtstag', en: 'Boxing Day' }, on: '12-26', where: everywhere() },
]

type Municipal = (typeof municipalHolidays)[number]

/** What the law of a state leaves to some municipalities: only who is one of them may name it. */
export const municipalRules: Readonly<Record<Municipal, HolidayRule>> = {
  corpusChristi: {
    name: { de: 'Fronleichnam', en: 'Corpus Christi' },
    on: 60,
    where: [{ states: ['DE-SN', 'DE-TH'] }],
  },
  assumptionDay: {
    name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' },
    on: '08-15',
    where: [{ states: ['DE-BY'] }],
  },
  augsburgPeaceFestival: {
    name: { de: 'Augsburger Friedensfest', en: 'Augsburg Peace Festival' },
    on: '08-08',
    where: [{ states: ['DE-BY'] }],
  },
}

export function isValid(rule: HolidayRule, year: number, state: State | undefined): boolean {
  return rule.where.some(({ states, from = firstYear, years }) => {
    const isHere = states === 'all' || (state !== undefined && states.includes(state))
    return isHere && (years === undefined ? year >= from : years.includes(year))
  })
}

function everywhere(): readonly Validity[] {
  return [{ states: 'all' }]
}

/** The Wednesday before 23 November. */
function repentanceDay(year: number): number {
  const eve = daysOf({ year, month: 11, day: 22 })
  return eve - ((weekdayOf(eve) + 4) % 7)
}
