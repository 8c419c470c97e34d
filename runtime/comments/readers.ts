import { may, type Target } from '#shared/policy/may.ts'
import { listPeople } from '../people/store.ts'
import type { Store } from '../storage/database.ts'

/** Only who may read a comment can be spoken to in it. */
export function readersAmong(
  store: Store,
  subjects: readonly string[],
  target: Target,
): readonly string[] {
  const readers = listPeople(store).filter((person) => may(person, 'readComments', target))
  return subjects.filter((one) => readers.some(({ subject }) => subject === one))
}
