import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { JsonObject } from '#shared/model/json.ts'
import type { Dispatch } from '../hosts/dispatch.ts'
import { sealed, sequence } from './columns.ts'

// What passes between cases. Columns as in schema.ts.

/** Who waits for a signal. A place is never given twice: who comes after a signal was thrown is not served. */
export const signalSubscriptions = sqliteTable(
  'signal_subscriptions',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    generation: integer('generation').notNull(),
    signal: text('signal').notNull(),
    department: text('department').notNull(),
  },
  (table) => [index('signal_subscriptions_by_signal').on(table.signal, table.department)],
)

/** Messages that nobody has taken yet, until their time is over; `id` and `key` are hashes. */
export const keptMessages = sqliteTable(
  'kept_messages',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    /** The case that threw it, with which it goes; null when it came from outside. */
    instanceId: text('instance_id'),
    message: text('message').notNull(),
    key: text('key'),
    /** Whose cases it may reach; null for all. */
    departments: text('departments', { mode: 'json' }).$type<readonly string[]>(),
    /** The department of the case that threw it. */
    sender: text('sender'),
    payload: sealed<JsonObject>('payload').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('kept_messages_by_message').on(table.message, table.key),
    index('kept_messages_by_expiry').on(table.expiresAt),
    index('kept_messages_by_instance').on(table.instanceId),
  ],
)

/** What cases send to each other; a row goes in the commit that has carried it out. */
export const dispatches = sqliteTable(
  'dispatches',
  {
    seq: sequence(),
    id: text('id').notNull().unique(),
    instanceId: text('instance_id').notNull(),
    dispatch: sealed<Dispatch>('dispatch').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [
    index('dispatches_by_due').on(table.dueAt),
    index('dispatches_by_instance').on(table.instanceId),
  ],
)

/** Cases that other cases called. */
export const calls = sqliteTable(
  'calls',
  {
    /** The case that was called. */
    instanceId: text('instance_id').primaryKey(),
    callerId: text('caller_id').notNull(),
    jobId: text('job_id').notNull(),
    generation: integer('generation').notNull(),
    /** The caller waits for it. */
    open: integer('open', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('calls_by_job').on(table.jobId), index('calls_by_caller').on(table.callerId)],
)
