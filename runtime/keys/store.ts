import { asc, eq, inArray } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { keys } from '../storage/schema.ts'

export type KeyRow = typeof keys.$inferSelect

export function findKey(store: Store, fingerprint: string): KeyRow | undefined {
  return store.select().from(keys).where(eq(keys.fingerprint, fingerprint)).get()
}

export function listKeys(store: Store, departments: 'all' | readonly string[]): readonly KeyRow[] {
  return store
    .select()
    .from(keys)
    .where(departments === 'all' ? undefined : inArray(keys.department, [...departments]))
    .orderBy(asc(keys.addedAt))
    .all()
}

export function insertKey(store: Store, row: KeyRow): void {
  store.insert(keys).values(row).run()
}

export function withdrawKey(store: Store, fingerprint: string, at: string): void {
  store.update(keys).set({ withdrawnAt: at }).where(eq(keys.fingerprint, fingerprint)).run()
}
