/** Something that can be searched for. */
export interface Findable {
  readonly label: string
  readonly note?: string
}

/** The best matches first: label begins so, a word of it begins so, it contains it; all words have to occur. */
export function found<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...items]
  const ranked = items.flatMap((item) => {
    const rank = rankOf(item, words)
    return rank === undefined ? [] : [{ item, rank }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item)
}

function rankOf({ label, note = '' }: Findable, words: readonly string[]): number | undefined {
  const [first = ''] = words
  const name = plain(label)
  const all = `${name} ${plain(note)}`
  if (!words.every((word) => all.includes(word))) return undefined
  if (name.startsWith(first)) return 0
  if (name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(first))) return 1
  return name.includes(first) ? 2 : 3
}

/** Capitals, accents and ß do not matter. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '')
}
