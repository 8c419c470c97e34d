import { asc, desc, eq, gt } from 'drizzle-orm'
import { canonicalForm } from '#shared/model/hash.ts'
import { jsonObjectSchema } from '#shared/model/json.ts'
import { chainStart, hashOfEntry, logEntrySchema, type LogEntry } from '#shared/release/chain.ts'
import type { Store } from '../storage/database.ts'
import { log } from '../storage/schema.ts'

export type NewEntry = Pick<LogEntry, 'at' | 'actor' | 'role' | 'action' | 'object' | 'details'>

/** Call it in the transaction of the act. No names, no case data: pseudonyms, ids and hashes. */
export function appendLog(store: Store, entry: NewEntry): LogEntry {
  const head = store.select().from(log).orderBy(desc(log.seq)).limit(1).get()
  const linked = {
    ...entry,
    seq: (head?.seq ?? 0) + 1,
    previous: head?.hash ?? chainStart,
    hash: '',
  }
  const row = { ...linked, hash: hashOfEntry(linked) }
  store
    .insert(log)
    .values({ ...row, details: canonicalForm(row.details) })
    .run()
  return row
}

/** The hash of the last entry about an object. */
export function headFor(store: Store, object: string): string {
  const row = store.select().from(log).where(eq(log.object, object)).orderBy(desc(log.seq)).limit(1)
  return row.get()?.hash ?? chainStart
}

export function entriesFor(store: Store, object: string): readonly LogEntry[] {
  return store
    .select()
    .from(log)
    .where(eq(log.object, object))
    .orderBy(asc(log.seq))
    .all()
    .map(parse)
}

/** The whole chain, read in portions. */
export function* allEntries(store: Store): Generator<LogEntry> {
  const portion = 1000
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const next = store.select().from(log).where(gt(log.seq, last)).orderBy(asc(log.seq))
    const rows = next.limit(portion).all()
    for (const row of rows) {
      last = row.seq
      yield parse(row)
    }
    if (rows.length < portion) return
  }
}

/** An entry that lost its form keeps its hash, which then no longer fits: altered, not an exception. */
function parse(row: typeof log.$inferSelect): LogEntry {
  const entry = logEntrySchema.safeParse({ ...row, details: parseDetails(row.details) })
  return entry.success ? entry.data : { ...row, action: 'submitted', details: {} }
}

function parseDetails(text: string) {
  try {
    return jsonObjectSchema.parse(JSON.parse(text))
  } catch {
    return {} // Not JSON any more: the hash then shows that the entry was altered.
  }
}
