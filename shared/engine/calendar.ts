import { nextWorkingDay } from '../deadlines/period.ts'
import { formatInstant, parseInstant } from './instant.ts'
import { fromLocal, offsetIn } from '../model/zone.ts'

const dayLength = 86_400_000

/** The same time on the next working day, when the day is none (§ 193 BGB); holidays as far as they are known. */
export function onWorkingDay(instant: number, zone: string | undefined): number {
  const local = instant + offsetIn(zone, instant)
  const start = Math.floor(local / dayLength) * dayLength
  const working = nextWorkingDay(formatInstant(start).slice(0, 10))
  const moved = working === undefined ? undefined : parseInstant(working)
  return moved === undefined || moved === start ? instant : fromLocal(moved + local - start, zone)
}
