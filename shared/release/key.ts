import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'

/** Ed25519 public key as JWK (RFC 8037), as it is kept and shown. */
export const keptKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicKey = z.infer<typeof keptKeySchema>

/** The same as it comes in: a secret part is refused, whatever else a JWK may hold is dropped. */
export const publicKeySchema = z
  .object({ ...keptKeySchema.shape, d: z.exactOptional(z.never()) })
  .transform(({ kty, crv, x }): PublicKey => ({ kty, crv, x }))

/** SHA-256 of the raw public key, lower-case hexadecimal: what people compare. */
export function fingerprintOf({ x }: PublicKey): string {
  return bytesToHex(sha256(fromBase64url(x)))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function fromBase64url(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const character of text) {
    bits = (bits << 6) | alphabet.indexOf(character)
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 0xff)
      bits &= (1 << count) - 1
    }
  }
  return Uint8Array.from(bytes)
}
