import type { Definition } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import { countUp } from './store.ts'

/** The next Aktenzeichen of a department and year: "20.2-HSt-2026-00123". */
export function nextNumber(
  { db, city }: Pick<Deps, 'db' | 'city'>,
  { owner }: Definition,
  today: string,
): string {
  const year = today.slice(0, 4)
  const prefix = city.departments[owner]?.numberPrefix ?? owner
  const value = countUp(db, `number ${prefix} ${year}`)
  return `${prefix}-${year}-${String(value).padStart(5, '0')}`
}
