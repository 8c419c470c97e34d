import { deemedDelivery } from '../../deadlines/deemedDelivery.ts'
import { easterOf } from '../../deadlines/easter.ts'
import { holidayOn, holidaysOf } from '../../deadlines/holidays.ts'
import { firstYear } from '../../deadlines/holidayRules.ts'
import {
  addPeriod,
  addPeriodFrom,
  daysInPieces,
  parsePeriod,
  subtractPeriod,
  type Period,
} from '../../deadlines/period.ts'
import { moved } from '../../deadlines/rolling.ts'
import { addCounted, countedBetween, counts, nearest } from '../../deadlines/workingDays.ts'
import { lengthOfMonth } from '../../model/calendar.ts'
import type { HolidayPlace } from '../../model/city.ts'
import { deliveryWays, laws } from '../../model/deadline.ts'
import { states } from '../../model/states.ts'
import { spend, type Run } from '../run.ts'
import { absent, contextOf, listOf, temporal, text, truth, whole } from '../type/type.ts'
import { union } from '../type/union.ts'
import { Entries, type Value } from '../value.ts'
import { DateValue } from '../values/date.ts'
import { Months, partsOf, Seconds } from '../values/duration.ts'
import { DateTimeValue } from '../values/time.ts'
import { signature, type Signature } from './signature.ts'

const aDate = temporal('date')
const aHoliday = contextOf(
  new Map([
    ['date', aDate],
    ['name', text],
  ]),
)

// Each takes the state as its last argument; without one the holidays of the environment count: those of the
// city that runs the service, and of all states where none is set.

export const legalTimeFunctions: Readonly<Record<string, readonly Signature[]>> = {
  'is holiday': [
    signature(['date: day', 'state?: string'], truth, ([date, state], run) =>
      within(state, run, (place) => holidayOn(dayOf(date), place) !== undefined),
    ),
  ],
  'holiday name': [
    signature(['date: day', 'state?: string'], union(text, absent), ([date, state], run) =>
      within(state, run, (place) => holidayOn(dayOf(date), place)?.name.de ?? null),
    ),
  ],
  holidays: [
    signature(['year: integer', 'state?: string'], listOf(aHoliday), ([year, state], run) =>
      within(state, run, (place) => (isYear(year) ? listed(year, place) : undefined)),
    ),
  ],
  'is working day': [
    signature(['date: day', 'state?: string'], truth, ([date, state], run) =>
      within(state, run, (place) => counts(dayOf(date), { place })),
    ),
  ],
  'next working day': [
    signature(['date: day', 'state?: string'], aDate, ([date, state], run) =>
      within(state, run, (place) => DateValue.ofDays(nearest(dayOf(date), 1, { place }))),
    ),
  ],
  'previous working day': [
    signature(['date: day', 'state?: string'], aDate, ([date, state], run) =>
      within(state, run, (place) => DateValue.ofDays(nearest(dayOf(date), -1, { place }))),
    ),
  ],
  'add working days': [
    signature(
      ['date: day', 'days: integer', 'saturdays?: boolean', 'state?: string'],
      aDate,
      ([date, days, saturdays, state], run) =>
        within(state, run, (place) => {
          spend(run, Math.abs(days))
          return DateValue.ofDays(addCounted(dayOf(date), days, among(saturdays, place)))
        }),
    ),
  ],
  'count working days': [
    signature(
      ['from: day', 'to: day', 'saturdays?: boolean', 'state?: string'],
      whole,
      ([from, to, saturdays, state], run) =>
        within(state, run, (place) => {
          spend(run, Math.abs(dayOf(to) - dayOf(from)))
          return countedBetween(dayOf(from), dayOf(to), among(saturdays, place))
        }),
    ),
  ],
  'period end': [
    signature(
      [
        'start: day',
        'period: any',
        'start counts?: boolean',
        'rollover?: boolean',
        'state?: string',
      ],
      aDate,
      ([start, written, startCounts = false, rollover = true, state], run) =>
        within(state, run, (place) => {
          const period = periodOf(written)
          if (period === undefined) return undefined
          const end = (startCounts ? addPeriodFrom : addPeriod)(dayOf(start), period)
          return rolled(end, rollover, place)
        }),
    ),
  ],
  'last day before': [
    signature(['event: day', 'period: any'], aDate, ([event, written]) => {
      const period = periodOf(written)
      return period === undefined
        ? undefined
        : DateValue.ofDays(subtractPeriod(dayOf(event), period))
    }),
  ],
  'deemed delivery': [
    signature(
      ['sent: day', 'law?: string', 'way?: string', 'rollover?: boolean', 'state?: string'],
      aDate,
      ([sent, law = 'VwVfG', way = 'post', rollover, state], run) =>
        within(state, run, (place) => {
          const known = laws.find((one) => one === law)
          const by = deliveryWays.find((one) => one === way)
          if (known === undefined || by === undefined) return undefined
          const delivery = { by, ...(rollover === undefined ? {} : { rollover }) }
          const reached = deemedDelivery(dayOf(sent), { law: known, delivery, place })
          return reached === undefined ? undefined : DateValue.ofDays(reached.day)
        }),
    ),
  ],
  'days of period': [
    signature(['period: any'], whole, ([written]) => {
      const period = periodOf(written)
      return period === undefined ? undefined : daysInPieces(period)
    }),
  ],
  'beginning of month': [signature(['date: day'], aDate, ([date]) => inMonth(date, 1))],
  'middle of month': [signature(['date: day'], aDate, ([date]) => inMonth(date, 15))],
  'end of month': [signature(['date: day'], aDate, ([date]) => inMonth(date, 31))],
  'easter sunday': [
    signature(['year: integer'], aDate, ([year]) =>
      isYear(year) ? DateValue.ofDays(easterOf(year)) : undefined,
    ),
  ],
}

