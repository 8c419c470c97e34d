/** About how wide a sign is, in its own size: as wide as in Noto Sans, so that every usual font fits. */
function widthOf(sign: string): number {
  if (/[iljI.,:;'|!()[\] ]/.test(sign)) return 0.29
  if (/[ftr\-–/]/.test(sign)) return 0.39
  if (/[mwMW@%]/.test(sign)) return 0.91
  return /\p{Lu}/u.test(sign) ? 0.66 : 0.58
}

export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += widthOf(sign)
  return width * size
}

export interface Room {
  readonly width: number
  readonly lines: number
  /** The sizes to try, the largest first. */
  readonly sizes: readonly [number, ...number[]]
}

export interface Wrapped {
  readonly size: number
  readonly lines: readonly string[]
}

/** A text in lines, in the largest size in which it fits; what does not fit in the smallest ends with "…". */
export function wrapped(text: string, { width, lines: most, sizes }: Room): Wrapped {
  for (const size of sizes) {
    const lines = linesOf(text, width, size)
    if (lines.length <= most) return { size, lines }
  }
  const size = sizes.at(-1) ?? sizes[0]
  const kept = linesOf(text, width, size).slice(0, most)
  const last = kept.at(-1) ?? ''
  return { size, lines: [...kept.slice(0, -1), `${last.slice(0, -1).trimEnd()}…`] }
}

function linesOf(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => partsOf(one, width, size))) {
    const joined =
      line === '' ? word : line.endsWith(hyphen) ? line.slice(0, -1) + word : `${line} ${word}`
    if (line === '' || textWidth(joined, size) <= width) line = joined
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => one.replaceAll(hyphen, '-'))
}

/** Stands where a word was parted: it goes again where both parts find room in a line. */
const hyphen = '\u00ad'

/** A word that is too long for a line is parted between its syllables. */
function partsOf(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  const cut = cutsOf(word).findLast((at) => textWidth(`${word.slice(0, at)}-`, size) <= width)
  if (cut === undefined) return [word]
  return [word.slice(0, cut) + hyphen, ...partsOf(word.slice(cut), width, size)]
}

/** Before the last consonant of those between two vowels; what sounds as one stays together. */
function cutsOf(word: string): readonly number[] {
  const syllables =
    /[aeiouyäöü](?:[^aeiouyäöü\W]*?)(sch|ch|ck|ph|th|qu|st|[^aeiouyäöü\W])[aeiouyäöü]/giu
  const cuts: number[] = []
  for (let found = syllables.exec(word); found !== null; found = syllables.exec(word)) {
    const end = found.index + found[0].length - 1
    cuts.push(end - (found[1]?.length ?? 1))
    syllables.lastIndex = end
  }
  return cuts.filter((at) => at >= fewest && at <= word.length - fewest)
}

const fewest = 3
