import { eq } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { settings } from '../storage/schema.ts'

const offset = 'demoClockOffset'
const seeded = 'demoCitySeeded'

/** How far the demo's clock is ahead; kept, so that time does not jump back when it is started again. */
export function clockOffset(store: Store, start: string | undefined, now: number): number {
  if (start === undefined) return 0
  const fresh = String(Date.parse(start) - now)
  store.insert(settings).values({ name: offset, value: fresh }).onConflictDoNothing().run()
  return Number(
    store.select().from(settings).where(eq(settings.name, offset)).get()?.value ?? fresh,
  )
}

/** Not "is anything released": a first start that was killed may have released some services only. */
export function isSeeded(store: Store): boolean {
  return store.select().from(settings).where(eq(settings.name, seeded)).get() !== undefined
}

export function markSeeded(store: Store): void {
  store.insert(settings).values({ name: seeded, value: 'true' }).onConflictDoNothing().run()
}
