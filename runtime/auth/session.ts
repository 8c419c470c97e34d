import { z } from 'zod'
import type { Actor } from '#shared/policy/may.ts'
import { parseRoles } from '#shared/policy/role.ts'

/**
 * What the provider says about a person. `person_id` is the claim that identifies a citizen in the
 * Melderegister, `groups` gives the roles (shared/policy/role.ts); both are documented in the README.
 */
export const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  email: z.exactOptional(z.email()),
  groups: z.array(z.string()).default([]),
  person_id: z.exactOptional(z.string().min(1)),
})
export type Claims = z.infer<typeof claimsSchema>

/** Kept in the database through the codec, and nowhere else. */
export const sessionSchema = z.object({
  claims: claimsSchema,
  /** Pseudonym of the person: what tables and the log hold instead of `sub`. */
  subject: z.string(),
  /** For ending the session at the provider too. */
  idToken: z.exactOptional(z.string()),
  issuedAt: z.number(),
})
export type Session = z.infer<typeof sessionSchema>

const actors = new WeakMap<Session, Actor>()

/** Once for a session, which comes with every request. */
export function actorOf(session: Session): Actor {
  const { subject, claims } = session
  const actor = actors.get(session) ?? { subject, roles: parseRoles(claims.groups) }
  actors.set(session, actor)
  return actor
}
