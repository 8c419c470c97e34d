import { RE2JS } from 're2js'

/**
 * The `pattern` of a field, found anywhere in the text as JSON Schema has it. RE2 takes no longer than the
 * text is long times the pattern, so nobody can write a pattern that runs for ever; a text too long for that
 * does not fit. What is no pattern fits nothing; the checker says so before release.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  const known = compiled(pattern)
  return known !== undefined && lookups(known, text) <= mostLookups && known.matcher(text).find()
}

/** About a second. */
const mostLookups = 40_000_000

/** How often a state of the pattern is looked at for a letter of the text, at worst. */
export function lookups(pattern: RE2JS, text: string): number {
  return pattern.programSize() * (text.length + 1)
}

export function isPattern(pattern: string): boolean {
  return compiled(pattern) !== undefined
}

const known = new Map<string, RE2JS | undefined>()

function compiled(pattern: string): RE2JS | undefined {
  if (known.has(pattern)) return known.get(pattern)
  if (known.size >= 500) known.clear()
  const made = make(pattern)
  known.set(pattern, made)
  return made
}

function make(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern)
  } catch {
    return undefined // no pattern, or one that looks around or back
  }
}
