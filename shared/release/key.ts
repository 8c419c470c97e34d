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
  .refine(({ x }) => !isSmallOrder(fromBase64url(x)))

/** SHA-256 of the raw public key, lower-case hexadecimal: what people compare. */
export function fingerprintOf({ x }: PublicKey): string {
  return bytesToHex(sha256(fromBase64url(x)))
}

/**
 * Points of small order: signatures that hold for any text under such a key can be made by anybody.
 * Their y, little-endian, also where it is not reduced modulo p = 2^255 - 19.
 */
const smallOrder = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

function isSmallOrder(point: Uint8Array): boolean {
  // The top bit is the sign of x: a point and its opposite have the same order.
  const y = point.map((byte, index) => (index === 31 ? byte & 0x7f : byte))
  return smallOrder.has(bytesToHex(y))
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
