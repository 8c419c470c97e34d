import { createHmac, hash, randomBytes } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { decode, encode, type Sealed } from '../storage/codec.ts'
import type { Store } from '../storage/database.ts'
import { prepared } from '../storage/prepared.ts'
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

/** Has it used its token for a while? */
export function isWorn({ issuedAt }: Session, now: number): boolean {
  return now - issuedAt >= rotateAfter
}

/** A new token for a worn session; undefined when it has one already or has ended meanwhile. */
export function rotateSession(store: Store, token: string, now: number): string | undefined {
  const found = find(store, token, now)
  if (found === undefined || !isWorn(found.session, now)) return undefined
  if (found.expiresAt <= now + grace) return undefined
  const former = eq(sessions.id, idOf(token))
  const expiresAt = now + grace
  store.update(sessions).set({ expiresAt }).where(former).run()
  return insert(store, { ...found.session, issuedAt: now }, found.expiresAt)
}

export function endSession(store: Store, token: string): void {
  const id = idOf(token)
  const ended = eq(sessions.id, id)
  read.delete(id)
  store.delete(sessions).where(ended).run()
}

/** Stable over sign-ins; without the secret of this installation nobody can find the person behind it. */
export function subjectOf(store: Store, sub: string): string {
  const secret = secretOf(store, 'pseudonymSecret')
  return createHmac('sha256', secret).update(sub).digest('hex').slice(0, 32)
}

function find(store: Store, token: string, now: number) {
  const id = idOf(token)
  const row = sessionById(store).get({ id })
  if (row === undefined || row.expiresAt <= now) {
    read.delete(id)
    return undefined
  }
  return { session: readSession(id, row.session), expiresAt: row.expiresAt }
}

/**
 * The database is asked at every request, so that what is ended there is ended; reading again what it holds, when
 * that is the same to the byte, is spared.
 */
function readSession(id: string, stored: Sealed<Session>): Session {
  const known = read.get(id)
  if (known?.stored.equals(stored) === true) return known.session
  const session = sessionSchema.parse(decode(stored))
  if (read.size >= mostRead) read.clear()
  read.set(id, { stored, session })
  return session
}

const read = new Map<string, { readonly stored: Buffer; readonly session: Session }>()
const mostRead = 1_000

const sessionById = prepared((store) =>
  store
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

function insert(store: Store, session: Session, expiresAt: number): string {
  const token = randomBytes(32).toString('base64url')
  const row = { id: idOf(token), session: encode(session), expiresAt }
  store.insert(sessions).values(row).run()
  return token
}

function idOf(token: string): string {
  return hash('sha256', token, 'hex')
}
