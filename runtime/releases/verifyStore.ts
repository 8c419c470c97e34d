import { chainProblems, hashOfEntry, type LogEntry } from '#shared/release/chain.ts'
import { fingerprintOf, publicKeySchema } from '#shared/release/key.ts'
import { verifyRelease } from '#shared/release/verify.ts'
import type { VerificationCode } from '#shared/text/verification.ts'
import { listKeys, type KeyRow } from '../keys/store.ts'
import { allEntries } from '../log/store.ts'
import type { Store } from '../storage/database.ts'
import { evidenceFor } from './evidence.ts'
import { verifySignature } from './signature.ts'
import { listReleased, type ReleasedService } from './store.ts'

export interface Alteration {
  /** "hund-anmelden 2", "log 17" or "key 3f…". */
  readonly place: string
  readonly code: VerificationCode
}

export interface Report {
  readonly alterations: readonly Alteration[]
  readonly releases: number
  readonly entries: number
  /** Hash of the last entry: compare it with what was noted before to see a cut-off end. */
  readonly head: string | undefined
}

/** Everything that was signed or logged, checked without trusting the server (design.md 10). */
export function verifyStore(
  store: Store,
  fingerprints: readonly string[],
  notedHead?: string,
): Report {
  const releases = listReleased(store, 'all')
  let head: LogEntry | undefined
  let count = 0
  let noted = notedHead === undefined
  const notable: LogEntry[] = []
  function* observed(): Generator<LogEntry> {
    for (const entry of allEntries(store)) {
      head = entry
      count += 1
      noted ||= entry.hash === notedHead
      if (entry.action === 'released' || entry.action === 'keyAdded') notable.push(entry)
      yield entry
    }
  }
  const chain = chainProblems(observed()).map(({ code, seq }) => ({ place: `log ${seq}`, code }))
  const alterations = [
    ...chain,
    ...(noted ? [] : [{ place: `log ${count + 1}`, code: 'entryMissing' as const }]),
    ...releases.flatMap((release) => problemsOf(store, release, fingerprints)),
    ...missingVersions(releases),
    ...missingReleases(releases, notable),
    ...keyProblems(listKeys(store, 'all'), notable),
  ]
  return { alterations, releases: releases.length, entries: count, head: head?.hash }
}

function problemsOf(
  store: Store,
  { service, version }: ReleasedService,
  fingerprints: readonly string[],
): readonly Alteration[] {
  const place = `${service} ${version}`
  const evidence = evidenceFor(store, service, version)
  if (evidence === undefined) return []
  const verification = verifyRelease(evidence, verifySignature)
  const found: VerificationCode[] = 'problems' in verification ? [...verification.problems] : []
  if (!fingerprints.includes(evidence.release.keyFingerprint)) found.push('keyNotGiven')
  return found.map((code) => ({ place, code }))
}

/** Versions count from 1 without a gap. */
function missingVersions(releases: readonly ReleasedService[]): readonly Alteration[] {
  return releases.flatMap(({ service, version }) =>
    version === 1 || releases.some((one) => one.service === service && one.version === version - 1)
      ? []
      : [{ place: `${service} ${version - 1}`, code: 'versionMissing' as const }],
  )
}

function missingReleases(
  releases: readonly ReleasedService[],
  entries: readonly LogEntry[],
): readonly Alteration[] {
  const stored = new Set(releases.map(({ service, version }) => `service:${service} ${version}`))
  return entries
    .filter(({ action }) => action === 'released')
    .map(({ object, details }) => `${object} ${JSON.stringify(details['version'])}`)
    .filter((place) => !stored.has(place))
    .map((place) => ({ place: place.replace('service:', ''), code: 'releaseMissing' as const }))
}

function keyProblems(keys: readonly KeyRow[], entries: readonly LogEntry[]): readonly Alteration[] {
  const added = entries.filter(({ action }) => action === 'keyAdded')
  const lost = added.filter(
    ({ object }) => !keys.some((key) => object === `key:${key.fingerprint}`),
  )
  return [
    ...keys
      .filter((key) => !isLogged(key, added))
      .map((key) => ({
        place: `key ${key.fingerprint}`,
        code: 'keyUnlogged' as const,
      })),
    ...lost.map(({ object }) => ({ place: object.replace(':', ' '), code: 'keyMissing' as const })),
  ]
}

function isLogged(
  { fingerprint, department, owner, publicKey }: KeyRow,
  added: readonly LogEntry[],
) {
  const key = publicKeySchema.safeParse(parseJson(publicKey))
  if (!key.success || fingerprintOf(key.data) !== fingerprint) return false
  return added.some(
    (entry) =>
      entry.object === `key:${fingerprint}` &&
      entry.details['department'] === department &&
      entry.details['owner'] === owner &&
      entry.hash === hashOfEntry(entry),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON any more: altered, which the caller reports.
  }
}
