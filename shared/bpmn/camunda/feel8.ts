import { compile } from '../../feel/compile.ts'
import { everyName } from './names.ts'

export type Feel8 = { readonly feel: string } | { readonly problem: string }

/** An attribute or a text of Camunda 8: an expression when it begins with "=", else the text itself. */
export function fromFeel8(text: string): Feel8 {
  const trimmed = text.trim()
  if (!trimmed.startsWith('=')) return { feel: JSON.stringify(trimmed) }
  const feel = trimmed.slice(1).trim()
  const problem = unknownFunction(feel) ?? mistakeIn(feel)
  return problem === undefined ? { feel } : { problem }
}

export function isExpression(text: string | undefined): boolean {
  return text?.trim().startsWith('=') ?? false
}

/** Functions that Camunda adds to those of DMN and that there are none of here. */
const added =
  /\b(is defined|get or else|assert|is blank|is empty|uuid|random number|extract|trim|to base64|from json|to json|duplicate values|partition|list replace|last day of month|put|put all|fromAi|cycle)\s*\(/

function unknownFunction(feel: string): string | undefined {
  return added.exec(withoutTexts(feel))?.[1]
}

function withoutTexts(feel: string): string {
  return feel.replaceAll(/"(?:[^"\\]|\\.)*"/gsu, '""')
}

function mistakeIn(feel: string): string | undefined {
  const { diagnostics, canRun, reads } = compile(feel, { kind: 'expression', scope: everyName })
  const [first] = canRun ? [] : diagnostics
  if (first !== undefined) return feel.slice(first.from, first.to).trim() || feel
  const texts = withoutTexts(feel).replaceAll(/\s+/g, ' ').split('(').slice(0, -1)
  return reads.find((name) => texts.some((before) => endsWithName(before.trimEnd(), name)))
}

function endsWithName(text: string, name: string): boolean {
  const before = text.endsWith(name) ? text.slice(0, -name.length) : undefined
  return before !== undefined && !/[\p{L}\p{N}_]$/u.test(before)
}
