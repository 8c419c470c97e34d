import { z } from '@hono/zod-openapi'
import { Person, type PersonChange } from '../../people/person.ts'
import { withoutNulls } from '../requestLog.ts'
import type { Store } from '../store.ts'

export function createPersons(store: Store, people: readonly Person[]): void {
  store.exec('CREATE TABLE persons (id TEXT PRIMARY KEY, record TEXT NOT NULL)')
  const insert = store.prepare('INSERT INTO persons (id, record) VALUES (?, ?)')
  for (const person of people) insert.run(person.id, JSON.stringify(Person.parse(person)))
}

export function loadPerson(store: Store, id: string): Person | undefined {
  const record = store.prepare('SELECT record FROM persons WHERE id = ?').pluck().get(id)
  return record === undefined ? undefined : Person.parse(JSON.parse(z.string().parse(record)))
}

export function savePerson(
  store: Store,
  person: Person,
  change: z.infer<typeof PersonChange>,
): Person {
  const changed = Person.parse(withoutNulls({ ...person, ...change }))
  store
    .prepare('UPDATE persons SET record = ? WHERE id = ?')
    .run(JSON.stringify(changed), changed.id)
  return changed
}
