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
  truth,
  type FeelType,
} from '../type/type.ts'
import { union } from '../type/union.ts'
import { parseTemporal } from '../values/temporal.ts'
import { kindOf } from '../value.ts'
import { inferCall, inferDefinition } from './calls.ts'
import { factsOf, pathOf } from './facts.ts'
import { inferFilter } from './filter.ts'
import { inferFor, inferQuantified } from './loops.ts'
import { calculated, compared, negated, neverEqual } from './operations.ts'
import { factOf, lookUp, withFacts, withNames, type Sight } from './sight.ts'
import { inferBetween, inferIn, inferTests } from './tests.ts'
import { declaredType } from './declared.ts'
import { ofType, oneOf, unknown, type Known, type Walk } from './walk.ts'

/** What is known about a part of an expression, by its kind. */
export function infer(walk: Walk, ast: Ast, sight: Sight): Known {
  switch (ast.kind) {
    case 'number':
      return ofType(ofDigits(ast.digits))
    case 'text':
      return ofType([{ kind: 'string', constants: [ast.value] }])
    case 'truth':
      return ofType([{ kind: 'boolean', constants: [ast.value] }])
    case 'null':
      return ofType(nothing)
    case 'temporal':
      return inferTemporal(walk, ast)
    case 'name':
      return inferName(walk, ast, sight)
    case 'input':
      return narrowed(lookUp(sight, '?') ?? unknown, ast, sight)
    case 'path':
      return inferPath(walk, ast, sight)
    case 'list': {
      const items = ast.items.map((item) => walk.infer(item, sight))
      const { type, paths } = oneOf(walk, items)
      return { type: listOf(type, items.length), paths }
    }
    default:
      return inferOperation(walk, ast, sight)
  }
}

type Operation = Exclude<
  Ast,
  {
    kind: 'number' | 'text' | 'truth' | 'null' | 'temporal' | 'name' | 'input' | 'path' | 'list'
  }
>

function inferOperation(walk: Walk, ast: Operation, sight: Sight): Known {
  switch (ast.kind) {
    case 'negate': {
      const type = negated(walk.use(ast.of, sight).type)
      return type === undefined ? misfit(walk, ast, '-') : ofType(type)
    }
    case 'calculate': {
      const [left, right] = [walk.use(ast.left, sight), walk.use(ast.right, sight)]
      const type = calculated(ast.operator, left.type, right.type)
      return type === undefined ? misfit(walk, ast, ast.operator) : ofType(type)
    }
    case 'compare':
      return inferComparison(walk, ast, sight)
    case 'and':
    case 'or':
      return inferLogic(walk, ast, sight)
    case 'between':
      return inferBetween(walk, ast, sight)
    case 'in':
      return inferIn(walk, ast, sight)
    case 'tests':
      return inferTests(walk, ast, sight)
    case 'instanceOf': {
      walk.use(ast.of, sight)
      declaredType(walk, ast.type, ast)
      return ofType(truth)
    }
    default:
      return inferStructure(walk, ast, sight)
  }
}

type Structure = Exclude<
  Operation,
  {
    kind:
      | 'negate'
      | 'calculate'
      | 'compare'
      | 'and'
      | 'or'
      | 'between'
      | 'in'
      | 'tests'
      | 'instanceOf'
  }
>

function inferStructure(walk: Walk, ast: Structure, sight: Sight): Known {
  switch (ast.kind) {
    case 'if':
      return inferIf(walk, ast, sight)
    case 'filter':
      return inferFilter(walk, ast, sight)
    case 'for':
      return inferFor(walk, ast, sight)
    case 'quantified':
      return inferQuantified(walk, ast, sight)
    case 'function':
      return inferDefinition(walk, ast, sight)
    case 'call':
      return inferCall(walk, ast, sight)
    case 'context':
      return inferContext(walk, ast, sight)
    case 'range': {
      const ends = union(walk.use(ast.low, sight).type, walk.use(ast.high, sight).type)
      return ofType([{ kind: 'range', ends }])
    }
    case 'openRange': {
      const { type } = walk.use(ast.end, sight)
      if (ast.operator === '!=') return misfit(walk, ast, ast.operator)
      return ofType([{ kind: 'range', ends: ast.operator === '=' ? type : union(type, absent) }])
    }
  }
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
  const kind = kindOf(parseTemporal(ast.written) ?? null)
  switch (kind) {
    case 'date':
    case 'time':
    case 'date and time':
    case 'months':
    case 'seconds':
      return ofType([{ kind }])
    default:
      walk.report('invalidArguments', ast, { what: '@' })
      return unknown
  }
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
  const from = walk.text.indexOf('.', of.to) + 1
  const space = /^\s*/.exec(walk.text.slice(from, ast.to))?.[0].length ?? 0
  walk.report('unknownProperty', { from: from + space, to: ast.to }, { what: property })
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
  else if (operator === '=' && neverEqual(left, right)) {
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
