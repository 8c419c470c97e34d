import { createPublicKey, verify } from 'node:crypto'
import type { VerifySignature } from '#shared/release/verify.ts'

/** Ed25519 (RFC 8032). What is no signature or no key is not a valid one. */
export const verifySignature: VerifySignature = ({ bytes, signature, key }) => {
  if (!/^[A-Za-z0-9_-]{86}$/.test(signature)) return false
  const publicKey = createPublicKey({ key, format: 'jwk' })
  return verify(null, bytes, publicKey, Buffer.from(signature, 'base64url'))
}
