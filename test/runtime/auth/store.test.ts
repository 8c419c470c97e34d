import { afterEach, describe, expect, test } from 'vitest'
import { createSession, endSession, findSession } from '#runtime/auth/store.ts'
import { encode } from '#runtime/storage/codec.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { sessions } from '#runtime/storage/schema.ts'

const db = openDatabase()
const now = Date.parse('2026-03-02T09:00:00.000Z')
const hour = 3_600_000

afterEach(() => void db.delete(sessions).run())

function signedIn() {
  const claims = { sub: 'petra', name: 'Petra', groups: ['kaemmerei:clerk'] }
  const token = createSession(db, { claims, now })
  expect(findSession(db, token, now)?.claims).toEqual(claims)
  return { token, claims }
}

describe('a session that was read before', () => {
  test('is not read again while the database holds the same', () => {
    const { token } = signedIn()

    expect(findSession(db, token, now)).toBe(findSession(db, token, now))
  })

  test('is over when it has been ended, here or in the database', () => {
    const here = signedIn()
    const there = signedIn()
    endSession(db, here.token)
    db.delete(sessions).run()

    expect(findSession(db, here.token, now)).toBeUndefined()
    expect(findSession(db, there.token, now)).toBeUndefined()
  })

  test('is over when its time is', () => {
    const { token } = signedIn()

    expect(findSession(db, token, now + 8 * hour)).toBeUndefined()
  })

  test('says what the database says now', () => {
    const { token, claims } = signedIn()
    const session = findSession(db, token, now)
    if (session === undefined) throw new Error('session: expected to find it')
    const groups = ['kaemmerei:owner']
    db.update(sessions)
      .set({ session: encode({ ...session, claims: { ...claims, groups } }) })
      .run()

    expect(findSession(db, token, now)?.claims.groups).toEqual(groups)
  })
})
