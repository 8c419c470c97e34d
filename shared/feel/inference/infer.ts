import type { Ast, Of } from '../ast.ts'
import { memberType } from '../type/memberType.ts'
import {
  contextOf,
  isOnly,
  kindsOf,
  listOf,
  mayBe,
  nothing,
  absent,
  temporal,
  temporalKinds,
  truth,
  type FeelType,
  type TemporalKind,
} from '../type/type.ts'
import { union } from '../type/union.ts'
import { parseTemporal } from '../values/temporal.ts'
import { kindOf, type Temporal } from '../value.ts'
import { inferCall, inferDefinition } from './calls.ts'
import { factsOf, pathOf } from './facts.ts'
import { inferFilter } from './filter.ts'
import { inferFor, inferQuantified } from './loops.ts'
import { calculated, compared, negated, neverEqual } from './operations.ts'
import { factOf, lookUp, withFacts, withNames, type Sight } from './sight.ts'
import { inferBetween, inferIn, inferTests } from './tests.ts'
import { declaredType } from './declared.ts'
import { ofType, oneOf, unknown, type Known, type Walk } from './walk.ts'

type Rules = {
  readonly [K in Ast['kind']]: (walk: Walk, ast: Of<K>, sight: Sight) => Known
}

const rules: Rules = {
  number: (_walk, { digits }) => ofType(ofDigits(digits)),
  text: (_walk, { value }) => ofType([{ kind: 'string', constants: [value] }]),
  truth: (_walk, { value }) => ofType([{ kind: 'boolean', constants: [value] }]),
  null: () => ofType(nothing),
  temporal: inferTemporal,
  name: inferName,
  input: (_walk, ast, sight) => narrowed(lookUp(sight, '?') ?? unknown, ast, sight),
  path: inferPath,
  list: (walk, { items }, sight) => {
    const { type, paths } = oneOf(
      walk,
      items.map((item) => walk.infer(item, sight)),
    )
    return { type: listOf(type, items.length), paths }
  },
  negate: (walk, ast, sight) => {
    const type = negated(walk.use(ast.of, sight).type)
    return type === undefined ? misfit(walk, ast, '-') : ofType(type)
  },
  calculate: (walk, ast, sight) => {
    const [left, right] = [walk.use(ast.left, sight), walk.use(ast.right, sight)]
    const type = calculated(ast.operator, left.type, right.type)
    return type === undefined ? misfit(walk, ast, ast.operator) : ofType(type)
  },
  compare: inferComparison,
  and: inferLogic,
  or: inferLogic,
  between: inferBetween,
  in: inferIn,
  tests: inferTests,
  instanceOf: (walk, ast, sight) => {
    walk.use(ast.of, sight)
    declaredType(walk, ast.type, ast)
    return ofType(truth)
  },
  if: inferIf,
  filter: inferFilter,
  for: inferFor,
  quantified: inferQuantified,
  function: inferDefinition,
  call: inferCall,
  context: inferContext,
  range: (walk, { low, high }, sight) => {
    const ends = union(walk.use(low, sight).type, walk.use(high, sight).type)
    return ofType([{ kind: 'range', ends }])
  },
  openRange: (walk, ast, sight) => {
    const { type } = walk.use(ast.end, sight)
    if (ast.operator === '!=') return misfit(walk, ast, ast.operator)
    return ofType([{ kind: 'range', ends: ast.operator === '=' ? type : union(type, absent) }])
  },
}

/** What is known about a part of an expression, by its kind. */
export function infer(walk: Walk, ast: Ast, sight: Sight): Known {
  const rule: (walk: Walk, ast: never, sight: Sight) => Known = rules[ast.kind]
  return rule(walk, ast as never, sight) // the table pairs each kind with its rule
}

function misfit(walk: Walk, ast: Ast, what: string): Known {
  walk.report('typeMismatch', ast, { what })
  return unknown
}

/** A number that no double writes the same has no constant. */
function ofDigits(digits: string): FeelType {
  const value = Number(digits)
  const isWhole = Number.isInteger(value)
  return Number.isSafeInteger(value) || (!isWhole && digits.length <= 15)
    ? [{ kind: 'number', isWhole, constants: [value] }]
    : [{ kind: 'number', isWhole: false }]
}

