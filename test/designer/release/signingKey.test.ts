import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  makeKey,
  readKeyFile,
  shortFingerprint,
  signContent,
  type SigningKey,
} from '#designer/release/signingKey.ts'

const { subtle } = webcrypto

async function keyFile(): Promise<{ pem: string; jwk: string; x: string }> {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('expected a key pair')
  const pkcs8 = Buffer.from(await subtle.exportKey('pkcs8', pair.privateKey)).toString('base64')
  const jwk = await subtle.exportKey('jwk', pair.privateKey)
  const pem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`
  return { pem, jwk: JSON.stringify(jwk), x: jwk.x ?? '' }
}

async function verifies({ publicKey }: SigningKey, signature: string, text: string) {
  const key = await subtle.importKey('jwk', publicKey, 'Ed25519', false, ['verify'])
  return subtle.verify('Ed25519', key, Buffer.from(signature, 'base64url'), Buffer.from(text))
}

function expectKey(result: SigningKey | string): SigningKey {
  if (typeof result === 'string') throw new Error(`expected a key, found ${result}`)
  return result
}

describe('signing key', () => {
  test('a key made here signs, and its private half cannot be exported', async () => {
    const key = expectKey(await makeKey())

    const signature = await signContent(key, '{"größe":1}')

    expect(await verifies(key, signature, '{"größe":1}')).toBe(true)
    expect(await verifies(key, signature, '{"größe":2}')).toBe(false)
    expect(key.privateKey.extractable).toBe(false)
  })

  test.each(['pem', 'jwk'] as const)('a key file as %s gives the same key', async (format) => {
    const file = await keyFile()

    const key = expectKey(await readKeyFile(file[format]))

    expect(key.publicKey.x).toBe(file.x)
    expect(key.privateKey.extractable).toBe(false)
    expect(await verifies(key, await signContent(key, 'Inhalt'), 'Inhalt')).toBe(true)
  })

  test('the fingerprint is the SHA-256 of the raw public key', async () => {
    const key = expectKey(await readKeyFile((await keyFile()).pem))

    const raw = Buffer.from(key.publicKey.x, 'base64url')

    expect(key.fingerprint).toBe(Buffer.from(await subtle.digest('SHA-256', raw)).toString('hex'))
  })

  test.each([
    ['nothing', ''],
    ['a public key only', '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}'],
    ['another kind of key', '{"kty":"EC","crv":"P-256","x":"AAAA","d":"AAAA"}'],
    ['broken PEM', '-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----'],
    [
      'an encrypted key',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
    ],
  ])('%s is no key file and said to be none', async (_, text) => {
    expect(await readKeyFile(text)).toBe('keyFileUnreadable')
  })

  test('people compare the first twelve digits in groups', () => {
    expect(shortFingerprint('7f3a91c40b2e55aa')).toBe('7F3A 91C4 0B2E')
  })
})
