import { z } from '@hono/zod-openapi'
import { named } from '../http/named.ts'
import { nameOf } from '../people/store.ts'
import type { Store } from '../storage/database.ts'
import type { Comment } from './store.ts'

const somebody = named(
  'Somebody',
  /** Without a name where nobody knows any more who it was. */
  z.strictObject({ id: z.string(), name: z.string().nullable() }),
)

/** What a person writes. */
export const saidSchema = z.strictObject({
  text: z.string().trim().min(1).max(4000),
  mentions: z.array(z.string().max(64)).max(20),
})

export const commentSchema = named(
  'Comment',
  z.strictObject({
    id: z.string(),
    /** The comment that began it; its own id for that one. */
    thread: z.string(),
    /** JSON Pointer into the definition, and what stood there was called when it was written. */
    place: z.string(),
    name: z.string(),
    author: somebody,
    writtenAt: z.iso.datetime(),
    changedAt: z.iso.datetime().nullable(),
    /** null: taken back by its author. */
    text: z.string().nullable(),
    mentions: z.array(somebody),
    resolved: z.strictObject({ at: z.iso.datetime(), by: somebody }).nullable(),
  }),
)
type CommentView = z.infer<typeof commentSchema>

export function viewOf(store: Store): (comment: Comment) => CommentView {
  const names = new Map<string, string | null>()
  const somebodyOf = (id: string) => {
    const name = names.has(id) ? (names.get(id) ?? null) : (nameOf(store, id) ?? null)
    names.set(id, name)
    return { id, name }
  }
  return ({ id, thread, place, name, author, writtenAt, changedAt, text, ...more }) => {
    const { resolvedAt, resolvedBy } = more
    return {
      id,
      thread,
      place,
      name,
      author: somebodyOf(author),
      writtenAt,
      changedAt,
      text,
      mentions: more.mentions.map(somebodyOf),
      resolved:
        resolvedAt === null || resolvedBy === null
          ? null
          : { at: resolvedAt, by: somebodyOf(resolvedBy) },
    }
  }
}
