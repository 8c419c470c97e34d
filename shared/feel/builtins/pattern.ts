import { RE2JS } from 're2js'
import type { Value } from '../value.ts'
import { toRe2 } from './schemaPattern.ts'

/** A regular expression of XPath; RE2 never takes longer than the text is long. */
interface Pattern {
  readonly pattern: string
  readonly flags: Value
}

export function matches(text: string, pattern: Pattern): boolean | undefined {
  return compiled(pattern)?.matcher(text).find()
}

/** As in XPath, a pattern that matches nothing at all cannot be replaced. */
export function replaced(text: string, pattern: Pattern, by: string): string | undefined {
  const known = compiled(pattern)
  if (known === undefined || known.matcher('').find()) return undefined
  try {
    return known.matcher(text).replaceAll(by, true)
  } catch {
    return undefined // a group that the pattern does not have
  }
}

export function splitBy(text: string, pattern: Pattern): readonly string[] | undefined {
  return compiled(pattern)?.split(text, -1)
}

const known = new Map<string, RE2JS | undefined>()

function compiled({ pattern, flags }: Pattern): RE2JS | undefined {
  if (typeof flags !== 'string' || /[^smixq]/.test(flags)) return undefined
  const key = `${flags}/${pattern}`
  if (known.has(key)) return known.get(key)
  if (known.size >= 500) known.clear()
  const made = make(pattern, flags)
  known.set(key, made)
  return made
}

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
