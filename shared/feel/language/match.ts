import type { Localised } from '../../model/localised.ts'

interface Named {
  readonly label: string
  readonly title?: Localised
}

/** What fits what was typed, by its spelling or by what people call it; the best first, else in the given order. */
export function byMatch<T extends Named>(candidates: readonly T[], typed: string): readonly T[] {
  if (typed === '') return candidates
  const wanted = folded(typed)
  return candidates
    .flatMap((one) => {
      const rank = rankOf(one, wanted)
      return rank === undefined ? [] : [{ one, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

function rankOf({ label, title }: Named, wanted: string): number | undefined {
  const spelling = folded(label)
  if (spelling.startsWith(wanted)) return 0
  const called = folded(`${title?.de ?? ''} ${title?.en ?? ''}`)
  if (wordsOf(called).some((word) => word.startsWith(wanted))) return 1
  if (wordsOf(spelling).some((word) => word.startsWith(wanted))) return 2
  return wanted.length > 1 && spelling.includes(wanted) ? 3 : undefined
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s."]+/)
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** How many letters have to be added, taken out, changed or swapped with the next to make one word of the other. */
export function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Infinity
      const changed = at(row - 1, column - 1) + (isSame ? 0 : 1)
      current.push(Math.min(at(row, column - 1) + 1, at(row - 1, column) + 1, changed, swapped))
    }
  }
  return at(one.length, other.length)
}
