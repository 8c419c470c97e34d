import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Localised } from '#shared/model/localised.ts'
import { templateKinds } from '#shared/model/templateKinds.ts'
import { sealed, sequence } from './columns.ts'

// The people of the administration, what they write to each other and what they keep for each other.

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

/** Pieces that a department keeps to put them into its services; `revision` counts up with each renaming. */
export const templates = sqliteTable(
  'templates',
  {
    /** Made by who keeps it, so that what is sent twice is kept once. */
    id: text('id').primaryKey(),
    department: text('department').notNull(),
    kind: text('kind', { enum: templateKinds }).notNull(),
    title: text('title', { mode: 'json' }).$type<Localised>().notNull(),
    summary: text('summary', { mode: 'json' }).$type<Localised>().notNull(),
    /** The title as people tell names apart. */
    name: text('name').notNull(),
    definition: text('definition').notNull(),
    revision: integer('revision').notNull(),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by').notNull(),
  },
  (table) => [uniqueIndex('templates_by_name').on(table.department, table.name)],
)
