import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { verify } from '#runtime/cli/verify.ts'
import { Problem } from '#runtime/http/problem.ts'
import { allEntries } from '#runtime/log/store.ts'
import { createVerifiedVersions } from '#runtime/releases/verifiedVersions.ts'
import { verifyStore } from '#runtime/releases/verifyStore.ts'
import type { Definition } from '#shared/model/definition.ts'
import { canonicalForm, hashesOf } from '#shared/model/hash.ts'
import { hashOfEntry } from '#shared/release/chain.ts'
import { openDatabase } from '#runtime/storage/database.ts'
import { officeService } from '../../support/officeService.ts'
import { newKey, registerKey, releaseService } from '../../support/releases.ts'
import { createTestApp, type TestApp } from '../../support/testApp.ts'

const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
const reworded: Definition = { ...office, title: { de: 'Andere Worte' } }
const key = newKey()
const stranger = newKey()

let city: TestApp
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
  city = createTestApp()
  await registerKey(city, key)
  await releaseService(city, office, { key })
  await releaseService(city, reworded, { key })
})

afterEach(() => rmSync(folder, { recursive: true }))

function run(sql: string, ...values: readonly unknown[]): void {
  const { changes } = city.deps.db.$client.prepare(sql).run(...values)
  expect(changes).toBeGreaterThan(0)
}

/** What the runtime says when a case of version 2 is about to start. */
function refusal(version = 2): unknown {
  try {
    city.deps.versions({ service: 'probe', version })
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.extra['problems'] ?? error.code
  }
}

function found(fingerprints: readonly string[] = [key.fingerprint]): readonly string[] {
  const { alterations } = verifyStore(city.deps.db, fingerprints)
  return alterations.map(({ place, code }) => `${place}: ${code}`)
}

/** A definition changed behind the back of everybody, with hashes that fit again. */
const forged: Definition = { ...reworded, summary: { de: 'Untergeschoben' } }

const alterations: readonly (readonly [string, () => void, string])[] = [
  [
    'the definition',
    () =>
      run(
        `UPDATE releases SET definition = replace(definition, 'Andere', 'Falsche') WHERE version = 2`,
      ),
    'definitionAltered',
  ],
  [
    'the definition together with its hashes',
    () => {
      const { meaning, whole } = hashesOf(forged)
      const sql = 'UPDATE releases SET definition = ?, meaning = ?, whole = ? WHERE version = 2'
      run(sql, canonicalForm(forged), meaning, whole)
    },
    'definitionAltered',
  ],
  [
    'only white space in the definition',
    () => run(`UPDATE releases SET definition = definition || ' ' WHERE version = 2`),
    'definitionAltered',
  ],
  [
    'the definition into something that is none',
    () => run(`UPDATE releases SET definition = '{' WHERE version = 2`),
    'definitionAltered',
  ],
  [
    'the signature',
    () => run(`UPDATE releases SET signature = ? WHERE version = 2`, 'A'.repeat(86)),
    'signatureWrong',
  ],
  [
    'the validity',
    () => run(`UPDATE releases SET valid_from = '2026-01-01' WHERE version = 2`),
    'validityAltered',
  ],
  [
    'the validity in the signed content too',
    () =>
      run(`UPDATE releases SET valid_from = '2026-01-01',
             content = replace(content, '2026-03-02"', '2026-01-01"') WHERE version = 2`),
    'signatureWrong',
  ],
  [
    'the department',
    () => run(`UPDATE releases SET department = 'ordnungsamt' WHERE version = 2`),
    'departmentAltered',
  ],
  [
    'the key itself',
    () => run('UPDATE keys SET public_key = ?', JSON.stringify(stranger.publicKey)),
    'keyAltered',
  ],
  ['the owner of the key', () => run(`UPDATE keys SET owner = 'somebody'`), 'keyAltered'],
  ['the department of the key', () => run(`UPDATE keys SET department = 'it'`), 'keyAltered'],
  [
    'the withdrawal of the key',
    () => run(`UPDATE keys SET withdrawn_at = '2026-03-02T09:00:00.000Z'`),
    'keyAltered',
  ],
  ['the key by taking it away', () => run('DELETE FROM keys'), 'keyMissing'],
  ['the version before', () => run('DELETE FROM releases WHERE version = 1'), 'previousAltered'],
  [
    'the content of the version before',
    () =>
      run(`UPDATE releases SET content = replace(content, 'kaemmerei', 'it') WHERE version = 1`),
    'previousAltered',
  ],
  [
    'the log entry of the release',
    () =>
      run(
        `UPDATE log SET actor = 'nobody' WHERE action = 'released' AND details LIKE '%"version":2%'`,
      ),
    'logAltered',
  ],
  [
    'the log by taking the release out',
    () => run(`DELETE FROM log WHERE action = 'released' AND details LIKE '%"version":2%'`),
    'logAltered',
  ],
]

