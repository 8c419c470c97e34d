import { createHash, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, publicKeySchema } from '#shared/release/key.ts'

describe('public key', () => {
  test('has the SHA-256 of its raw bytes as fingerprint', () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)

    const key = publicKeySchema.parse(publicKey.export({ format: 'jwk' }))

    expect(fingerprintOf(key)).toBe(createHash('sha256').update(raw).digest('hex'))
  })

  test('is refused together with its secret part', () => {
    const { privateKey } = generateKeyPairSync('ed25519')

    expect(publicKeySchema.safeParse(privateKey.export({ format: 'jwk' })).success).toBe(false)
  })

  test('is refused on another curve', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

    expect(publicKeySchema.safeParse(publicKey.export({ format: 'jwk' })).success).toBe(false)
  })
})
