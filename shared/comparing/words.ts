/** A piece of a text: in both, or only in the new or the old one. */
export interface Piece {
  readonly text: string
  readonly effect: 'added' | 'removed' | undefined
}

/** Two texts word by word. What stands in braces is one word. */
export function wordsBetween(from: string, to: string): readonly Piece[] {
  const [before, after] = [wordsIn(from), wordsIn(to)]
  const shared = Math.min(before.length, after.length)
  let first = 0
  while (first < shared && before[first] === after[first]) first += 1
  let last = 0
  while (last < shared - first && before.at(-1 - last) === after.at(-1 - last)) last += 1
  return joined([
    ...before.slice(0, first).map((text) => ({ text, effect: undefined })),
    ...middle(before.slice(first, before.length - last), after.slice(first, after.length - last)),
    ...after.slice(after.length - last).map((text) => ({ text, effect: undefined })),
  ])
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\{\{.*?\}\}|\[[^[\]]*\]|[\p{L}\p{N}]+|\s+|./gsu) ?? []
}

/** More than a page reworded through and through reads better as a whole. */
const mostPairs = 1_000_000

function middle(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const removed = before.map((text): Piece => ({ text, effect: 'removed' }))
  const added = after.map((text): Piece => ({ text, effect: 'added' }))
  if (before.length * after.length > mostPairs) return [...removed, ...added]
  const length = commonLengths(before, after)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    const word = before[i] ?? ''
    if (word === after[j]) {
      pieces.push({ text: word, effect: undefined })
      i += 1
      j += 1
    } else if (length(i + 1, j) >= length(i, j + 1)) pieces.push(...removed.slice(i, (i += 1)))
    else pieces.push(...added.slice(j, (j += 1)))
  }
  return [...pieces, ...removed.slice(i), ...added.slice(j)]
}

/** How many words the ends of both have in common, from a place in each on. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): (i: number, j: number) => number {
  const width = after.length + 1
  const table = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return at
}

/** Spaces between two changed words belong to both, and between words that stay what went comes first. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') result.push({ text: removed, effect: 'removed' })
    if (added !== '') result.push({ text: added, effect: 'added' })
    removed = ''
    added = ''
  }
  pieces.forEach(({ text, effect }, at) => {
    const isBetween =
      effect === undefined &&
      /^\s+$/u.test(text) &&
      removed !== '' &&
      added !== '' &&
      pieces[at + 1]?.effect !== undefined
    if (effect === 'removed' || isBetween) removed += text
    if (effect === 'added' || isBetween) added += text
    if (effect !== undefined || isBetween) return
    flush()
    const before = result.at(-1)
    if (before === undefined || before.effect !== undefined) result.push({ text, effect })
    else result[result.length - 1] = { text: before.text + text, effect }
  })
  flush()
  return result
}
