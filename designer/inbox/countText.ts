import type { Inbox } from '../api/tasks.ts'

/** "12", and "999+" where nobody counted further. */
export function countText(count: number, { mostCounted }: Pick<Inbox, 'mostCounted'>): string {
  return count < mostCounted ? `${count}` : `${mostCounted - 1}+`
}
