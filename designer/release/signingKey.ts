import { z } from 'zod'
import { fingerprintOf, publicKeySchema, type PublicKey } from '#shared/release/key.ts'

/** An Ed25519 key pair whose private half cannot leave the browser. */
export interface SigningKey {
  readonly fingerprint: string
  readonly publicKey: PublicKey
  readonly privateKey: CryptoKey
}

export type KeyProblem = 'insecureContext' | 'algorithmMissing' | 'keyFileUnreadable'

const algorithm = { name: 'Ed25519' } as const

function keyProblem(): KeyProblem | undefined {
  // Outside a secure context browsers hide it.
  return crypto.subtle === undefined ? 'insecureContext' : undefined
}

export async function makeKey(): Promise<SigningKey | KeyProblem> {
  const problem = keyProblem()
  if (problem !== undefined) return problem
  const pair = await generatePair()
  if (pair === undefined) return 'algorithmMissing'
  const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return x === undefined ? 'algorithmMissing' : describeKey(x, pair.privateKey)
}

/**
 * A key file is PKCS #8 as PEM, or a private JWK. The private key is imported as non-extractable; only
 * the public half of a PEM has to be derived by an import of its own that is not kept.
 */
export async function readKeyFile(text: string): Promise<SigningKey | KeyProblem> {
  const problem = keyProblem()
  if (problem !== undefined) return problem
  try {
    return await (text.trimStart().startsWith('{') ? readJwk(text) : readPem(text))
  } catch {
    // DataError and SyntaxError: whatever the file holds, it is no such key, and the person is told so.
    return 'keyFileUnreadable'
  }
}

export async function signContent(key: SigningKey, content: string): Promise<string> {
  const bytes = new TextEncoder().encode(content)
  return toBase64Url(await crypto.subtle.sign(algorithm, key.privateKey, bytes))
}

/** "7f3a91c40b2e…" as people compare it: "7F3A 91C4 0B2E". */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

async function generatePair(): Promise<CryptoKeyPair | undefined> {
  try {
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
    return 'privateKey' in pair ? pair : undefined
  } catch {
    // NotSupportedError: a browser from before Ed25519.
    return undefined
  }
}

async function readPem(text: string): Promise<SigningKey | KeyProblem> {
  const body = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(text)
  if (body?.[1] === undefined) return 'keyFileUnreadable'
  const bytes = fromBase64(body[1].replaceAll(/\s/g, ''))
  const readable = await crypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', readable)
  if (x === undefined) return 'keyFileUnreadable'
  return describeKey(x, await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']))
}

async function readJwk(text: string): Promise<SigningKey | KeyProblem> {
  const { kty, crv, x, d } = privateKeySchema.parse(JSON.parse(text))
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, d }, algorithm, false, ['sign'])
  return describeKey(x, key)
}

const privateKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
})

function describeKey(x: string, privateKey: CryptoKey): SigningKey {
  const publicKey = publicKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x })
  return { fingerprint: fingerprintOf(publicKey), publicKey, privateKey }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (character) => character.codePointAt(0) ?? 0)
}

function toBase64Url(bytes: ArrayBuffer): string {
  const plain = String.fromCodePoint(...new Uint8Array(bytes))
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
