import { eq } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { settings } from '../storage/schema.ts'

const offset = 'demoClockOffset'
const seeded = 'demoCitySeeded'

/** How far the demo's clock is ahead; kept, so that a start moves time on but never back. */
export function clockOffset(store: Store, start: string | undefined, now: number): number {
  if (start === undefined) return keptOffset(store) ?? 0
  const value = Math.max(Date.parse(start) - now, keptOffset(store) ?? -Infinity)
  const row = { name: offset, value: String(value) }
  store
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({ target: settings.name, set: { value: row.value } })
    .run()
  return value
}

function keptOffset(store: Store): number | undefined {
  const row = store.select().from(settings).where(eq(settings.name, offset)).get()
  return row === undefined ? undefined : Number(row.value)
}

/** Not "is anything released": a first start that was killed may have released some services only. */
export function isSeeded(store: Store): boolean {
  return store.select().from(settings).where(eq(settings.name, seeded)).get() !== undefined
}

export function markSeeded(store: Store): void {
  store.insert(settings).values({ name: seeded, value: 'true' }).onConflictDoNothing().run()
}
