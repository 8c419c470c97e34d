import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  createSession,
  endSession,
  findSession,
  rotateSession,
  sessionFinder,
} from '#runtime/auth/store.ts'
import { encode } from '#runtime/storage/codec.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { sessions } from '#runtime/storage/schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-sessions-'))
const db = openDatabase(folder)
/** Somebody else who writes to it. */
const elsewhere = openDatabase(folder)
const now = Date.parse('2026-03-02T09:00:00.000Z')
const hour = 3_600_000

afterAll(() => {
  for (const { $client } of [db, elsewhere]) $client.close()
  rmSync(folder, { recursive: true })
})

function signedIn() {
  const claims = { sub: 'petra', name: 'Petra', groups: ['kaemmerei:clerk'] }
  const token = createSession(db, { claims, now })
  const session = findSession(db, token, now)
  if (session === undefined) throw new Error('session: expected to find it')
  expect(session.claims).toEqual(claims)
  return { token, session }
}

describe('a session that was read before', () => {
  test('is not read again while nobody has changed it', () => {
    const { token, session } = signedIn()

    expect(findSession(db, token, now)).toBe(session)
  })

  test('is over when it has been ended here', () => {
    const { token } = signedIn()
    endSession(db, token)

    expect(findSession(db, token, now)).toBeUndefined()
  })

  test('is over when it has been ended elsewhere', () => {
    const { token } = signedIn()
    endSession(elsewhere, token)

    expect(findSession(db, token, now)).toBeUndefined()
  })

  test('is over when somebody deletes it in the database', () => {
    const { token } = signedIn()
    elsewhere.delete(sessions).run()

    expect(findSession(db, token, now)).toBeUndefined()
  })

  test('is over when its time is', () => {
    const { token } = signedIn()

    expect(findSession(db, token, now + 8 * hour)).toBeUndefined()
  })

  test('is over soon once it has another token', () => {
    const { token } = signedIn()
    const fresh = rotateSession(db, token, now + hour) ?? ''

    expect(findSession(db, token, now + hour)).toBeDefined()
    expect(findSession(db, token, now + hour + 60_000)).toBeUndefined()
    expect(findSession(db, fresh, now + hour + 60_000)).toBeDefined()
  })

  test('says what the database says now', () => {
    const { token, session } = signedIn()
    const groups = ['kaemmerei:owner']
    const changed = { ...session, claims: { ...session.claims, groups } }
    elsewhere
      .update(sessions)
      .set({ session: encode(changed) })
      .run()

    expect(findSession(db, token, now)?.claims.groups).toEqual(groups)
  })
})

describe('requests of one turn of the event loop', () => {
  const find = sessionFinder(db)
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

  test('do not see a session that has been ended here', () => {
    const { token, session } = signedIn()
    expect(find(token, now)).toBe(session)
    endSession(db, token)

    expect(find(token, now)).toBeUndefined()
  })

  test('look together whether one has been ended elsewhere; those of the next look again', async () => {
    const { token, session } = signedIn()
    expect(find(token, now)).toBe(session)
    endSession(elsewhere, token)
    await nextTurn()

    expect(find(token, now)).toBeUndefined()
  })

  test('see one that has begun elsewhere', () => {
    expect(find('unknown', now)).toBeUndefined()
    const claims = { sub: 'ralf', name: 'Ralf', groups: [] }
    const token = createSession(elsewhere, { claims, now })

    expect(find(token, now)?.claims).toEqual(claims)
  })
})
