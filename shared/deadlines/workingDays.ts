import type { HolidayPlace } from '../model/city.ts'
import { weekdayOf } from '../model/calendar.ts'
import { holidayOn } from './holidays.ts'

/**
 * Which days count. Arbeitstage are those on which no period ends later (§ 193 BGB): neither Saturday nor
 * Sunday nor holiday. Werktage are all but Sundays and holidays (§ 3 (2) BUrlG).
 */
export type Counted = 'workingDays' | 'mondayToSaturday'

export interface Days {
  readonly place?: HolidayPlace | undefined
  readonly counted?: Counted
}

export function counts(day: number, { place, counted = 'workingDays' }: Days = {}): boolean {
  const weekday = weekdayOf(day)
  const isFree = weekday === 7 || (weekday === 6 && counted === 'workingDays')
  return !isFree && holidayOn(day, place) === undefined
}

/** The day itself, or else the first after it (`1`) or before it (`-1`) that counts. */
export function nearest(day: number, direction: 1 | -1, days: Days = {}): number {
  let near = day
  while (!counts(near, days)) near += direction
  return near
}

/** So many days that count later or earlier; the day itself is not one of them. */
export function addCounted(day: number, count: number, days: Days = {}): number {
  const direction = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; left--) {
    reached = nearest(reached + direction, direction, days)
  }
  return reached
}

/** How many days that count come after the one and up to the other; negative when it is earlier. */
export function countedBetween(from: number, to: number, days: Days = {}): number {
  if (to < from) return -countedBetween(to, from, days)
  let count = 0
  for (let day = from + 1; day <= to; day++) if (counts(day, days)) count += 1
  return count
}
