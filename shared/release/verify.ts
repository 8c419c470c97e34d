import { definitionSchema, type Definition } from '../model/definition.ts'
import { canonicalForm, hashesOf, hashOf } from '../model/hash.ts'
import type { JsonObject } from '../model/json.ts'
import { automationProblems } from './automation.ts'
import { hashOfEntry, type LogAction, type LogEntry } from './chain.ts'
import { bytesToSign, releaseContentSchema, textToSign, type ReleaseContent } from './content.ts'
import { fingerprintOf, publicKeySchema, type PublicKey } from './key.ts'
import { changedParts, hashOfSurface } from './surface.ts'

/** A release as it is stored, nothing of it trusted. */
export interface StoredRelease {
  readonly service: string
  readonly version: number
  readonly department: string
  readonly definition: string
  readonly meaning: string
  readonly whole: string
  readonly content: string
  readonly contentHash: string
  readonly signature: string
  readonly keyFingerprint: string
  readonly validFrom: string
}

export interface StoredKey {
  readonly fingerprint: string
  readonly department: string
  readonly owner: string
  readonly publicKey: string
  readonly withdrawnAt: string | null
}

export interface Evidence {
  readonly release: StoredRelease
  readonly key: StoredKey | undefined
  /** The version before, which the signed content names. */
  readonly previous: StoredRelease | undefined
  /** Log entries about the service and about the key. */
  readonly serviceEntries: readonly LogEntry[]
  readonly keyEntries: readonly LogEntry[]
}

export const releaseProblemCodes = [
  'definitionAltered',
  'contentAltered',
  'validityAltered',
  'departmentAltered',
  'keyMissing',
  'keyAltered',
  'keyWithdrawn',
  'signatureWrong',
  'previousAltered',
  'reviewMissing',
  'logAltered',
  'automationNotAuthorised',
] as const
export type ReleaseProblem = (typeof releaseProblemCodes)[number]

/** Ed25519 over the bytes; the platform does it, so that shared stays without `crypto`. */
export type VerifySignature = (signed: {
  readonly bytes: Uint8Array
  readonly signature: string
  readonly key: PublicKey
}) => boolean

export type Verification =
  | { readonly definition: Definition; readonly content: ReleaseContent }
  | { readonly problems: readonly ReleaseProblem[] }

/** What is wrong with a release, or its content when nothing is. */
export function verifyRelease(evidence: Evidence, verifySignature: VerifySignature): Verification {
  const { release } = evidence
  const definition = parseWith(definitionSchema, release.definition)
  const content = parseWith(releaseContentSchema, release.content)
  if (definition === undefined) return { problems: ['definitionAltered'] }
  if (content === undefined) return { problems: ['contentAltered'] }
  const parsed = { evidence, definition, content }
  const problems = [
    ...problemsOfDefinition(parsed),
    ...problemsOfContent(parsed),
    ...problemsOfKey(parsed, verifySignature),
    ...problemsOfHistory(parsed),
    ...problemsOfLog(parsed),
  ]
  return problems.length === 0 ? { definition, content } : { problems: [...new Set(problems)] }
}

interface Parsed {
  readonly evidence: Evidence
  readonly definition: Definition
  readonly content: ReleaseContent
}

function* problemsOfDefinition({
  evidence: { release },
  definition,
  content,
}: Parsed): Generator<ReleaseProblem> {
  const { meaning, whole } = hashesOf(definition)
  const altered =
    whole !== content.whole ||
    meaning !== content.meaning ||
    release.whole !== content.whole ||
    release.meaning !== content.meaning ||
    release.definition !== canonicalForm(definition)
  if (altered) yield 'definitionAltered'
  if (definition.id !== content.service) yield 'definitionAltered'
  if (definition.owner !== content.department) yield 'departmentAltered'
  if (automationProblems(definition).length > 0) yield 'automationNotAuthorised'
}

function* problemsOfContent({ evidence: { release }, content }: Parsed): Generator<ReleaseProblem> {
  if (release.validFrom !== content.validFrom) yield 'validityAltered'
  if (release.department !== content.department) yield 'departmentAltered'
  const altered =
    release.content !== textToSign(content) ||
    release.contentHash !== hashOf(content) ||
    release.service !== content.service ||
    release.version !== content.version
  if (altered) yield 'contentAltered'
}

function* problemsOfKey(
  { evidence: { release, key, keyEntries }, content }: Parsed,
  verifySignature: VerifySignature,
): Generator<ReleaseProblem> {
  if (key === undefined) return yield 'keyMissing'
  const publicKey = parseWith(publicKeySchema, key.publicKey)
  if (publicKey === undefined) return yield 'keyAltered'
  const { fingerprint, department, owner } = key
  const added = entryOf(keyEntries, 'keyAdded', { fingerprint, department, owner })
  const withdrawn = keyEntries.find(({ action }) => action === 'keyWithdrawn')
  const altered =
    fingerprintOf(publicKey) !== release.keyFingerprint ||
    department !== content.department ||
    added === undefined ||
    key.withdrawnAt !== (withdrawn?.at ?? null)
  if (altered) yield 'keyAltered'
  const { signature } = release
  const signed = { bytes: bytesToSign(content), signature, key: publicKey }
  if (!verifySignature(signed)) yield 'signatureWrong'
}

function* problemsOfHistory({ evidence, definition, content }: Parsed): Generator<ReleaseProblem> {
  const { previous, serviceEntries } = evidence
  const before = previous && parseWith(definitionSchema, previous.definition)
  const linked = previous === undefined ? null : hashOfText(previous.content)
  if (content.previous !== linked || (previous === undefined) !== (content.version === 1)) {
    yield 'previousAltered'
  }
  const surface = hashOfSurface(definition)
  const reviewed =
    content.review?.surface === surface &&
    entryOf(serviceEntries, 'approved', { whole: content.whole, surface }) !== undefined
  if (changedParts(before, definition).length > 0 && !reviewed) yield 'reviewMissing'
}

function* problemsOfLog({ evidence, content }: Parsed): Generator<ReleaseProblem> {
  const { release, serviceEntries, keyEntries } = evidence
  const released = entryOf(serviceEntries, 'released', {
    version: content.version,
    content: release.contentHash,
    key: release.keyFingerprint,
    signature: release.signature,
  })
  const head = serviceEntries.find(({ hash }) => hash === content.log)
  if (released === undefined || head === undefined || head.seq >= released.seq) {
    yield 'logAltered'
  }
  const withdrawn = keyEntries.find(({ action }) => action === 'keyWithdrawn')
  // What was signed before a key was withdrawn stays valid: the chain tells which came first.
  if (released && withdrawn && withdrawn.seq < released.seq) yield 'keyWithdrawn'
}

/** An entry that says exactly this and whose own hash still holds. */
function entryOf(
  entries: readonly LogEntry[],
  action: LogAction,
  details: JsonObject,
): LogEntry | undefined {
  return entries.find(
    (entry) =>
      entry.action === action &&
      Object.entries(details).every(([name, value]) => entry.details[name] === value) &&
      entry.hash === hashOfEntry(entry),
  )
}

function hashOfText(content: string): string | undefined {
  const parsed = parseWith(releaseContentSchema, content)
  return parsed && hashOf(parsed)
}

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

function parseWith<T>(schema: Parser<T>, text: string): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined // Not JSON: altered, which the caller reports.
  }
}
