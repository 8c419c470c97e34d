import {
  arithmetics,
  comparisons,
  type Arguments,
  type Arithmetic,
  type Ast,
  type Comparison,
  type Entry,
  type Iteration,
  type Parameter,
} from './ast.ts'
import { childrenOf, nameOf, type SyntaxNode } from './syntax.ts'
import { textOf } from './textLiteral.ts'
import { typeNameOf } from './typeName.ts'

/** Builds the expression from a parse without error nodes. Undefined when the grammar let something odd through. */
export function toAst(root: SyntaxNode, text: string): Ast | undefined {
  try {
    return build(root, text)
  } catch (error) {
    if (error instanceof Odd) return undefined
    throw error
  }
}

class Odd extends Error {}

function build(node: SyntaxNode, text: string): Ast {
  const maker = Object.hasOwn(makers, node.name) ? makers[node.name] : undefined
  return maker === undefined ? odd() : maker(node, text)
}

function odd(): never {
  throw new Odd()
}

const at = ({ from, to }: SyntaxNode) => ({ from, to })

const makers: Readonly<Record<string, (node: SyntaxNode, text: string) => Ast>> = {
  Expression: only,
  ParenthesizedExpression: only,
  FunctionBody: only,
  PositiveUnaryTest: only,
  DateTimeLiteral: buildTemporal,
  NumericLiteral: (node, text) => ({
    kind: 'number',
    digits: text.slice(node.from, node.to).replaceAll(/\s/g, ''),
    ...at(node),
  }),
  StringLiteral: (node, text) => ({ kind: 'text', value: textAt(node, text), ...at(node) }),
  BooleanLiteral: (node, text) => ({
    kind: 'truth',
    value: nameOf(node, text) === 'true',
    ...at(node),
  }),
  null: (node) => ({ kind: 'null', ...at(node) }),
  VariableName: (node, text) => {
    const name = nameOf(node, text)
    return name === '?' ? { kind: 'input', ...at(node) } : { kind: 'name', name, ...at(node) }
  },
  SpecialFunctionName: (node, text) => ({ kind: 'name', name: nameOf(node, text), ...at(node) }),
  '?': (node) => ({ kind: 'input', ...at(node) }),
  PathExpression: (node, text) => {
    const [of = odd(), , property = odd()] = childrenOf(node)
    return {
      kind: 'path',
      of: build(of, text),
      property: nameOf(property, text),
      propertyAt: at(property),
      ...at(node),
    }
  },
  FilterExpression: (node, text) => {
    const [of, condition] = operands(node, text, ['[', ']'])
    return { kind: 'filter', of: of ?? odd(), condition: condition ?? odd(), ...at(node) }
  },
  ForExpression: (node, text) => ({ kind: 'for', ...buildLoop(node, text), ...at(node) }),
  QuantifiedExpression: (node, text) => ({
    kind: 'quantified',
    every: node.firstChild?.name === 'every',
    ...buildLoop(node, text),
    ...at(node),
  }),
  IfExpression: (node, text) => {
    const [condition, then, otherwise] = operands(node, text, ['if', 'then', 'else'])
    return {
      kind: 'if',
      condition: condition ?? odd(),
      then: then ?? odd(),
      otherwise: otherwise ?? odd(),
      ...at(node),
    }
  },
  ArithmeticExpression: buildArithmetic,
  Comparison: buildComparison,
  Conjunction: (node, text) => ({ kind: 'and', ...pair(node, text, 'and'), ...at(node) }),
  Disjunction: (node, text) => ({ kind: 'or', ...pair(node, text, 'or'), ...at(node) }),
  InstanceOfExpression: (node, text) => {
    const [of = odd(), , , type = odd()] = childrenOf(node)
    return {
      kind: 'instanceOf',
      of: build(of, text),
      type: typeNameOf(type, text) ?? odd(),
      ...at(node),
    }
  },
  FunctionDefinition: buildFunction,
  FunctionInvocation: (node, text) => {
    const [callee = odd(), , given = odd()] = childrenOf(node)
    return { kind: 'call', callee: build(callee, text), given: givenOf(given, text), ...at(node) }
  },
  Context: (node, text) => ({
    kind: 'context',
    entries: without(node, ['{', '}']).map((entry) => entryOf(entry, text)),
    ...at(node),
  }),
  List: (node, text) => ({ kind: 'list', items: operands(node, text, ['[', ']']), ...at(node) }),
  Interval: buildRange,
  SimplePositiveUnaryTest: (node, text) => {
    const [first = odd(), second] = childrenOf(node)
    if (second === undefined) return build(first, text)
    return {
      kind: 'openRange',
      operator: comparisonOf(first, text),
      end: build(second, text),
      ...at(node),
    }
  },
  UnaryTests: (node, text) => {
    const list = childrenOf(node).find(({ name }) => name === 'PositiveUnaryTests')
    return {
      kind: 'tests',
      tests: list === undefined ? [] : operands(list, text, []),
      negated: node.firstChild?.name === 'not',
      ...at(node),
    }
  },
}

function without(node: SyntaxNode, words: readonly string[]): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => !words.includes(name))
}

function operands(node: SyntaxNode, text: string, words: readonly string[]): readonly Ast[] {
  return without(node, words).map((one) => build(one, text))
}

