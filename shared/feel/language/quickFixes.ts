import type { Localised } from '../../model/localised.ts'
import { functionNames } from '../builtins/functions.ts'
import { compile, type Diagnostic } from '../compile.ts'
import { partsAround } from '../occurrences.ts'
import { childrenOf } from '../syntax.ts'
import type { LanguageOptions } from './completions.ts'
import { distance } from './match.ts'
import { membersOf, pathsIn, schemaOf } from './members.ts'
import { closersOf, scan } from './scan.ts'

export interface QuickFix {
  readonly title: Localised
  readonly from: number
  readonly to: number
  readonly insert: string
}

interface Asked extends LanguageOptions {
  readonly text: string
}

/** What would put a finding right: tried out, and offered only where it helps. */
export function quickFixes(diagnostic: Diagnostic, asked: Asked): readonly QuickFix[] {
  const isName = diagnostic.code === 'unknownName' || diagnostic.code === 'unknownProperty'
  const candidates = [
    ...(isName ? otherNames(diagnostic, asked) : []),
    ...otherSpellings(diagnostic, asked),
  ]
  return candidates.filter((fix) => helps(fix, diagnostic, asked)).slice(0, most)
}

const most = 3

function helps({ from, to, insert }: QuickFix, diagnostic: Diagnostic, asked: Asked): boolean {
  const fixed = asked.text.slice(0, from) + insert + asked.text.slice(to)
  const errors = compile(fixed, asked).diagnostics.filter(({ severity }) => severity === 'error')
  const before = compile(asked.text, asked).diagnostics.filter(
    ({ severity }) => severity === 'error',
  )
  const [first] = errors
  return (
    first === undefined ||
    errors.length < before.length ||
    first.from > diagnostic.from + insert.length
  )
}

function replaced(place: { readonly from: number; readonly to: number }, insert: string): QuickFix {
  const { from, to } = place
  return {
    from,
    to,
    insert,
    title: { de: `Durch „${insert}“ ersetzen`, en: `Replace by “${insert}”` },
  }
}

/** The names that look most like it, and those that end with it. */
function otherNames({ from, to }: Diagnostic, { text, ...options }: Asked): readonly QuickFix[] {
  const wrong = text.slice(from, to)
  const part = partsAround(text, options, to).findLast(
    ({ node }) => node.from <= from && /^(VariableName|PathExpression)$/.test(node.name),
  )
  const scope = part?.scope ?? options.scope
  const target = part?.node.name === 'PathExpression' ? childrenOf(part.node)[0] : undefined
  const holder =
    target === undefined || target.to > from
      ? undefined
      : schemaOf(text.slice(target.from, target.to), scope)
  const called = text.slice(to).trimStart().startsWith('(') ? functionNames() : []
  const names =
    holder === undefined
      ? [...pathsIn(scope.schema.properties ?? {}, scope).map(([path]) => path), ...called]
      : Object.keys(membersOf(holder, scope))
  const wanted = wrong.toLowerCase()
  return names
    .flatMap((name) => {
      const last = name.split('.').at(-1) ?? name
      const far = Math.min(
        distance(wanted, name.toLowerCase()),
        distance(wanted, last.toLowerCase()),
      )
      return far <= Math.max(1, Math.floor(wrong.length / 3)) ? [{ name, far }] : []
    })
    .toSorted((one, other) => one.far - other.far || one.name.length - other.name.length)
    .map(({ name }) => replaced({ from, to }, name))
}

interface Habit {
  readonly pattern: RegExp
  readonly insert: (match: RegExpExecArray) => string
}

/** How the same is written elsewhere: in other languages of expressions, and on German paper. */
const habits: readonly Habit[] = [
  { pattern: /==+/g, insert: () => '=' },
  { pattern: /<>/g, insert: () => '!=' },
  { pattern: /\s*&&?\s*/g, insert: () => ' and ' },
  { pattern: /\s*\|\|?\s*/g, insert: () => ' or ' },
  { pattern: /\bund\b/gi, insert: () => 'and' },
  { pattern: /\boder\b/gi, insert: () => 'or' },
  { pattern: /'([^'"]*)'/g, insert: ([, inner = '']) => `"${inner}"` },
  { pattern: /[„“”]([^„“”"]*)[“”]/g, insert: ([, inner = '']) => `"${inner}"` },
  {
    pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g,
    insert: ([, day = '', month = '', year = '']) =>
      `@"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`,
  },
  {
    pattern: /\b(\d{1,3}(?:\.\d{3})+|\d+),(\d+)\b(?:\s*€)?/g,
    insert: ([, whole = '', places = '']) => `${whole.replaceAll('.', '')}.${places}`,
  },
  { pattern: /\b(\d+(?:\.\d+)?)\s*€/g, insert: ([, amount = '']) => amount },
]

function otherSpellings({ from, to }: Diagnostic, { text }: Asked): readonly QuickFix[] {
  const spelled = habits.flatMap(({ pattern, insert }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length
      const touches = match.index <= to && end >= from
      return touches ? [replaced({ from: match.index, to: end }, insert(match))] : []
    }),
  )
  return [...spelled, ...closed(text)]
}

/** What is missing at the end: a quotation mark, brackets, the other case. */
function closed(text: string): readonly QuickFix[] {
  const at = text.trimEnd().length
  const closers = closersOf(scan(text))
  const missing = closers === '' ? [] : [closers]
  const endings =
    /\bif\b/.test(text) && !/\belse\b/.test(text) ? [...missing, ' else null'] : missing
  return endings.map((insert) => ({
    from: at,
    to: at,
    insert,
    title: { de: `„${insert.trim()}“ ergänzen`, en: `Add “${insert.trim()}”` },
  }))
}
