import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Store } from './database.ts'
import { settings } from './schema.ts'

/** A secret of this installation, made when it is first asked for. */
export function secretOf(store: Store, name: 'cookieSecret' | 'pseudonymSecret'): string {
  const fresh = randomBytes(32).toString('hex')
  store.insert(settings).values({ name, value: fresh }).onConflictDoNothing().run()
  return store.select().from(settings).where(eq(settings.name, name)).get()?.value ?? fresh
}
