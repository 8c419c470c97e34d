export type Ranges = readonly (readonly [from: number, to: number])[]

const last = 0x10_ff_ff
export const everything: Ranges = [[0, last]]

/** XML 1.0 §2.3: what a name begins with, and what else it has. */
const nameStart: Ranges = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2_ff],
  [0x3_70, 0x3_7d],
  [0x3_7f, 0x1f_ff],
  [0x20_0c, 0x20_0d],
  [0x20_70, 0x21_8f],
  [0x2c_00, 0x2f_ef],
  [0x30_01, 0xd7_ff],
  [0xf9_00, 0xfd_cf],
  [0xfd_f0, 0xff_fd],
  [0x1_00_00, 0xe_ff_ff],
]
const nameFurther: Ranges = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x3_00, 0x3_6f],
  [0x20_3f, 0x20_40],
]
const space: Ranges = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x20],
]

interface Letter {
  /** Inside of brackets. */
  readonly members: string
  readonly others: string
  readonly ranges: () => Ranges
}

/** What a letter after a backslash stands for; the capital letter for all the rest. */
const letters: Readonly<Record<string, Letter>> = {
  d: {
    members: String.raw`\p{Nd}`,
    others: String.raw`\P{Nd}`,
    ranges: remembered(/^\p{Nd}$/u),
  },
  w: {
    members: String.raw`\p{L}\p{M}\p{N}\p{S}`,
    others: String.raw`\p{P}\p{Z}\p{C}`,
    ranges: remembered(/^[\p{L}\p{M}\p{N}\p{S}]$/u),
  },
  s: listed(space),
  i: listed(nameStart),
  c: listed([...nameStart, ...nameFurther]),
}

function listed(ranges: Ranges): Letter {
  return {
    members: written(ranges),
    others: written(minus(everything, ranges)),
    ranges: () => ranges,
  }
}

/** All characters that a pattern matches: worked out when somebody asks, because it takes long. */
function remembered(pattern: RegExp): () => Ranges {
  let known: Ranges | undefined
  return () => {
    known ??= matching(pattern)
    return known
  }
}

function matching(pattern: RegExp): Ranges {
  const ranges: (readonly [number, number])[] = []
  let from: number | undefined
  for (let code = 0; code <= last + 1; code++) {
    const isIn = code <= last && pattern.test(String.fromCodePoint(code))
    if (isIn) from ??= code
    else if (from !== undefined) {
      ranges.push([from, code - 1])
      from = undefined
    }
  }
  return ranges
}

export function classRanges(letter: string): Ranges | undefined {
  return Object.hasOwn(letters, letter) ? letters[letter]?.ranges() : undefined
}

const token = /\[(?:\\[\s\S]|[^\]\\])*\]?|\\[\s\S]|\./g

/** Letters and dots as what they stand for: a dot matches no end of a line, which may be a carriage return, too. */
export function withoutLetters(pattern: string, isDotAll: boolean): string {
  return pattern.replaceAll(token, (part) => {
    if (part === '.') return isDotAll ? part : String.raw`[^\n\r]`
    if (part.startsWith('[')) return part.replaceAll(/\\[\s\S]/g, inBrackets)
    const letter = letterOf(part)
    if (letter === undefined) return part
    return isCapital(part) ? `[^${letter.members}]` : `[${letter.members}]`
  })
}

function inBrackets(part: string): string {
  const letter = letterOf(part)
  return letter === undefined ? part : isCapital(part) ? letter.others : letter.members
}

function letterOf(part: string): Letter | undefined {
  const name = part.slice(1).toLowerCase()
  return Object.hasOwn(letters, name) ? letters[name] : undefined
}

function isCapital(part: string): boolean {
  return part !== part.toLowerCase()
}

export function minus(all: Ranges, some: Ranges): Ranges {
  return some.reduce<Ranges>(
    (rest, [from, to]) =>
      rest.flatMap(([low, high]) => {
        const parts = [
          [low, Math.min(high, from - 1)] as const,
          [Math.max(low, to + 1), high] as const,
        ]
        return parts.filter(([start, end]) => start <= end)
      }),
    all,
  )
}

export function written(ranges: Ranges): string {
  const hex = (code: number) => String.raw`\x{${code.toString(16).toUpperCase()}}`
  return ranges.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')
}
