import { limits } from '../run.ts'
import {
  classRanges,
  everything,
  minus,
  withoutLetters,
  written,
  type Ranges,
} from './patternLetter.ts'

interface Flags {
  readonly isAnyCase: boolean
  /** Whether a dot stands for the ends of lines, too. */
  readonly isDotAll: boolean
}

/**
 * What XML Schema has in patterns beyond RE2 (XML Schema 1.1 part 2, appendix G): class subtraction and blocks, and
 * letters for classes that are not those of ASCII.
 */
export function toRe2(pattern: string, { isAnyCase, isDotAll }: Flags): string | undefined {
  if (pattern.match(/\\[\s\S]/g)?.includes('\\0') === true) return undefined
  const plain = withoutSubtractions(pattern.replaceAll(classOrProperty, withoutBlocks))
  const lettered = plain === undefined ? undefined : withoutLetters(plain, isDotAll)
  // the case of letters counts for their category
  return isAnyCase ? lettered?.replaceAll(classOrProperty, withCategory) : lettered
}

const blocks: Readonly<Record<string, readonly [number, number]>> = {
  BasicLatin: [0x00, 0x7f],
  'Latin-1Supplement': [0x80, 0xff],
  'LatinExtended-A': [0x1_00, 0x1_7f],
  'LatinExtended-B': [0x1_80, 0x2_4f],
  GreekandCoptic: [0x3_70, 0x3_ff],
  Cyrillic: [0x4_00, 0x4_ff],
  GeneralPunctuation: [0x20_00, 0x20_6f],
  CurrencySymbols: [0x20_a0, 0x20_cf],
}

const classOrProperty = /\[(?:\\[\s\S]|[^\]\\])*\]?|\\[pP]\{[\w-]+\}/g
const block = /\\([pP])\{Is([\w-]+)\}/g

function withoutBlocks(part: string): string {
  const members = part.replaceAll(block, (whole, letter: string, name: string) => {
    const range = Object.hasOwn(blocks, name) ? blocks[name] : undefined
    if (range === undefined) return whole
    return written(letter === 'p' ? [range] : minus(everything, [range]))
  })
  return part.startsWith('[') || members === part ? members : `[${members}]`
}

function withCategory(part: string): string {
  return part.startsWith('[') ? part : `(?-i:${part})`
}

const member = String.raw`(?:\\x\{[0-9A-F]+\}|\\[^x]|[^\\[\]])`
const subtraction = new RegExp(String.raw`\[(\^?${member}+)-\[(\^?${member}+)\]\]`, 'u')
const memberOrSpan = new RegExp(`(${member})(?:-(${member}))?`, 'gu')

/** Nobody writes longer ones by hand, and to compute them takes long. */
const longestClass = 1_000

/** From the inside out; undefined where a class cannot be listed. */
function withoutSubtractions(pattern: string): string | undefined {
  let plain = pattern
  for (;;) {
    const found = subtraction.exec(plain)
    if (found === null) return plain
    if (pattern.length > limits.text) return undefined
    const [whole, from = '', subtracted = ''] = found
    const [all, some] = [rangesOf(from), rangesOf(subtracted)]
    if (all === undefined || some === undefined) return undefined
    const rest = minus(all, some)
    const made = rest.length === 0 ? `[^${written(everything)}]` : `[${written(rest)}]`
    plain = plain.slice(0, found.index) + made + plain.slice(found.index + whole.length)
  }
}

const control: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09 }

/** Of an escape with a letter; undefined where it stands for no characters. */
function codesOfLetter(letter: string): Ranges | undefined {
  const code = Object.hasOwn(control, letter) ? control[letter] : undefined
  if (code !== undefined) return [[code, code]]
  const positive = classRanges(letter.toLowerCase())
  if (positive === undefined) return undefined
  return letter === letter.toLowerCase() ? positive : minus(everything, positive)
}

function rangesOf(text: string): Ranges | undefined {
  const isNegated = text.startsWith('^')
  const members = [...text.slice(isNegated ? 1 : 0).matchAll(memberOrSpan)]
  if (members.length > longestClass) return undefined
  const ranges: (readonly [number, number])[] = []
  for (const [, first = '', end] of members) {
    const some = end === undefined ? codesOf(first) : between(codesOf(first), codesOf(end))
    if (some === undefined) return undefined
    ranges.push(...some)
  }
  return isNegated ? minus(everything, ranges) : ranges
}

function between([start]: Ranges = [], [end]: Ranges = []): Ranges | undefined {
  const isSpan = start !== undefined && end !== undefined && start[0] <= end[0]
  return isSpan ? [[start[0], end[0]]] : undefined
}

/** Of one character, or of a class of them that has a letter. */
function codesOf(written: string): Ranges | undefined {
  const hex = /^\\x\{(.+)\}$/.exec(written)?.[1]
  if (hex !== undefined) return [[Number.parseInt(hex, 16), Number.parseInt(hex, 16)]]
  const letter = written.startsWith('\\') ? written.slice(1) : ''
  if (/[a-zA-Z0-9]/.test(letter)) return codesOfLetter(letter)
  const code = (letter === '' ? written : letter).codePointAt(0)
  return code === undefined ? undefined : [[code, code]]
}
