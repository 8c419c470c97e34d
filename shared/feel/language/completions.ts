import type { Localised } from '../../model/localised.ts'
import type { Schema } from '../../model/schema.ts'
import { functionNames } from '../builtins/functions.ts'
import { partsAround, typeOfPart, type PartPlace } from '../occurrences.ts'
import { childrenOf, type Kind } from '../syntax.ts'
import type { Scope } from '../scope.ts'
import { helpOf } from './functionHelp.ts'
import { byMatch } from './match.ts'
import { membersOf, pathsIn, schemaOf } from './members.ts'
import { scan } from './scan.ts'
import { signaturesOf } from './signatures.ts'
import { typeWords } from './typeWords.ts'
import { literalsOf } from './values.ts'
import { continuations, operands, operators, testOperands, type Word } from './words.ts'

export interface Completion {
  readonly kind: 'field' | 'variable' | 'function' | 'value' | 'word'
  readonly label: string
  /** What is written from `from` to `to`. */
  readonly insert: string
  /** Where in it the caret goes; to its end when left out. */
  readonly caret?: number
  readonly from: number
  readonly to: number
  /** What people call it. */
  readonly title?: Localised
  /** What kind of value it is, or how a function is called. */
  readonly detail?: Localised
  readonly help?: Localised
}

export interface LanguageOptions {
  readonly kind: Kind
  readonly scope: Scope
}

/** What may be written at an offset, the likeliest first. Never throws, whatever the text. */
export function completionsAt(
  text: string,
  offset: number,
  options: LanguageOptions,
): readonly Completion[] {
  const head = text.slice(0, offset)
  const { openText, isComment } = scan(head)
  if (isComment) return []
  if (/(^|[^\p{L}\p{N}_])\d+\.$/u.test(head)) return []
  if (openText !== undefined) return insideText(text, { offset, from: openText }, options)
  const found = typedTails(head).flatMap((typed, index) => {
    const before = head.slice(0, head.length - typed.length)
    const candidates = candidatesAfter(before, options)
    const fitting = index === 0 ? candidates : candidates.filter(({ label }) => label.includes(' '))
    return byMatch(fitting, typed).map((one) => ({ ...one, from: before.length, to: offset }))
  })
  return [...new Map(found.map((one) => [one.label, one])).values()].slice(0, most)
}

type Candidate = Omit<Completion, 'from' | 'to'>

const most = 200

/** What has been typed of a name, which may have spaces: the last word, the last two, and so on. */
function typedTails(head: string): readonly string[] {
  const last = /[\p{L}\p{N}_]*$/u.exec(head)?.[0] ?? ''
  if (/^\p{N}/u.test(last)) return []
  const several = [2, 3, 4].flatMap((count) => {
    const words = new RegExp(`\\p{L}[\\p{L}\\p{N}_]*( [\\p{L}\\p{N}_]*){${count - 1}}$`, 'u').exec(
      head,
    )
    return words === null ? [] : [words[0]]
  })
  return [last, ...several]
}

/** Stands where the caret is, so that the parser finds a name there. */
const placeholder = 'caret_'

function candidatesAfter(before: string, options: LanguageOptions): readonly Candidate[] {
  const parts = partsAround(`${before}${placeholder}`, options, before.length + placeholder.length)
  const here = parts.at(-1)
  const scope = here?.scope ?? options.scope
  if (/\.\s*$/.test(before) && !/\d\.\s*$/.test(before)) return members(before, parts)
  if (endsOperand.test(before) && !endsWord.test(before)) {
    return wordCandidates([...continuations(before), ...operators])
  }
  const compared = comparedWith(before, parts, options)
  return [
    ...(compared === undefined ? [] : literalsOf(compared).map(valueCandidate)),
    ...names(scope, options.scope),
    ...functionNames().map(functionCandidate),
    ...wordCandidates(options.kind === 'unaryTests' ? [...testOperands, ...operands] : operands),
  ]
}

