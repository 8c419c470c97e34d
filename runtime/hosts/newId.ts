import { hash, randomFillSync } from 'node:crypto'

/** Randomness is dear to ask for and cheap to keep: 256 ids at a time. */
const pool = Buffer.allocUnsafeSlow(4096)
let used = pool.length

/**
 * Nobody can guess it, and those of the same time lie side by side in an index (UUID version 7, RFC 9562):
 * with a random one every new case would touch a page of its own in each of them.
 */
export function newId(now: number): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, (used += 16))
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  return inGroups(bytes)
}

/** The same text gives the same id (UUID version 8, RFC 9562). */
export function idFrom(text: string): string {
  const bytes = hash('sha256', text, 'buffer').subarray(0, 16)
  bytes[6] = 0x80 | (bytes.readUInt8(6) & 0x0f)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  return inGroups(bytes)
}

function inGroups(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
