import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalForm, hashOf } from '../model/hash.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What the owner signs (design.md 10): which content, from when, after which release, review and log. */
export const releaseContentSchema = z.strictObject({
  format: z.literal('fachwerk-release/1'),
  service: z.string(),
  version: z.int().min(1),
  meaning: hash,
  whole: hash,
  validFrom: z.iso.date(),
  department: z.string(),
  /** Hash of the content signed for the version before. */
  previous: hash.nullable(),
  /** The review by IT and the hash of the technical surface it covers; null when none was needed. */
  review: z.strictObject({ by: z.string(), at: z.iso.datetime(), surface: hash }).nullable(),
  /** The last entry of the log about this service; being a chain, it stands for all before it. */
  log: hash,
})
export type ReleaseContent = z.infer<typeof releaseContentSchema>

/** The exact text under the signature. */
export function textToSign(content: ReleaseContent): string {
  return canonicalForm(content)
}

/** Ed25519 is computed over these bytes. */
export function bytesToSign(content: ReleaseContent): Uint8Array {
  return utf8ToBytes(textToSign(content))
}

export function hashOfContent(content: ReleaseContent): string {
  return hashOf(content)
}
