import { eq } from 'drizzle-orm'
import type { Store } from '../storage/database.ts'
import { settings } from '../storage/schema.ts'

const name = 'demoClockOffset'

/** How far the demo's clock is ahead; kept, so that time does not jump back when it is started again. */
export function clockOffset(store: Store, start: string | undefined, now: number): number {
  if (start === undefined) return 0
  const fresh = String(Date.parse(start) - now)
  store.insert(settings).values({ name, value: fresh }).onConflictDoNothing().run()
  return Number(store.select().from(settings).where(eq(settings.name, name)).get()?.value ?? fresh)
}
