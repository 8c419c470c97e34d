import { createHash, createHmac, randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { parseRoles } from '#shared/policy/role.ts'
import type { Actor } from '#shared/policy/may.ts'
import { decode, encode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { sessions } from '../storage/schema.ts'
import { secretOf } from '../storage/secret.ts'

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

const sessionSchema = z.object({
  claims: claimsSchema,
  /** Pseudonym of the person: what tables and the log hold instead of `sub`. */
  subject: z.string(),
  /** For ending the session at the provider too. */
  idToken: z.exactOptional(z.string()),
  issuedAt: z.number(),
})
export type Session = z.infer<typeof sessionSchema>

const hour = 3_600_000
const lifetime = 8 * hour
const rotateAfter = hour / 2
/** Requests under way with the former token still arrive. */
const grace = 60_000

export interface NewSession {
  readonly claims: Claims
  readonly idToken?: string
  readonly now: number
}

/** Answers the token for the cookie; the database holds its hash only. */
export function createSession(store: Store, { claims, idToken, now }: NewSession): string {
  const session = {
    claims,
    subject: subjectOf(store, claims.sub),
    ...(idToken === undefined ? {} : { idToken }),
    issuedAt: now,
  }
  store.delete(sessions).where(lt(sessions.expiresAt, now)).run()
  return insert(store, session, now + lifetime)
}

export function findSession(store: Store, token: string, now: number): Session | undefined {
  const row = store
    .select()
    .from(sessions)
    .where(eq(sessions.id, idOf(token)))
    .get()
  if (row === undefined || row.expiresAt <= now) return undefined
  return sessionSchema.parse(decode(row.session))
}

/** A new token for a session that has used its own for a while; undefined while that is fresh. */
export function rotateSession(store: Store, token: string, now: number): string | undefined {
  const session = findSession(store, token, now)
  if (session === undefined || now - session.issuedAt < rotateAfter) return undefined
  const row = store
    .select()
    .from(sessions)
    .where(eq(sessions.id, idOf(token)))
    .get()
  if (row === undefined || row.expiresAt <= now + grace) return undefined
  store
    .update(sessions)
    .set({ expiresAt: now + grace })
    .where(eq(sessions.id, idOf(token)))
    .run()
  return insert(store, { ...session, issuedAt: now }, row.expiresAt)
}

export function endSession(store: Store, token: string): void {
  store
    .delete(sessions)
    .where(eq(sessions.id, idOf(token)))
    .run()
}

export function actorOf({ subject, claims }: Session): Actor {
  return { subject, roles: parseRoles(claims.groups) }
}

/** Stable over sign-ins; without the secret of this installation nobody can find the person behind it. */
export function subjectOf(store: Store, sub: string): string {
  return createHmac('sha256', secretOf(store, 'pseudonymSecret'))
    .update(sub)
    .digest('hex')
    .slice(0, 32)
}

function insert(store: Store, session: Session, expiresAt: number): string {
  const token = randomBytes(32).toString('base64url')
  store
    .insert(sessions)
    .values({ id: idOf(token), session: encode(session), expiresAt })
    .run()
  return token
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
