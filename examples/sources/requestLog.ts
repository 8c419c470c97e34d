import { z } from '@hono/zod-openapi'
import type { Store } from './store.ts'

export type LogEntry = z.infer<typeof LogEntry>

export const LogEntry = z
  .strictObject({
    id: z.int(),
    at: z.string(),
    operation: z.string(),
    key: z.string(),
    idempotencyKey: z.exactOptional(z.string()),
    purpose: z.exactOptional(z.string()),
    status: z.int(),
  })
  .openapi('LogEntry')

export const Log = z.strictObject({ entries: z.array(LogEntry) }).openapi('Log')

export const LogFilter = z.strictObject({
  operation: z.string().optional(),
  key: z.string().optional(),
  after: z.coerce.number().int().optional(),
})

export function appendLog(store: Store, entry: Omit<LogEntry, 'id'>): void {
  store
    .prepare(
      'INSERT INTO log (at, operation, key, idempotencyKey, purpose, status) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      entry.at,
      entry.operation,
      entry.key,
      entry.idempotencyKey ?? null,
      entry.purpose ?? null,
      entry.status,
    )
}

export function listLog(store: Store, filter: z.infer<typeof LogFilter>): LogEntry[] {
  const rows = store
    .prepare(
      `SELECT * FROM log WHERE id > @after
        AND (@operation IS NULL OR operation = @operation) AND (@key IS NULL OR key = @key)
        ORDER BY id`,
    )
    .all({
      after: filter.after ?? 0,
      operation: filter.operation ?? null,
      key: filter.key ?? null,
    })
  return rows.map((row) => LogEntry.parse(withoutNulls(row)))
}

/** SQLite says NULL where our types say absent. */
export function withoutNulls(row: unknown): Record<string, unknown> {
  const columns = z.record(z.string(), z.unknown()).parse(row)
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null))
}
