import { createHmac, hash, randomBytes } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import { decode, encode } from '../storage/codec.ts'
import type { Database, Store } from '../storage/database.ts'
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

export function findSession(db: Database, token: string, now: number): Session | undefined {
  return find({ db, token, now })?.session
}

/** `findSession` for requests: of those that come in one turn of the event loop the first looks whether anything changed. */
export function sessionFinder(db: Database): (token: string, now: number) => Session | undefined {
  let seen: { readonly kept: Map<string, Found>; readonly changes: number } | undefined
  return (token, now) => {
    if (seen?.changes !== changes) {
      if (seen === undefined) setImmediate(() => (seen = undefined))
      seen = { kept: keptOf(db), changes }
    }
    return find({ db, token, now }, seen.kept)?.session
  }
}

/** Has it used its token for a while? */
export function isWorn({ issuedAt }: Session, now: number): boolean {
  return now - issuedAt >= rotateAfter
}

/** A new token for a worn session; undefined when it has one already or has ended meanwhile. */
export function rotateSession(db: Database, token: string, now: number): string | undefined {
  const found = find({ db, token, now })
  if (found === undefined || !isWorn(found.session, now)) return undefined
  if (found.expiresAt <= now + grace) return undefined
  const former = eq(sessions.id, idOf(token))
  const expiresAt = now + grace
  db.update(sessions).set({ expiresAt }).where(former).run()
  changes += 1
  return insert(db, { ...found.session, issuedAt: now }, found.expiresAt)
}

export function endSession(store: Store, token: string): void {
  const ended = eq(sessions.id, idOf(token))
  store.delete(sessions).where(ended).run()
  changes += 1
}

/** Stable over sign-ins; without the secret of this installation nobody can find the person behind it. */
export function subjectOf(store: Store, sub: string): string {
  const secret = secretOf(store, 'pseudonymSecret')
  return createHmac('sha256', secret).update(sub).digest('hex').slice(0, 32)
}

interface Found {
  readonly session: Session
  readonly expiresAt: number
}

interface Asked {
  readonly db: Database
  readonly token: string
  readonly now: number
}

function find({ db, token, now }: Asked, kept = keptOf(db)): Found | undefined {
  const found = kept.get(token) ?? read(db, token)
  if (found === undefined || found.expiresAt <= now) return undefined
  if (kept.size >= mostKept && !kept.has(token)) kept.clear()
  kept.set(token, found)
  return found
}

function read(db: Database, token: string): Found | undefined {
  const row = sessionById(db).get({ id: idOf(token) })
  return row && { session: sessionSchema.parse(decode(row.session)), expiresAt: row.expiresAt }
}

/**
 * A session comes with every request, so what was read is kept, until one changes here (`changes`) or anybody else
 * writes to the database (data_version). One that is ended is over at once, wherever that is done.
 */
function keptOf({ $client: client }: Database): Map<string, Found> {
  const known = memories.get(client) ?? {
    version: client.prepare<[], number>('PRAGMA data_version').pluck(),
    at: '',
    kept: new Map<string, Found>(),
  }
  memories.set(client, known)
  const now = `${known.version.get()} ${changes}`
  if (now !== known.at) known.kept.clear()
  known.at = now
  return known.kept
}

interface Memory {
  readonly version: { get(): number | undefined }
  at: string
  readonly kept: Map<string, Found>
}

const memories = new WeakMap<Database['$client'], Memory>()
const mostKept = 1_000
let changes = 0

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