/** "DE-NW" or, as everybody writes it, "NW". */
const placeOf: ReadonlyMap<string, HolidayPlace> = new Map(
  states.flatMap((state) => {
    const place = { state }
    return [[state, place] as const, [state.slice('DE-'.length), place] as const]
  }),
)

/** Undefined for a text that names no state. */
function within(
  state: string | undefined,
  { environment }: Run,
  compute: (place: HolidayPlace | undefined) => Value | undefined,
): Value | undefined {
  if (state === undefined) return compute(environment.holidays)
  const place = placeOf.get(state)
  return place === undefined ? undefined : compute(place)
}

function dateOf(day: DateValue | DateTimeValue): DateValue {
  return day instanceof DateTimeValue ? day.date : day
}

function dayOf(day: DateValue | DateTimeValue): number {
  return dateOf(day).days
}

/** The Gregorian calendar knows no Easter before 1583. */
function isYear(year: number): boolean {
  return year >= 1583 && year <= 9999
}

function listed(year: number, place: HolidayPlace | undefined): Value | undefined {
  if (year < firstYear) return undefined
  return holidaysOf(year, place).map(
    ({ day, name }) =>
      new Entries(
        new Map<string, Value>([
          ['date', DateValue.ofDays(day) ?? null],
          ['name', name.de],
        ]),
      ),
  )
}

function among(saturdays: boolean | undefined, place: HolidayPlace | undefined) {
  const counted = saturdays === true ? 'mondayToSaturday' : 'workingDays'
  return { counted, place } as const
}

function rolled(
  end: number,
  rollover: boolean,
  place: HolidayPlace | undefined,
): DateValue | undefined {
  const rolling = { rollover: rollover ? 'next' : 'none', basis: undefined, place } as const
  return DateValue.ofDays(moved(end, rolling).day)
}

/** A duration of whole days or months, or a text such as "P2W" and "P1M15D", which no duration of FEEL can be. */
function periodOf(value: Value): Period | undefined {
  if (typeof value === 'string') return parsePeriod(value)
  if (value instanceof Months) {
    return value.months < 0 ? undefined : { months: value.months, days: 0 }
  }
  if (!(value instanceof Seconds)) return undefined
  const { days, hours, minutes, seconds } = partsOf(value.seconds)
  const isWhole = hours === 0 && minutes === 0 && seconds === 0
  return isWhole && typeof days === 'number' && days >= 0 ? { months: 0, days } : undefined
}

/** § 192 BGB: the beginning of a month is its first day, its middle the 15th, its end the last. */
function inMonth(date: DateValue | DateTimeValue, day: number): DateValue | undefined {
  const { year, month } = dateOf(date)
  return DateValue.of({ year, month, day: Math.min(day, lengthOfMonth(year, month)) })
}
