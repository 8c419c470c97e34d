import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sealed, sequence } from './columns.ts'

// The people of the administration, and what they write to each other.

/** Members of the administration who have signed in: whose pseudonym it is, for those who work with them. */
export const people = sqliteTable('people', {
  subject: text('subject').primaryKey(),
  person: sealed<{ readonly name: string; readonly groups: readonly string[] }>('person').notNull(),
})

/**
 * What people who work on a service write to each other; never part of the definition. `thread` is the comment that
 * began it, its own id for that one.
 */
export const comments = sqliteTable(
  'comments',
  {
    seq: sequence(),
    /** Made by who writes, so that what is sent twice is written once. */
    id: text('id').notNull().unique(),
    thread: text('thread').notNull(),
    service: text('service').notNull(),
    department: text('department').notNull(),
    /** JSON Pointer to what it is about, and what that was called. */
    place: text('place').notNull(),
    name: text('name').notNull(),
    author: text('author').notNull(),
    writtenAt: text('written_at').notNull(),
    changedAt: text('changed_at'),
    /** null: taken back, though others have replied. */
    text: sealed<string>('text'),
    /** Of the comment that began it: since when it is settled, and by whom. */
    resolvedAt: text('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [
    index('comments_by_service').on(table.service, table.seq),
    index('comments_by_thread').on(table.thread),
  ],
)

/** Who is spoken to in a comment. */
export const mentions = sqliteTable(
  'mentions',
  { subject: text('subject').notNull(), comment: text('comment').notNull() },
  (table) => [
    primaryKey({ columns: [table.subject, table.comment] }),
    index('mentions_by_comment').on(table.comment),
  ],
)
