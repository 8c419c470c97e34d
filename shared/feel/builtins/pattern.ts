import { RE2JS } from 're2js'
import { spend, type Run } from '../run.ts'
import { lookups } from '../textPattern.ts'
import type { Value } from '../value.ts'
import { toRe2 } from './schemaPattern.ts'

/** A regular expression of XPath for a text. RE2 never tries one way after the other. */
interface Pattern {
  readonly text: string
  readonly pattern: string
  readonly flags: Value
}

export function matches(asked: Pattern, run: Run): boolean | undefined {
  return paid(asked, run)?.matcher(asked.text).find()
}

/** As in XPath, what a pattern finds in nothing at all can neither be replaced nor divide a text. */
export function replaced(asked: Pattern, by: string, run: Run): string | undefined {
  const known = paid(asked, run)
  if (known === undefined || known.matcher('').find()) return undefined
  try {
    return known.matcher(asked.text).replaceAll(by, true)
  } catch {
    return undefined // a group that the pattern does not have
  }
}

export function splitBy(asked: Pattern, run: Run): readonly string[] | undefined {
  const known = paid(asked, run)
  return known === undefined || known.matcher('').find() ? undefined : known.split(asked.text, -1)
}

/** At worst every state of a pattern is looked at for every letter: that many steps are taken beforehand. */
function paid(asked: Pattern, run: Run): RE2JS | undefined {
  const pattern = compiled(asked, run)
  if (pattern !== undefined) spend(run, Math.floor(lookups(pattern, asked.text) / lookupsPerStep))
  return pattern
}

const lookupsPerStep = 256

const known = new Map<string, RE2JS | undefined>()

/** The first use in a run is paid for, whether others have used the pattern before or not. */
function compiled({ pattern, flags }: Pattern, run: Run): RE2JS | undefined {
  if (typeof flags !== 'string' || /[^smixq]/.test(flags)) return undefined
  const key = `${flags}/${pattern}`
  const paidFor = (run.patterns ??= new Map())
  if (paidFor.has(key)) return paidFor.get(key)
  spend(run, stepsPerPattern + stepsPerLetter * pattern.length)
  const made = known.has(key) ? known.get(key) : make(pattern, flags)
  paidFor.set(key, made)
  if (known.size >= 500) known.clear()
  known.set(key, made)
  return made
}

/** A class of letters takes some ten microseconds for each letter it is written with. */
const stepsPerLetter = 2
const stepsPerPattern = 20

function make(pattern: string, flags: string): RE2JS | undefined {
  const plain = flags.includes('x') ? withoutSpaces(pattern) : pattern
  const bits =
    (flags.includes('s') ? RE2JS.DOTALL : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0)
  const source = flags.includes('q')
    ? RE2JS.quote(pattern)
    : toRe2(plain, { isAnyCase: flags.includes('i'), isDotAll: flags.includes('s') })
  if (source === undefined) return undefined
  try {
    return RE2JS.compile(source, bits)
  } catch {
    return undefined // no pattern, or one with back-references
  }
}

/** Spaces in brackets count. */
function withoutSpaces(pattern: string): string {
  return pattern.replaceAll(
    /(\[(?:\\[\s\S]|[^\]\\])*\])|\s+/g,
    (_, brackets: string | undefined) => brackets ?? '',
  )
}
