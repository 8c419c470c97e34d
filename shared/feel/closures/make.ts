import type { Ast, Of } from '../ast.ts'
import { problem } from '../run.ts'
import { makeBuiltin, makeCall, makeFunction } from './call.ts'
import { makeFilter } from './filter.ts'
import type { Compute } from './frame.ts'
import { isInstance } from '../instance.ts'
import { noteNoTruth } from './compare.ts'
import { makeFor, makeQuantified } from './loop.ts'
import type { Step } from './members.ts'
import { builtinOf, lookUp, readName, readPath, type Names } from './names.ts'
import {
  constant,
  makeBetween,
  makeCalculation,
  makeComparison,
  makeContext,
  makeList,
  makeLogic,
  makeMember,
  makeNegation,
  makeNumber,
  makeRange,
  makeTemporal,
} from './simple.ts'
import { Range } from '../value.ts'
import { makeIn, makeTests } from './tests.ts'

/** An expression as a function of what it sees. */
export function make(ast: Ast, names: Names): Compute {
  if (ast.kind === 'number') return makeNumber(ast)
  if (ast.kind === 'text' || ast.kind === 'truth') return constant(ast.value)
  if (ast.kind === 'null') return constant(null)
  if (ast.kind === 'temporal') return makeTemporal(ast)
  if (ast.kind === 'name') return makeName(ast, names)
  if (ast.kind === 'input') return readName(names, '?')
  if (ast.kind === 'path') return makePath(ast, names)
  if (ast.kind === 'if') return makeIf(ast, names)
  if (ast.kind === 'list') return makeList(ast.items.map((item) => make(item, names)))
  return makeOperation(ast, names)
}

type Operation = Exclude<
  Ast,
  {
    kind:
      | 'number'
      | 'text'
      | 'truth'
      | 'null'
      | 'temporal'
      | 'name'
      | 'input'
      | 'path'
      | 'if'
      | 'list'
  }
>

function makeOperation(ast: Operation, names: Names): Compute {
  if (ast.kind === 'negate') return makeNegation(ast, make(ast.of, names))
  if (ast.kind === 'calculate')
    return makeCalculation(ast, make(ast.left, names), make(ast.right, names))
  if (ast.kind === 'compare')
    return makeComparison(ast, make(ast.left, names), make(ast.right, names))
  if ('left' in ast) return makeLogic(ast, make(ast.left, names), make(ast.right, names))
  if (ast.kind === 'between') return makeBetween(ast, names, make)
  if (ast.kind === 'in') return makeIn(ast, names, make)
  if (ast.kind === 'tests') return makeTests(ast, names, make)
  if (ast.kind === 'instanceOf') return makeInstance(ast, names)
  return makeStructure(ast, names)
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

function makeStructure(ast: Structure, names: Names): Compute {
  switch (ast.kind) {
    case 'filter':
      return makeFilter(ast, names, make)
    case 'for':
      return makeFor(ast, names, make)
    case 'quantified':
      return makeQuantified(ast, names, make)
    case 'function':
      return makeFunction(ast, names, make)
    case 'call':
      return makeCall(ast, names, make)
    case 'context':
      return makeContext(ast, names, make)
    case 'range':
      return makeRange(ast, names, make)
    case 'openRange':
      return makeOpenRange(ast, make(ast.end, names))
  }
}

function makeName({ name }: Of<'name'>, names: Names): Compute {
  const builtin = builtinOf(names, name)
  if (builtin === undefined) return readName(names, name)
  const [asFunction, asMember] = [makeBuiltin(builtin), readName(names, name)]
  return (frame) => asMember(frame) ?? asFunction(frame)
}

function makePath(ast: Of<'path'>, names: Names): Compute {
  const path = dataPath(ast, names)
  return path === undefined
    ? makeMember(make(ast.of, names), { name: ast.property, ...ast.propertyAt })
    : readPath(path, names.scope)
}

/** Names and members that lead into the case data. */
function dataPath(ast: Ast, names: Names): readonly Step[] | undefined {
  if (ast.kind === 'name') {
    const { name, from, to } = ast
    return lookUp(names, name).as === 'data' ? [{ name, from, to }] : undefined
  }
  if (ast.kind !== 'path') return undefined
  const start = dataPath(ast.of, names)
  return start === undefined ? undefined : [...start, { name: ast.property, ...ast.propertyAt }]
}

function makeIf(ast: Of<'if'>, names: Names): Compute {
  const condition = make(ast.condition, names)
  const [then, otherwise] = [make(ast.then, names), make(ast.otherwise, names)]
  return (frame) => {
    const answer = condition(frame)
    if (answer === true) return then(frame)
    noteNoTruth(frame.run, answer, ast.condition)
    return otherwise(frame)
  }
}

function makeInstance(ast: Of<'instanceOf'>, names: Names): Compute {
  const of = make(ast.of, names)
  const { scope } = names
  return (frame) =>
    isInstance(of(frame), ast.type, scope) ??
    problem(frame.run, { code: 'typeMismatch', position: ast, what: 'instance of' })
}

/** `(> 5)` as a value: a range with one end. */
function makeOpenRange(ast: Of<'openRange'>, end: Compute): Compute {
  const { operator } = ast
  const holds = operator !== '<' && operator !== '>'
  const ends = { holdsLow: holds, holdsHigh: holds }
  if (operator === '!=') {
    return ({ run }) => problem(run, { code: 'typeMismatch', position: ast, what: operator })
  }
  if (operator === '=') {
    return (frame) => {
      const value = end(frame)
      return new Range({ low: value, high: value, ...ends, isPoint: true })
    }
  }
  return operator === '<' || operator === '<='
    ? (frame) => new Range({ low: null, high: end(frame), ...ends, unbounded: 'low' })
    : (frame) => new Range({ low: end(frame), high: null, ...ends, unbounded: 'high' })
}
