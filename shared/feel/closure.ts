import { evaluate } from 'feelin'
import { builtin } from './builtins.ts'
import {
  comparisons,
  isBetween,
  isComparison,
  isInInterval,
  negate,
  operate,
  satisfies,
} from './operators.ts'
import type { Operator } from './numbers.ts'
import type { Compute, Source } from './program.ts'
import { isInvalid, problem, type Run } from './run.ts'
import { childrenOf, nameOf, type SyntaxNode } from './syntax.ts'
import { unquoted } from './infer.ts'
import { memberOf, readPath } from './read.ts'

/**
 * Most expressions are paths, constants, comparisons and sums. Those become closures that read the case data
 * in place; feelin, which copies its context and looks names up by spelling, takes some fifty times as long.
 * Undefined when a part needs feelin: loops, filters, functions and ranges of anything but numbers.
 */
export function toClosure(source: Source, run: Run): Compute | undefined {
  try {
    return make(source.root, { ...source, run })
  } catch (error) {
    if (error instanceof NeedsFeelin) return undefined
    throw error
  }
}

class NeedsFeelin extends Error {}

interface Making extends Source {
  readonly run: Run
}

type Maker = (node: SyntaxNode, making: Making) => Compute

function make(node: SyntaxNode, making: Making): Compute {
  const maker = Object.hasOwn(makers, node.name) ? makers[node.name] : undefined
  if (maker === undefined) throw new NeedsFeelin()
  return maker(node, making)
}

const makers: Readonly<Record<string, Maker>> = {
  Expression: makeOnly,
  ParenthesizedExpression: makeOnly,
  NumericLiteral: (node, { text }) => constant(Number(nameOf(node, text).replaceAll(' ', ''))),
  StringLiteral: (node, { text }) => {
    const written = text.slice(node.from, node.to)
    if (written.includes('\\')) throw new NeedsFeelin()
    return constant(unquoted(written))
  },
  BooleanLiteral: (node, { text }) => constant(nameOf(node, text) === 'true'),
  null: () => constant(null),
  DateTimeLiteral: makeTemporal,
  VariableName: (node, making) => pathOf(node, making) ?? notDirect(),
  '?': (node, making) => pathOf(node, making) ?? notDirect(),
  PathExpression: makePath,
  ArithmeticExpression: makeArithmetic,
  Comparison: makeComparison,
  Conjunction: (node, making) => {
    const [left, right] = operandsOf(node, making, 'and')
    return (data) => conjunction(left(data), right(data))
  },
  Disjunction: (node, making) => {
    const [left, right] = operandsOf(node, making, 'or')
    return (data) => disjunction(left(data), right(data))
  },
  IfExpression: (node, making) => {
    const parts = childrenOf(node).filter(({ name }) => !['if', 'then', 'else'].includes(name))
    const [condition, then, otherwise] = parts.map((part) => make(part, making))
    if (condition === undefined || then === undefined || otherwise === undefined) return notDirect()
    return (data) => (condition(data) === true ? then(data) : otherwise(data))
  },
  List: (node, making) => {
    const items = partsOf(node, '[', ']').map((item) => make(item, making))
    return (data) => items.map((item) => item(data))
  },
  Context: makeContext,
  FunctionInvocation: makeInvocation,
  UnaryTests: makeTests,
}

function constant(value: unknown): Compute {
  return () => value
}

function notDirect(): never {
  throw new NeedsFeelin()
}

function partsOf(node: SyntaxNode, ...without: readonly string[]): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => !without.includes(name))
}

function makeOnly(node: SyntaxNode, making: Making): Compute {
  const [inner, ...others] = partsOf(node, '(', ')')
  return inner === undefined || others.length > 0 ? notDirect() : make(inner, making)
}

