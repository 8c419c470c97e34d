import { and, asc, count, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { decode, encode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { comments, mentions } from '../storage/peopleSchema.ts'

type Row = typeof comments.$inferSelect

export interface Comment extends Omit<Row, 'text'> {
  readonly text: string | null
  /** Pseudonyms of whom it speaks to. */
  readonly mentions: readonly string[]
}

export type NewComment = Pick<
  Comment,
  | 'id'
  | 'thread'
  | 'service'
  | 'department'
  | 'place'
  | 'name'
  | 'author'
  | 'writtenAt'
  | 'mentions'
> & { readonly text: string }

export function insertComment(store: Store, { mentions: to, text, ...comment }: NewComment): void {
  store
    .insert(comments)
    .values({ ...comment, text: encode(text) })
    .run()
  setMentions(store, comment.id, to)
}

export function findComment(store: Store, id: string): Comment | undefined {
  const row = store.select().from(comments).where(eq(comments.id, id)).get()
  return row && withMentions(store, [row])[0]
}

/** In the order in which they were written. */
export function listComments(
  store: Store,
  service: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly Comment[] {
  const rows = store
    .select()
    .from(comments)
    .where(and(eq(comments.service, service), gt(comments.seq, after)))
    .orderBy(asc(comments.seq))
    .limit(limit)
    .all()
  return withMentions(store, rows)
}

export function countComments(store: Store, service: string): number {
  return counted(store, eq(comments.service, service))
}

interface Rewritten {
  readonly text: string
  readonly mentions: readonly string[]
  readonly at: string
}

export function rewriteComment(store: Store, id: string, { text, at, ...to }: Rewritten): void {
  store
    .update(comments)
    .set({ text: encode(text), changedAt: at })
    .where(eq(comments.id, id))
    .run()
  setMentions(store, id, to.mentions)
}

/** What others have replied to leaves its place; its words go either way. */
export function removeComment(store: Store, { id, thread }: Comment): void {
  setMentions(store, id, [])
  const hasReplies = id === thread && counted(store, eq(comments.thread, id)) > 1
  if (hasReplies) store.update(comments).set({ text: null }).where(eq(comments.id, id)).run()
  else store.delete(comments).where(eq(comments.id, id)).run()
}

export function settleThread(
  store: Store,
  thread: string,
  settled: { readonly at: string; readonly by: string } | undefined,
): void {
  store
    .update(comments)
    .set({ resolvedAt: settled?.at ?? null, resolvedBy: settled?.by ?? null })
    .where(eq(comments.id, thread))
    .run()
}

const first = alias(comments, 'first')
const reply = alias(comments, 'reply')

/** Open threads of each service that speak to somebody who has not replied since. */
export function countMentions(
  store: Store,
  subject: string,
  departments: 'all' | readonly string[],
): Readonly<Record<string, number>> {
  const isVisible =
    departments === 'all' ? undefined : inArray(comments.department, [...departments])
  const rows = store
    .select({ service: comments.service, count: sql<number>`count(DISTINCT ${comments.thread})` })
    .from(mentions)
    .innerJoin(comments, eq(comments.id, mentions.comment))
    .innerJoin(first, and(eq(first.id, comments.thread), isNull(first.resolvedAt)))
    .leftJoin(
      reply,
      and(
        eq(reply.thread, comments.thread),
        eq(reply.author, subject),
        gt(reply.seq, comments.seq),
      ),
    )
    .where(and(eq(mentions.subject, subject), isNull(reply.id), isVisible))
    .groupBy(comments.service)
    .all()
  return Object.fromEntries(rows.map(({ service, count }) => [service, count]))
}

function counted(store: Store, where: SQL): number {
  return store.select({ count: count() }).from(comments).where(where).get()?.count ?? 0
}

function setMentions(store: Store, comment: string, subjects: readonly string[]): void {
  store.delete(mentions).where(eq(mentions.comment, comment)).run()
  for (const subject of new Set(subjects)) {
    store.insert(mentions).values({ subject, comment }).run()
  }
}

function withMentions(store: Store, rows: readonly Row[]): readonly Comment[] {
  const ids = rows.map(({ id }) => id)
  const found = store.select().from(mentions).where(inArray(mentions.comment, ids)).all()
  const to = new Map<string, string[]>()
  for (const { comment, subject } of found) to.set(comment, [...(to.get(comment) ?? []), subject])
  return rows.map(({ text, ...row }) => ({
    ...row,
    text: text === null ? null : decode(text),
    mentions: to.get(row.id) ?? [],
  }))
}
