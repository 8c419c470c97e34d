import type { HolidayPlace } from '../model/city.ts'
import type { Environment } from './compile.ts'

interface Stamp {
  readonly at: string
  readonly today: string
}

/** What expressions know of the world. */
export function environmentOf(
  { at, today }: Stamp,
  holidays: HolidayPlace | undefined,
): Environment {
  return holidays === undefined ? { now: at, today } : { now: at, today, holidays }
}