/** A name, a number, a text or a closing bracket, and a space: an operator comes next. */
const endsOperand = /(?:[\p{L}\p{N}_"]\s+|[)\]}]\s*)$/u
/** A parameter list ends like an operand, and its body is one. */
const endsWord =
  /\b(?:and|or|in|then|else|return|satisfies|if|not|between|for|some|every)\s+$|\bfunction\s*\([^()]*\)\s*$/

function members(before: string, parts: readonly PartPlace[]): readonly Candidate[] {
  const path = parts.findLast(({ node }) => node.name === 'PathExpression')
  const target = path === undefined ? undefined : childrenOf(path.node)[0]
  if (path === undefined || target === undefined) return []
  const schema = typeOfPart(before, target, path.scope)
  if (schema === undefined) return []
  return Object.entries(membersOf(schema, path.scope)).map(([name, one]) =>
    fieldCandidate(name, one, path.scope),
  )
}

/** The type of what stands on the other side of a comparison, or of the input of a cell. */
function comparedWith(
  before: string,
  parts: readonly PartPlace[],
  { kind, scope }: LanguageOptions,
): Schema | undefined {
  const comparison = parts.findLast(({ node }) => node.name === 'Comparison')
  const left = comparison === undefined ? undefined : childrenOf(comparison.node)[0]
  if (comparison !== undefined && left !== undefined && left.to < before.length) {
    return schemaOf(before.slice(left.from, left.to), comparison.scope)
  }
  return kind === 'unaryTests' ? schemaOf('?', scope) : undefined
}

function names(scope: Scope, outer: Scope): readonly Candidate[] {
  const { properties = {} } = scope.schema
  const before = outer.schema.properties ?? {}
  const own = Object.entries(properties).filter(([name, schema]) => before[name] !== schema)
  const shared = Object.entries(properties).filter(([name, schema]) => before[name] === schema)
  return [
    ...own
      .filter(([name]) => name !== '?' && name !== 'partial')
      .map(([name, schema]) => ({
        ...fieldCandidate(name, schema, scope),
        kind: 'variable' as const,
      })),
    ...pathsIn(Object.fromEntries(shared), scope)
      .filter(([path]) => path !== '?')
      .map(([path, schema]) => fieldCandidate(path, schema, scope)),
  ]
}

function fieldCandidate(label: string, schema: Schema, { types }: Scope): Candidate {
  const { label: title, purpose: help } = schema
  return {
    kind: 'field',
    label,
    insert: label,
    detail: typeWords(schema, types),
    ...(title === undefined ? {} : { title }),
    ...(help === undefined ? {} : { help }),
  }
}

function functionCandidate(name: string): Candidate {
  const [signature] = signaturesOf(name)
  const takesNothing = signature?.parameters.length === 0
  const help = helpOf(name)?.text
  return {
    kind: 'function',
    label: name,
    insert: `${name}()`,
    ...(takesNothing ? {} : { caret: name.length + 1 }),
    ...(signature === undefined ? {} : { detail: { de: signature.label } }),
    ...(help === undefined ? {} : { help }),
  }
}

function wordCandidates(words: readonly Word[]): readonly Candidate[] {
  return words.map(({ label, insert = label, caret, help }) => ({
    kind: 'word',
    label,
    insert,
    help,
    ...(caret === undefined ? {} : { caret }),
  }))
}

function valueCandidate({ feel, title }: { feel: string; title?: Localised }): Candidate {
  return { kind: 'value', label: feel, insert: feel, ...(title === undefined ? {} : { title }) }
}

/** In an open text only the values of a list can be meant. */
function insideText(
  text: string,
  { offset, from }: { readonly offset: number; readonly from: number },
  options: LanguageOptions,
): readonly Completion[] {
  const before = text.slice(0, from)
  const parts = partsAround(`${before}${placeholder}`, options, from + placeholder.length)
  const compared = comparedWith(before, parts, options)
  if (compared === undefined) return []
  const listed = literalsOf(compared).filter(({ feel }) => feel.startsWith('"'))
  const to = text[offset] === '"' ? offset + 1 : offset
  return byMatch(listed.map(valueCandidate), text.slice(from, offset)).map((one) => ({
    ...one,
    from,
    to,
  }))
}
