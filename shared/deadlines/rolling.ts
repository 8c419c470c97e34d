import type { HolidayPlace } from '../model/city.ts'
import { weekdayOf } from '../model/calendar.ts'
import type { Rollover } from '../model/deadline.ts'
import type { NoWorkingDay, Step } from './derivation.ts'
import { holidayOn } from './holidays.ts'
import { nearest } from './workingDays.ts'

export interface Rolling {
  readonly rollover: Rollover
  readonly basis: string | undefined
  readonly place: HolidayPlace | undefined
}

/** Where an end comes to lie that falls on a Saturday, a Sunday or a holiday, and why. */
export function moved(
  day: number,
  { rollover, basis, place }: Rolling,
): { readonly day: number; readonly steps: readonly Step[] } {
  const because = noWorkingDay(day, place)
  if (because === undefined) return { day, steps: [] }
  const cited = basis === undefined ? {} : { basis }
  if (rollover !== 'next' && rollover !== 'previous') {
    return { day, steps: [{ step: 'stays', on: day, because, ...cited }] }
  }
  const on = nearest(day, rollover === 'next' ? 1 : -1, { place })
  return { day: on, steps: [{ step: 'moved', from: day, on, because, ...cited }] }
}

function noWorkingDay(day: number, place: HolidayPlace | undefined): NoWorkingDay | undefined {
  const holiday = holidayOn(day, place)
  if (holiday !== undefined) return { holiday: holiday.name }
  const weekday = weekdayOf(day)
  return weekday === 7 ? 'sunday' : weekday === 6 ? 'saturday' : undefined
}