function inferTemporal(walk: Walk, ast: Of<'temporal'>): Known {
  const value = parseTemporal(ast.written)
  const kind = value === undefined ? undefined : temporalKindOf(value)
  if (kind !== undefined) return ofType(temporal(kind))
  walk.report('invalidArguments', ast, { what: '@' })
  return unknown
}

function temporalKindOf(value: Temporal): TemporalKind | undefined {
  return temporalKinds.find((kind) => kind === kindOf(value))
}

function inferName(walk: Walk, ast: Of<'name'>, sight: Sight): Known {
  const known = lookUp(sight, ast.name)
  if (known !== undefined) return narrowed(known, ast, sight)
  walk.report('unknownName', ast, { what: ast.name })
  return unknown
}

/** What a condition around has made certain. */
function narrowed(known: Known, ast: Ast, sight: Sight): Known {
  const path = pathOf(ast)
  const fact = path === undefined ? undefined : factOf(sight, path)
  return fact === undefined ? known : { ...known, type: fact }
}

function inferPath(walk: Walk, ast: Of<'path'>, sight: Sight): Known {
  const { of, property } = ast
  const holder = walk.infer(of, sight)
  const member = holder.members?.get(property)
  if (member !== undefined) return narrowed(member, ast, sight)
  const type = memberType(holder.type, property)
  if (type !== undefined && holdsMembers(holder.type)) {
    const known = { type, paths: holder.paths.map((path) => `${path}.${property}`) }
    return narrowed(known, ast, sight)
  }
  walk.read(holder)
  if (type !== undefined) return narrowed(ofType(type), ast, sight)
  walk.report('unknownProperty', ast.propertyAt, { what: property })
  return unknown
}

/** Whether it may be a context or a list of them; a date has parts, but they are no data of their own. */
function holdsMembers(type: FeelType): boolean {
  if (type === 'any') return true
  return type.some(
    (one) => one.kind === 'context' || (one.kind === 'list' && holdsMembers(one.element)),
  )
}

function inferComparison(walk: Walk, ast: Of<'compare'>, sight: Sight): Known {
  const { operator } = ast
  const [left, right] = [walk.use(ast.left, sight).type, walk.use(ast.right, sight).type]
  const { type, isPossible } = compared(operator, left, right)
  if (!isPossible) walk.report('typeMismatch', ast, { what: operator })
  else if (operator === '=' && !walk.isCalling && neverEqual(left, right)) {
    walk.report('neverEqual', ast, { severity: 'warning' })
  }
  return ofType(type)
}

/** The right side is looked at when the left has not decided. */
function inferLogic(walk: Walk, ast: Of<'and' | 'or'>, sight: Sight): Known {
  const left = inferCondition(walk, ast.left, sight)
  const facts = factsOf(walk, ast.left, { sight, outcome: ast.kind === 'and' ? 'true' : 'notTrue' })
  const right = inferCondition(walk, ast.right, withFacts(sight, facts))
  const isSure = isOnly(left, 'boolean') && isOnly(right, 'boolean')
  return ofType(isSure ? truth : union(truth, absent))
}

function inferCondition(walk: Walk, ast: Ast, sight: Sight): FeelType {
  const { type } = walk.use(ast, sight)
  const isPossible = mayBe(type, 'boolean') || kindsOf(type)?.length === 0
  if (!isPossible) walk.report('notBoolean', ast)
  return type
}

function inferIf(walk: Walk, ast: Of<'if'>, sight: Sight): Known {
  inferCondition(walk, ast.condition, sight)
  const branch = (part: Ast, outcome: 'true' | 'notTrue') =>
    walk.infer(part, withFacts(sight, factsOf(walk, ast.condition, { sight, outcome })))
  return oneOf(walk, [branch(ast.then, 'true'), branch(ast.otherwise, 'notTrue')])
}

/** An entry may use the ones before it. */
function inferContext(walk: Walk, ast: Of<'context'>, sight: Sight): Known {
  const members = new Map<string, Known>()
  let inside = sight
  for (const { name, value } of ast.entries) {
    const known = walk.infer(value, inside)
    if (members.has(name)) walk.report('invalidArguments', ast, { what: '{}' })
    members.set(name, known)
    inside = withNames(inside, new Map([[name, known]]))
  }
  const types = new Map([...members].map(([name, { type }]) => [name, type] as const))
  return { type: contextOf(types), paths: [], members }
}
