import { createHash, createHmac, randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { decode, encode } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { sessions } from '../storage/schema.ts'
import { secretOf } from '../storage/secret.ts'
import { sessionSchema, type Claims, type Session } from './session.ts'

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
  return find(store, token, now)?.session
}

/** A new token for a session that has used its own for a while; undefined while that is fresh. */
export function rotateSession(store: Store, token: string, now: number): string | undefined {
  const found = find(store, token, now)
  if (found === undefined || now - found.session.issuedAt < rotateAfter) return undefined
  if (found.expiresAt <= now + grace) return undefined
  const former = eq(sessions.id, idOf(token))
  const expiresAt = now + grace
  store.update(sessions).set({ expiresAt }).where(former).run()
  return insert(store, { ...found.session, issuedAt: now }, found.expiresAt)
}

export function endSession(store: Store, token: string): void {
  const ended = eq(sessions.id, idOf(token))
  store.delete(sessions).where(ended).run()
}

/** Stable over sign-ins; without the secret of this installation nobody can find the person behind it. */
export function subjectOf(store: Store, sub: string): string {
  const secret = secretOf(store, 'pseudonymSecret')
  return createHmac('sha256', secret).update(sub).digest('hex').slice(0, 32)
}

function find(store: Store, token: string, now: number) {
  const own = eq(sessions.id, idOf(token))
  const row = store.select().from(sessions).where(own).get()
  if (row === undefined || row.expiresAt <= now) return undefined
  return { session: sessionSchema.parse(decode(row.session)), expiresAt: row.expiresAt }
}

function insert(store: Store, session: Session, expiresAt: number): string {
  const token = randomBytes(32).toString('base64url')
  const row = { id: idOf(token), session: encode(session), expiresAt }
  store.insert(sessions).values(row).run()
  return token
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
