import { nearest } from '../deadlines/workingDays.ts'
import type { HolidayPlace } from '../model/city.ts'
import { fromLocal, offsetIn } from '../model/zone.ts'

const dayLength = 86_400_000

/** The same time on the next working day, when the day is none (§ 193 BGB). */
export function onWorkingDay(
  instant: number,
  { zone, place }: { readonly zone: string | undefined; readonly place: HolidayPlace | undefined },
): number {
  const local = instant + offsetIn(zone, instant)
  const day = Math.floor(local / dayLength)
  const working = nearest(day, 1, { place })
  return working === day ? instant : fromLocal(local + (working - day) * dayLength, zone)
}
