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
  let run: readonly Piece[] = []
  const side = (effect: 'added' | 'removed'): readonly Piece[] => {
    const text = run.flatMap((one) => (isOf(one, effect) ? [one.text] : [])).join('')
    return text === '' ? [] : [{ text, effect }]
  }
  const end = (): void => {
    result.push(...side('removed'), ...side('added'))
    run = []
  }
  let same = ''
  const endSame = (): void => {
    if (same !== '') result.push({ text: same, effect: undefined })
    same = ''
  }
  pieces.forEach((piece, at) => {
    if (piece.effect !== undefined || joins(piece, run, pieces[at + 1])) {
      endSame()
      run = [...run, piece]
    } else {
      end()
      same += piece.text
    }
  })
  end()
  endSame()
  return result
}

function isOf({ effect }: Piece, side: 'added' | 'removed'): boolean {
  return effect === undefined || effect === side
}

/** A space with words of both sides before it and a changed one after it. */
function joins({ text }: Piece, run: readonly Piece[], next: Piece | undefined): boolean {
  const has = (effect: Piece['effect']): boolean => run.some((one) => one.effect === effect)
  return /^\s+$/u.test(text) && has('added') && has('removed') && next?.effect !== undefined
}
