import { may, type Target } from '#shared/policy/may.ts'
import type { Store } from '../storage/database.ts'
import { listPeople, type Person } from './store.ts'

/** Only who may read a comment can be spoken to in it. */
export function readersOf(
  store: Store,
  target: Target,
  among?: readonly string[],
): readonly Person[] {
  if (among?.length === 0) return []
  return listPeople(store, among).filter((person) => may(person, 'readComments', target))
}
