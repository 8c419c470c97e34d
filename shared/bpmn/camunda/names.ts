import { compile } from '../../feel/compile.ts'
import { firstNameOf } from '../../model/path.ts'

/** Takes any name for data. */
export const everyName = { schema: { type: 'object' }, types: {} } as const

/** Words that FEEL has for itself. */
export const reserved: ReadonlySet<string> = new Set(
  'and between else every external false for function if in instance null or return satisfies some then true'.split(
    ' ',
  ),
)

/** A name that expressions can use. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !reserved.has(text)
}

/** Names joined by dots. */
export function isPath(text: string): boolean {
  return text.split('.').every(isName)
}

export function isFeel(text: string): boolean {
  return compile(text, { kind: 'expression', scope: everyName }).canRun
}

/** The names of the data that an expression reads. */
export function namesRead(feel: string): readonly string[] {
  const { reads } = compile(feel, { kind: 'expression', scope: everyName })
  return [...new Set(reads.map(firstNameOf))]
}