function pair(node: SyntaxNode, text: string, word: string) {
  const [left, right] = operands(node, text, [word])
  return { left: left ?? odd(), right: right ?? odd() }
}

function only(node: SyntaxNode, text: string): Ast {
  const [inner, ...others] = without(node, ['(', ')'])
  return inner === undefined || others.length > 0 ? odd() : build(inner, text)
}

function textAt(node: SyntaxNode, text: string): string {
  return textOf(text.slice(node.from, node.to))
}

/** `@"…"` is a literal; `date("…")` is a call like any other. */
function buildTemporal(node: SyntaxNode, text: string): Ast {
  const [first = odd(), , given] = childrenOf(node)
  if (first.name === 'AtLiteral') {
    return { kind: 'temporal', written: textAt(first.firstChild ?? odd(), text), ...at(node) }
  }
  const callee: Ast = { kind: 'name', name: nameOf(first, text), ...at(first) }
  return { kind: 'call', callee, given: givenOf(given ?? odd(), text), ...at(node) }
}

function buildLoop(node: SyntaxNode, text: string) {
  const list = childrenOf(node).find(({ name }) => name === 'InExpressions') ?? odd()
  return {
    iterations: childrenOf(list).map((one) => iterationOf(one, text)),
    body: build(node.lastChild ?? odd(), text),
  }
}

function iterationOf(node: SyntaxNode, text: string): Iteration {
  const [name = odd(), , context = odd()] = childrenOf(node)
  const [over, end] = operands(context, text, ['..'])
  const start = { name: nameOf(name, text), over: over ?? odd() }
  return end === undefined ? start : { ...start, end }
}

function buildArithmetic(node: SyntaxNode, text: string): Ast {
  const sign = childrenOf(node).find(({ name }) => name === 'ArithOp') ?? odd()
  const [left, right] = operands(node, text, ['ArithOp'])
  if (right === undefined) return { kind: 'negate', of: left ?? odd(), ...at(node) }
  return {
    kind: 'calculate',
    operator: arithmeticOf(nameOf(sign, text)),
    left: left ?? odd(),
    right,
    ...at(node),
  }
}

function arithmeticOf(written: string): Arithmetic {
  const plain = written === '^' ? '**' : written
  return arithmetics.find((one) => one === plain) ?? odd()
}

function comparisonOf(node: SyntaxNode, text: string): Comparison {
  const written = nameOf(node, text)
  const plain = written === '==' ? '=' : written
  return comparisons.find((one) => one === plain) ?? odd()
}

function buildComparison(node: SyntaxNode, text: string): Ast {
  const [first = odd(), word = odd(), ...rest] = childrenOf(node)
  const left = build(first, text)
  if (word.name === 'in') return { kind: 'in', of: left, tests: testsOf(rest, text), ...at(node) }
  const [right, high] = rest.filter(({ name }) => name !== 'and').map((one) => build(one, text))
  if (right === undefined) return odd()
  if (word.name === 'between')
    return { kind: 'between', of: left, low: right, high: high ?? odd(), ...at(node) }
  return { kind: 'compare', operator: comparisonOf(word, text), left, right, ...at(node) }
}

function testsOf(nodes: readonly SyntaxNode[], text: string): readonly Ast[] {
  const list = nodes.find(({ name }) => name === 'PositiveUnaryTests')
  if (list !== undefined) return operands(list, text, [])
  return nodes.filter(({ name }) => name !== '(' && name !== ')').map((one) => build(one, text))
}

function buildFunction(node: SyntaxNode, text: string): Ast {
  const children = childrenOf(node)
  const parameters = children.find(({ name }) => name === 'FormalParameters')
  return {
    kind: 'function',
    parameters:
      parameters === undefined ? [] : childrenOf(parameters).map((one) => parameterOf(one, text)),
    body: build(children.find(({ name }) => name === 'FunctionBody') ?? odd(), text),
    external: children.some(({ name }) => name === 'external'),
    ...at(node),
  }
}

function parameterOf(node: SyntaxNode, text: string): Parameter {
  const [name = odd(), type] = childrenOf(node)
  const parameter = { name: nameOf(name, text) }
  return type === undefined ? parameter : { ...parameter, type: typeNameOf(type, text) ?? odd() }
}

function givenOf(node: SyntaxNode, text: string): Arguments {
  if (node.name === 'NamedParameters') {
    return { by: 'name', values: childrenOf(node).map((one) => entryOf(one, text)) }
  }
  return { by: 'position', values: node.name === ')' ? [] : operands(node, text, []) }
}

/** `name: value`, of a context or of named arguments. */
function entryOf(node: SyntaxNode, text: string): Entry {
  const [key = odd(), value = odd()] = childrenOf(node)
  const isText = key.firstChild?.name === 'StringLiteral'
  return {
    name: isText ? textAt(key, text) : nameOf(key, text),
    value: build(value, text),
    ...at(node),
  }
}

function buildRange(node: SyntaxNode, text: string): Ast {
  const [open, low = odd(), , high = odd(), close] = childrenOf(node)
  return {
    kind: 'range',
    low: build(low, text),
    high: build(high, text),
    holdsLow: open?.name === '[',
    holdsHigh: close?.name === ']',
    ...at(node),
  }
}
