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

  test.each(smallOrderPoints())('is refused where %s would verify what nobody signed', (point) => {
    const x = Buffer.from(point, 'hex').toString('base64url')

    expect(publicKeySchema.safeParse({ kty: 'OKP', crv: 'Ed25519', x }).success).toBe(false)
  })
})

/** The torsion points of edwards25519 in every encoding, with either sign. */
function smallOrderPoints(): readonly string[] {
  const eighth = [
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03',
  ]
  return [
    ...['00', '80'].flatMap((end) => ['00', '01'].map((start) => start + '00'.repeat(30) + end)),
    ...['7f', 'ff'].flatMap((end) => ['ec', 'ed', 'ee'].map((y) => y + 'ff'.repeat(30) + end)),
    ...['05', '85'].map((end) => `${eighth[0]}${end}`),
    ...['7a', 'fa'].map((end) => `${eighth[1]}${end}`),
  ]
}