/** `date("2026-01-01")` and the like are worked out once. */
function makeTemporal(node: SyntaxNode, { text }: Making): Compute {
  const written = text.slice(node.from, node.to)
  if (!/^(@|date\s*\(\s*|duration\s*\(\s*)"[^"\\]*"\s*\)?$/.test(written)) return notDirect()
  const { value } = evaluate(written)
  return value === null ? notDirect() : constant(value)
}

/** Case data by name and path, read where it stands. */
function pathOf(node: SyntaxNode, making: Making): Compute | undefined {
  const names = namesOf(node, making)
  return names === undefined ? undefined : readPath(names, making.scope)
}

function namesOf(node: SyntaxNode, making: Making): readonly string[] | undefined {
  const { text, analysis } = making
  if (node.name === '?') return ['?']
  if (node.name === 'VariableName') {
    return analysis.builtins.has(node.from) ? undefined : [nameOf(node, text)]
  }
  if (node.name !== 'PathExpression') return undefined
  const [target, , property] = childrenOf(node)
  const names = target === undefined ? undefined : namesOf(target, making)
  return names === undefined || property === undefined
    ? undefined
    : [...names, nameOf(property, text)]
}

function makePath(node: SyntaxNode, making: Making): Compute {
  const direct = pathOf(node, making)
  if (direct !== undefined) return direct
  const [target, , property] = childrenOf(node)
  if (target === undefined || property === undefined) return notDirect()
  const inner = make(target, making)
  const name = nameOf(property, making.text)
  return (data) => memberOf(inner(data), name)
}

function makeArithmetic(node: SyntaxNode, making: Making): Compute {
  const { run, text } = making
  const position = { from: node.from, to: node.to }
  const sign = childrenOf(node).find(({ name }) => name === 'ArithOp')
  const [left, right] = partsOf(node, 'ArithOp').map((part) => make(part, making))
  if (left === undefined || sign === undefined) return notDirect()
  if (right === undefined) return (data) => negate(run, left(data), position)
  const written = nameOf(sign, text)
  const calculation = operate(run, symbols[written] ?? notDirect(), position)
  return (data) => calculation(left(data), right(data))
}

const symbols: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '**': '**',
  '^': '**',
}

function makeComparison(node: SyntaxNode, making: Making): Compute {
  const children = childrenOf(node)
  const [first, operator] = children
  if (first === undefined || operator === undefined) return notDirect()
  const [left, right, upper] = partsOf(node, 'CompareOp', 'between', 'and', 'in').map((part) =>
    make(part, making),
  )
  if (left === undefined || right === undefined) return notDirect()
  if (operator.name === 'between' && upper !== undefined) {
    return (data) => isBetween(left(data), right(data), upper(data))
  }
  const symbol = nameOf(operator, making.text)
  if (operator.name !== 'CompareOp' || !isComparison(symbol)) return notDirect()
  const compare = comparisons[symbol]
  return (data) => compare(left(data), right(data))
}

function operandsOf(node: SyntaxNode, making: Making, word: string): readonly [Compute, Compute] {
  const [left, right] = partsOf(node, word).map((part) => make(part, making))
  return left === undefined || right === undefined ? notDirect() : [left, right]
}

/** Three-valued logic: what is neither true nor false is unknown. */
function conjunction(left: unknown, right: unknown): boolean | null {
  if (left === false || right === false) return false
  return left === true && right === true ? true : null
}

function disjunction(left: unknown, right: unknown): boolean | null {
  if (left === true || right === true) return true
  return left === false && right === false ? false : null
}

function makeContext(node: SyntaxNode, making: Making): Compute {
  const entries = partsOf(node, '{', '}').map((entry) => {
    const [key, value] = childrenOf(entry)
    if (key === undefined || value === undefined) return notDirect()
    return { key: unquoted(nameOf(key, making.text)), value }
  })
  const keys = entries.map(({ key }) => key)
  // an entry may use the ones before it
  if (entries.some(({ value }) => mentions(value, keys, making.text))) return notDirect()
  const makes = entries.map(({ key, value }) => [key, make(value, making)] as const)
  return (data) => {
    const result: Record<string, unknown> = {}
    for (const [key, value] of makes) result[key] = value(data)
    return result
  }
}

function mentions(node: SyntaxNode, names: readonly string[], text: string): boolean {
  if (node.name === 'VariableName') return names.includes(nameOf(node, text))
  return childrenOf(node).some((child) => mentions(child, names, text))
}

function makeInvocation(node: SyntaxNode, making: Making): Compute {
  const [callee, ...rest] = childrenOf(node)
  const parameters = rest.find(({ name }) => name === 'PositionalParameters')
  if (callee === undefined || parameters === undefined) return notDirect()
  if (!making.analysis.builtins.has(callee.from)) return notDirect()
  const { run, text } = making
  const name = nameOf(callee, text)
  const fn = builtin(run, name)
  const values = childrenOf(parameters).map((one) => make(one, making))
  const position = { from: node.from, to: node.to }
  return (data) => {
    const result: unknown = fn.invoke(values.map((value) => value(data)))
    return isInvalid(result)
      ? problem(run, { code: 'invalidArguments', position, what: name })
      : (result ?? null)
  }
}

function makeTests(node: SyntaxNode, making: Making): Compute {
  const children = childrenOf(node)
  if (children.some(({ name }) => name === 'Wildcard')) return constant(true)
  const list = children.find(({ name }) => name === 'PositiveUnaryTests')
  const tests = childrenOf(list ?? notDirect()).map((test) => makeTest(test, making))
  const input = readPath(['?'], making.scope)
  const isNegated = children[0]?.name === 'not'
  return (data) => {
    const value = input(data)
    return tests.some((test) => test(data, value)) !== isNegated
  }
}

type Test = (data: Parameters<Compute>[0], input: unknown) => boolean

/** DMN 1.5 §7.3.6. */
function makeTest(test: SyntaxNode, making: Making): Test {
  const inner = test.firstChild ?? notDirect()
  if (inner.name === 'SimplePositiveUnaryTest') return makeSimpleTest(inner, making)
  const value = make(inner, making)
  if (inner.name === 'BooleanLiteral') return (data, input) => input === value(data)
  const usesInput = mentionsInput(inner)
  return (data, input) => satisfies(input, value(data), usesInput)
}

function mentionsInput(node: SyntaxNode): boolean {
  return node.name === '?' || childrenOf(node).some(mentionsInput)
}

function makeSimpleTest(node: SyntaxNode, making: Making): Test {
  const [first, second] = childrenOf(node)
  if (first?.name === 'Interval') return makeInterval(first, making)
  const symbol = first === undefined ? '' : nameOf(first, making.text)
  if (second === undefined || !isComparison(symbol)) return notDirect()
  const compare = comparisons[symbol]
  const value = make(second, making)
  return (data, input) => compare(input, value(data)) === true
}

function makeInterval(node: SyntaxNode, making: Making): Test {
  const [open, low, , high, close] = childrenOf(node)
  if (low === undefined || high === undefined) return notDirect()
  const [from, to] = [make(low, making), make(high, making)]
  const isIn = isInInterval[`${open?.name === '[' ? '[' : '('}${close?.name === ']' ? ']' : ')'}`]
  return (data, input) => isIn(input, from(data), to(data)) === true
}
