import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fingerprintOf, publicKeySchema, type PublicKey } from '#shared/release/key.ts'

export interface KeyFile {
  /** "petra-lindner.pem". */
  readonly name: string
  readonly publicKey: PublicKey
  readonly fingerprint: string
  /** Ed25519, base64url without padding. */
  sign(bytes: Uint8Array): string
}

/** Ed25519 as PKCS8 PEM, readable for its owner only; made when it is not there yet. */
export function openKeyFile(path: string): KeyFile {
  if (!existsSync(path)) makeKeyFile(path)
  const secret = createPrivateKey(readFileSync(path, 'utf8'))
  const publicKey = publicKeySchema.parse(createPublicKey(secret).export({ format: 'jwk' }))
  return {
    name: basename(path),
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, secret).toString('base64url'),
  }
}

/** Under another name first: a start that is killed leaves no half key behind. */
function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const unfinished = `${path}.new`
  writeFileSync(unfinished, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
  renameSync(unfinished, path)
}