describe('alteration in the database', () => {
  test('is not seen where there is none', () => {
    expect([refusal(), found()]).toEqual([[], []])
  })

  test.each(alterations)('of %s is refused by the runtime', (_, alter, code) => {
    expect(refusal()).toEqual([]) // verified once, so that a stale verdict would show

    alter()

    expect(refusal()).toContain(code)
  })

  test.each(alterations)('of %s is found by verify', (_, alter, code) => {
    alter()

    expect(found()).toContain(`probe 2: ${code}`)
  })

  test('of the review is found', () => {
    run(`DELETE FROM log WHERE action = 'approved'`)

    expect([refusal(1), found()]).toEqual([
      expect.arrayContaining(['reviewMissing']),
      expect.arrayContaining(['probe 1: reviewMissing']),
    ])
  })

  test('of any log entry is found, even with a fitting hash', () => {
    const [first] = allEntries(city.deps.db)
    if (first === undefined) throw new Error('log: expected an entry')
    const hash = hashOfEntry({ ...first, actor: 'nobody' })
    run('UPDATE log SET actor = ?, hash = ? WHERE seq = 1', 'nobody', hash)

    expect(found()).toContain('log 2: entryAltered')
  })

  test('by cutting off the end shows against a head noted before', () => {
    const { head } = verifyStore(city.deps.db, [key.fingerprint])
    run('DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)')
    run('DELETE FROM releases WHERE version = 2')

    expect(found()).toEqual([])
    expect(verifyStore(city.deps.db, [key.fingerprint], head).alterations).toHaveLength(1)
  })

  test('by a release that is gone is found', () => {
    run('DELETE FROM releases WHERE version = 2')

    expect(found()).toEqual(['probe 2: releaseMissing'])
  })

  test('by a key slipped in is found', () => {
    const { fingerprint, publicKey } = stranger
    const sql = `INSERT INTO keys VALUES (?, 'kaemmerei', 'x', 'x', ?, '2026-01-01T00:00:00.000Z', NULL)`
    run(sql, fingerprint, JSON.stringify(publicKey))

    expect(found()).toEqual([`key ${fingerprint}: keyUnlogged`])
  })

  test('by releasing with another key than the owner’s is found by her fingerprint', () => {
    expect(found([stranger.fingerprint])).toEqual(['probe 1: keyNotGiven', 'probe 2: keyNotGiven'])
  })

  test('does not touch what was released before a key was withdrawn', async () => {
    await city.send('petra', 'DELETE', `/api/keys/${key.fingerprint}`)

    expect([refusal(), found()]).toEqual([[], []])
  })

  test('through another connection is seen at the next start too', async () => {
    const file = join(folder, 'fachwerk.db')
    city.deps.db.$client.exec(`VACUUM INTO '${file}'`)
    const [ours, theirs] = [openDatabase(folder), openDatabase(folder)]
    const versions = createVerifiedVersions(ours)
    const ref = { service: 'probe', version: 2 }
    versions(ref)

    theirs.$client.exec(`UPDATE releases SET valid_from = '2026-01-01' WHERE version = 2`)

    expect(() => versions(ref)).toThrow('releaseAltered')
    for (const db of [ours, theirs]) db.$client.close()
  })

  test('lets no case start, and says so as a refusal', async () => {
    run(`UPDATE releases SET valid_from = '2026-01-01' WHERE version = 2`)

    const start = city.deps.host.start(
      { service: 'probe', version: 2 },
      {
        type: 'startInstance',
        commandId: 'c1',
        instanceId: 'i1',
        number: 'P-1',
        ...city.deps.stamp(),
      },
    )

    await expect(start).rejects.toMatchObject({ code: 'releaseAltered' })
  })
})

describe('fachwerk verify', () => {
  test('reports in German and English and ends with 1 only when something was altered', async () => {
    const lines: string[] = []
    const output = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line))
    const args = ['--fingerprint', key.fingerprint.toUpperCase(), '--data', folder]

    city.deps.db.$client.exec(`VACUUM INTO '${join(folder, 'fachwerk.db')}'`)
    const before = await verify.run(args)
    rmSync(join(folder, 'fachwerk.db'))
    run(`UPDATE releases SET valid_from = '2026-01-01' WHERE version = 2`)
    city.deps.db.$client.exec(`VACUUM INTO '${join(folder, 'fachwerk.db')}'`)
    const after = await verify.run(args)
    output.mockRestore()

    expect([before, after]).toEqual([0, 1])
    expect(lines[0]).toContain('Alles unverändert. · Nothing was altered.')
    expect(lines[1]).toContain(
      'probe 2: Das Datum, ab dem die Version gilt, wurde verändert. · The date from which the version is valid was altered.',
    )
  })
})
