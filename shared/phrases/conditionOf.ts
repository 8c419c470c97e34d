import type { Ast } from '../feel/ast.ts'
import { astOf, sameAst } from '../feel/astOf.ts'
import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import { isGroup, type Condition, type Group, type Quantity, type Test } from './condition.ts'
import type { Phrase } from './phrase.ts'
import { phraseOf } from './phraseOf.ts'

/** What a condition says, if a sentence can say it. */
export function conditionOf(text: string, scope: Scope): Condition | undefined {
  const ast = astOf(text, { kind: 'expression', scope })
  return ast === undefined ? undefined : read(ast, { text, scope })
}

interface Place {
  readonly text: string
  readonly scope: Scope
}

function read(ast: Ast, place: Place): Condition | undefined {
  if (ast.kind === 'and') return readGroup('all', ast, place)
  if (ast.kind === 'or') return readGroup('any', ast, place)
  return readTest(ast, place)
}

function readGroup(kind: Group['kind'], ast: Ast, place: Place): Condition | undefined {
  const parts = membersOf(ast, kind === 'all' ? 'and' : 'or').map((one) => read(one, place))
  if (!parts.every((part) => part !== undefined)) return undefined
  const joined = withPairs(parts, kind)
  const [first, ...others] = joined
  if (first === undefined) return undefined
  return others.length === 0 ? first : { kind, parts: joined }
}

/** `a and b and c` is one group; parentheses around a part make no difference. */
function membersOf(ast: Ast, kind: 'and' | 'or'): readonly Ast[] {
  return ast.kind === kind ? [...membersOf(ast.left, kind), ...membersOf(ast.right, kind)] : [ast]
}

/** `x != null and x != ""` says one thing, as does `x = null or x = ""`. */
function withPairs(parts: readonly Condition[], kind: Group['kind']): readonly Condition[] {
  const joined: Condition[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && isPair(before, part, kind)) {
      joined[joined.length - 1] = { ...before, withBlank: true }
    } else joined.push(part)
  }
  return joined
}

type Empty = Extract<Test, { kind: 'empty' }>

function isPair(before: Condition, part: Condition, kind: Group['kind']): before is Empty {
  return (
    before.kind === 'empty' &&
    !before.withBlank &&
    before.isNegated === (kind === 'all') &&
    part.kind === 'compare' &&
    part.operator === (before.isNegated ? '!=' : '=') &&
    part.right.kind === 'text' &&
    part.right.text === '' &&
    sameAst(part.left, before.of)
  )
}

function readTest(ast: Ast, place: Place): Test | undefined {
  if (ast.kind === 'compare') return readComparison(ast, place)
  if (ast.kind === 'in') return readIn(ast, place)
  if (ast.kind === 'between') return readBetween([ast.of, ast.low, ast.high], place)
  if (ast.kind === 'quantified') return readEntries(ast, place)
  if (ast.kind === 'call') return readNot(ast, place) ?? readContains(ast, place)
  return ast.kind === 'name' || ast.kind === 'path' ? readTruth(ast, place) : undefined
}

type Of<K extends Ast['kind']> = Extract<Ast, { kind: K }>

function readComparison({ operator, left, right }: Of<'compare'>, place: Place): Test | undefined {
  const of = phraseAt(left, place)
  if (of === undefined) return undefined
  if (right.kind === 'null') {
    return operator === '=' || operator === '!='
      ? { kind: 'empty', of, isNegated: operator === '!=', withBlank: false }
      : undefined
  }
  const value = phraseAt(right, place)
  return value === undefined ? undefined : { kind: 'compare', left: of, operator, right: value }
}

function readIn({ of, tests }: Of<'in'>, place: Place): Test | undefined {
  const [only, ...others] = tests
  if (only?.kind === 'range' && others.length === 0 && only.holdsLow && only.holdsHigh) {
    return readBetween([of, only.low, only.high], place)
  }
  const value = phraseAt(of, place)
  const values = tests.map((test) => (isValue(test) ? phraseAt(test, place) : undefined))
  return value !== undefined && values.every((one) => one !== undefined)
    ? { kind: 'oneOf', of: value, values, isNegated: false }
    : undefined
}

/** No list, no range: those test differently. */
function isValue({ kind }: Ast): boolean {
  return (
    kind === 'text' ||
    kind === 'number' ||
    kind === 'truth' ||
    kind === 'negate' ||
    kind === 'call' ||
    kind === 'temporal'
  )
}

function readBetween(parts: readonly Ast[], place: Place): Test | undefined {
  const [of, low, high] = parts.map((one) => phraseAt(one, place))
  return of === undefined || low === undefined || high === undefined
    ? undefined
    : { kind: 'between', of, low, high }
}

function readEntries(
  { every, iterations, body }: Of<'quantified'>,
  place: Place,
): Test | undefined {
  const [iteration, ...others] = iterations
  if (iteration === undefined || iteration.end !== undefined || others.length > 0) return undefined
  const { name: item, over } = iteration
  const list = phraseAt(over, place)
  const items = compile(textOf(over, place), { kind: 'expression', scope: place.scope }).schema
    ?.items
  const where = read(body, { ...place, scope: withNames(place.scope, { [item]: items ?? {} }) })
  return list === undefined || where === undefined
    ? undefined
    : { kind: 'entries', how: every ? 'every' : 'some', list, item, where }
}

function readNot(ast: Of<'call'>, place: Place): Test | undefined {
  const [of, ...others] = argumentsOf(ast, 'not')
  const inner = of === undefined || others.length > 0 ? undefined : read(of, place)
  return inner === undefined || isGroup(inner) ? undefined : negated(inner)
}

function readContains(ast: Of<'call'>, place: Place): Test | undefined {
  const [of, text] = argumentsOf(ast, 'contains').map((one) => phraseAt(one, place))
  return of === undefined || text === undefined ? undefined : { kind: 'contains', of, text }
}

function argumentsOf({ callee, given }: Of<'call'>, name: string): readonly Ast[] {
  return callee.kind === 'name' && callee.name === name && given.by === 'position'
    ? given.values
    : []
}

function negated(test: Test): Test | undefined {
  if (test.kind === 'oneOf' && !test.isNegated) return { ...test, isNegated: true }
  const none: Quantity = 'none'
  return test.kind === 'entries' && test.how === 'some' ? { ...test, how: none } : undefined
}

/** `dog.big` says that it is yes. */
function readTruth(ast: Ast, place: Place): Test | undefined {
  const { schema } = compile(textOf(ast, place), { kind: 'expression', scope: place.scope })
  const left = schema?.type === 'boolean' ? phraseAt(ast, place) : undefined
  return left === undefined
    ? undefined
    : { kind: 'compare', left, operator: '=', right: { kind: 'truth', value: true } }
}

function phraseAt(ast: Ast, place: Place): Phrase | undefined {
  return phraseOf(textOf(ast, place), place.scope)
}

function textOf({ from, to }: Ast, { text }: Place): string {
  return text.slice(from, to)
}
