import { and, gt, lt, sql, type Column, type SQL } from 'drizzle-orm'
import { blob, integer } from 'drizzle-orm/sqlite-core'
import type { Sealed } from './codec.ts'

// Columns hold pseudonymous ids, hashes and facts of the service; whatever is about a person goes
// through codec.ts into a blob. Instants are ISO 8601 text, only what is searched by time is a number
// (milliseconds since 1970). Tables with many rows have time-ordered integer keys.

export const sealed = <T>(name: string) => blob(name, { mode: 'buffer' }).$type<Sealed<T>>()
export const sequence = () => integer('seq').primaryKey()

/**
 * Whatever a case waits for has an id that begins with that of the case (`case:12`): the index by id finds
 * all that belongs to it, so these tables need none by case.
 */
export function idsOf(id: Column, instanceId: string): SQL | undefined {
  return and(gt(id, `${instanceId}:`), lt(id, `${instanceId};`))
}

/** What is due first comes first, then what has waited longest; what has no date comes last. */
export function urgencyOf({ dueAt, openedAt }: Readonly<Record<'dueAt' | 'openedAt', Column>>) {
  return sql<string>`(CASE WHEN ${dueAt} IS NULL THEN '9999' ELSE ${dueAt} END || ' ' || ${openedAt})`
}

/** 0 or 1, as the index of open tasks has it. */
export function isTaken({ assignee }: Readonly<Record<'assignee', Column>>) {
  return sql<number>`(${assignee} IS NOT NULL)`
}
