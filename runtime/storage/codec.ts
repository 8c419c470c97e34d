// The only way personal data passes to disk and back. The first byte names the form, so that
// encryption per case can come beside what is stored already.
const json = 1
const binary = 2
const jsonMark = String.fromCodePoint(json)

/** What `encode` wrote; the type says what is inside. */
export type Sealed<T> = Buffer & { readonly sealed?: T }

export function encode<T>(value: T): Sealed<T> {
  return Buffer.from(jsonMark + JSON.stringify(value))
}

/** Good until the next call: for a statement that is run at once, which copies what it is given. */
export function encodeBriefly<T>(value: T): Sealed<T> {
  const text = JSON.stringify(value)
  // In UTF-8 a character of a JavaScript string takes three bytes at most.
  if (text.length * 3 >= scratch.length) return encode(value)
  scratch[0] = json
  return scratch.subarray(0, 1 + scratch.write(text, 1))
}

const scratch = Buffer.allocUnsafeSlow(256 * 1024)

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
