import { sql } from 'drizzle-orm'
import type { Definition } from '#shared/model/definition.ts'
import type { Deps } from '../deps.ts'
import { counters } from '../storage/schema.ts'

/** The next Aktenzeichen of a department and year: "20.2-HSt-2026-00123". */
export function nextNumber(
  { db, city }: Pick<Deps, 'db' | 'city'>,
  definition: Definition,
  today: string,
): string {
  const year = today.slice(0, 4)
  const prefix = city.departments[definition.owner]?.numberPrefix ?? definition.owner
  const row = db
    .insert(counters)
    .values({ name: `number ${prefix} ${year}`, value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .get()
  return `${prefix}-${year}-${String(row.value).padStart(5, '0')}`
}
