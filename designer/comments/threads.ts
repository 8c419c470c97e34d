import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { namesIn } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import type { Comment } from '../api/comments.ts'
import { asJson } from '../editing/asJson.ts'

/** What one comment began, with its replies. */
export interface Thread {
  readonly first: Comment
  readonly replies: readonly Comment[]
}

export const filters = ['open', 'toMe', 'settled'] as const
export type Filter = (typeof filters)[number]

export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const replies = new Map<string, Comment[]>()
  for (const one of comments) {
    if (one.thread !== one.id) replies.set(one.thread, [...(replies.get(one.thread) ?? []), one])
  }
  return comments
    .filter(({ id, thread }) => id === thread)
    .map((first) => ({ first, replies: replies.get(first.id) ?? [] }))
}

export function isIn(filter: Filter, { first, replies }: Thread, me: string): boolean {
  if (filter === 'settled') return first.resolved !== null
  if (first.resolved !== null) return false
  if (filter === 'open') return true
  const all = [first, ...replies]
  const asked = all.findLastIndex(({ mentions }) => mentions.some(({ id }) => id === me))
  const answered = all.findLastIndex(({ author }) => author.id === me)
  return asked > answered || (asked >= 0 && asked === answered)
}

/** Open threads by the place they are about. */
export function openAt(threads: readonly Thread[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { first } of threads) {
    if (first.resolved === null) counts[first.place] = (counts[first.place] ?? 0) + 1
  }
  return counts
}

/** Whether what a comment is about is still there; items of lists are found by their id. */
export function stands(definition: Definition, place: string): boolean {
  let value: Json | undefined = asJson(definition)
  for (const name of namesIn(place)) value = within(value, name)
  return value !== undefined
}

function within(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) {
    return value.find((item: Json) => isJsonObject(item) && item['id'] === name)
  }
  return isJsonObject(value) ? referred(value, name) : undefined
}
