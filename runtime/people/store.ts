import { eq, inArray } from 'drizzle-orm'
import { parseRoles } from '#shared/policy/role.ts'
import type { Actor } from '#shared/policy/may.ts'
import type { Claims } from '../auth/session.ts'
import { subjectOf } from '../auth/store.ts'
import { decode, encode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { people } from '../storage/peopleSchema.ts'

/** A member of the administration, as the provider last said. */
export interface Person extends Actor {
  readonly name: string
}

/** Whoever holds a role; who never did is no member, and is not kept. */
export function rememberPerson(store: Store, { sub, name, groups }: Claims): void {
  const subject = subjectOf(store, sub)
  const person = encode({ name, groups })
  if (parseRoles(groups).length > 0) {
    store
      .insert(people)
      .values({ subject, person })
      .onConflictDoUpdate({ target: people.subject, set: { person } })
      .run()
  } else store.update(people).set({ person }).where(eq(people.subject, subject)).run()
}

/** Everybody, or those of them who are asked for. */
export function listPeople(store: Store, among?: readonly string[]): readonly Person[] {
  return store
    .select()
    .from(people)
    .where(among && inArray(people.subject, [...among]))
    .all()
    .map(({ subject, person }) => {
      const { name, groups } = decode(person)
      return { subject, name, roles: parseRoles(groups) }
    })
}

/** Undefined for whom nobody knows here any more. */
export function nameOf(store: Store, subject: string): string | undefined {
  const row = store.select().from(people).where(eq(people.subject, subject)).get()
  return row && decode(row.person).name
}
