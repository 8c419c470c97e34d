import type { Mark } from './difference.ts'
import { same } from './records.ts'

/** One thing of two lists: as it was, as it is, and what became of it; no effect where it is the same. */
export interface Paired<T> {
  readonly id: string
  readonly from: T | undefined
  readonly to: T | undefined
  readonly effect: Mark | undefined
}

/** Both lists as one: in the order of the new one, what is gone after what it stood behind. */
export function paired<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly Paired<T>[] {
  const now = new Set(after.map(({ id }) => id))
  const was = new Map(before.map((one, at) => [one.id, { one, at }]))
  const staying = stayingOf(after.flatMap(({ id }) => was.get(id)?.at ?? []))
  const behind = new Map<string | undefined, T[]>()
  let last: string | undefined
  for (const one of before) {
    if (now.has(one.id)) last = one.id
    else behind.set(last, [...(behind.get(last) ?? []), one])
  }
  const gone = (id?: string): readonly Paired<T>[] =>
    (behind.get(id) ?? []).map((from) => ({ id: from.id, from, to: undefined, effect: 'removed' }))
  return [
    ...gone(),
    ...after.flatMap((to): readonly Paired<T>[] => {
      const { one: from, at = 0 } = was.get(to.id) ?? {}
      return [{ id: to.id, from, to, effect: effectOf(from, to, !staying.has(at)) }, ...gone(to.id)]
    }),
  ]
}

function effectOf<T>(from: T | undefined, to: T, isMoved: boolean): Mark | undefined {
  if (from === undefined) return 'added'
  if (!same(from, to)) return 'changed'
  return isMoved ? 'moved' : undefined
}

/** The longest run of places that still follow each other: all others were moved past them. */
function stayingOf(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place)
    const slot = at === -1 ? ends.length : at
    before.set(place, ends[slot - 1])
    ends[slot] = place
  }
  const staying = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) staying.add(at)
  return staying
}
