// The only way personal data passes to disk and back. The first byte names the form, so that
// encryption per case can come beside what is stored already.
const json = 1
const binary = 2

/** What `encode` wrote; the type says what is inside. */
export type Sealed<T> = Buffer & { readonly sealed?: T }

export function encode<T>(value: T): Sealed<T> {
  const text = JSON.stringify(value)
  const buffer = Buffer.allocUnsafe(1 + Buffer.byteLength(text))
  buffer[0] = json
  buffer.write(text, 1)
  return buffer
}

/** Not parsed with zod again: that would be half the cost of a command, and only `encode` writes here. */
export function decode<T>(stored: Sealed<T>): T {
  expectForm(stored, json)
  return JSON.parse(stored.toString('utf8', 1))
}

export function encodeBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([Uint8Array.of(binary), bytes])
}

export function decodeBytes(stored: Buffer): Buffer {
  expectForm(stored, binary)
  return stored.subarray(1)
}

function expectForm(stored: Buffer, expected: number): void {
  if (stored[0] !== expected) {
    throw new Error(`stored data: expected form ${expected}, found ${stored[0] ?? 'nothing'}`)
  }
}
