// The only way personal data passes to disk and back. The first byte names the form, so that
// encryption per case can come beside what is stored already.
const json = 1
const binary = 2
/** JSON in which ids of a case and instants stand for what the row says anyway: see `Spared`. */
const sparing = 3

/** What `encode` wrote; the type says what is inside. */
export type Sealed<T> = Buffer & { readonly sealed?: T }

export function encode<T>(value: T): Sealed<T> {
  return Buffer.from(String.fromCodePoint(json) + JSON.stringify(value))
}

/** Not parsed with zod again: that would be half the cost of a command, and only `encode` writes here. */
export function decode<T>(stored: Sealed<T>): T {
  expectForm(stored, json)
  return JSON.parse(stored.toString('utf8', 1))
}

/** Texts that occur often in a value and that the reader knows from elsewhere in the row. */
export type Spared = readonly string[]

/** Good until the next call: for a statement that is run at once, which copies what it is given. */
export function encodeSparing(value: unknown, spared: Spared): Buffer {
  let text = JSON.stringify(value)
  for (const [index, one] of spared.entries()) text = text.replaceAll(one, markOf(index))
  // In UTF-8 a character of a JavaScript string takes three bytes at most.
  if (text.length * 3 >= scratch.length) return Buffer.from(String.fromCodePoint(sparing) + text)
  scratch[0] = sparing
  return scratch.subarray(0, 1 + scratch.write(text, 1))
}

const scratch = Buffer.allocUnsafeSlow(256 * 1024)

export function decodeSparing(stored: Buffer, spared: Spared): unknown {
  expectForm(stored, sparing)
  let text = stored.toString('utf8', 1)
  for (const [index, one] of [...spared.entries()].toReversed()) {
    text = text.split(markOf(index)).join(one)
  }
  return JSON.parse(text)
}

/** A character that JSON holds in no place as itself, so that nothing can be mistaken for it. */
function markOf(index: number): string {
  return String.fromCodePoint(1 + index)
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
