import type { Schema } from '../model/schema.ts'
import { resultOf } from './results.ts'
import { childrenOf, nameOf, type SyntaxNode } from './syntax.ts'
import {
  arithmetic,
  commonOf,
  elementOf,
  isNumeric,
  literalOf,
  temporalOf,
  temporalProperty,
  truth,
} from './type.ts'
import { builtin, type Frame, type Known, type Walk } from './walk.ts'

type Rule = (walk: Walk, node: SyntaxNode, frame: Frame | undefined) => Known

/** The type of a part of an expression, as far as it is certain; undefined parts accept anything. */
function infer(walk: Walk, node: SyntaxNode, frame?: Frame): Known {
  const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined
  if (rule !== undefined) return rule(walk, node, frame)
  for (const child of childrenOf(node)) use(walk, child, frame)
  return {}
}

/** Infers a part whose value is used as it stands, so that the data it stands for counts as read. */
export function use(walk: Walk, node: SyntaxNode, frame?: Frame): Known {
  const known = infer(walk, node, frame)
  walk.read(known)
  return known
}

const rules: Record<string, Rule> = {
  Expression: only,
  ParenthesizedExpression: only,
  VariableName: (walk, node, frame) => {
    const name = nameOf(node, walk.text)
    const known = walk.lookup(name, frame)
    if (known === undefined) walk.report('unknownName', node, name)
    return known ?? {}
  },
  '?': (walk, _node, frame) => walk.lookup('?', frame) ?? {},
  PathExpression: inferPath,
  FilterExpression: inferFilter,
  ForExpression: (walk, node, frame) => {
    const inner = inferIterations(walk, node, frame)
    const body = node.lastChild
    const known =
      body === null ? {} : use(walk, body, { ...inner, names: { ...inner.names, partial: {} } })
    return {
      schema: { type: 'array', ...(known.schema === undefined ? {} : { items: known.schema }) },
    }
  },
  QuantifiedExpression: (walk, node, frame) => {
    const inner = inferIterations(walk, node, frame)
    if (node.lastChild !== null) use(walk, node.lastChild, inner)
    return truth
  },
  FunctionDefinition: inferDefinition,
  FunctionInvocation: inferInvocation,
  Context: inferContext,
  InstanceOfExpression: (walk, node, frame) => {
    if (node.firstChild !== null) use(walk, node.firstChild, frame)
    return truth
  },
  DateTimeLiteral: (walk, node, frame) => {
    for (const child of childrenOf(node)) use(walk, child, frame)
    return temporalOf(nameOf(node, walk.text))
  },
  NumericLiteral: (walk, node) => literalOf(Number(nameOf(node, walk.text).replaceAll(' ', ''))),
  StringLiteral: (walk, node) => literalOf(unquoted(nameOf(node, walk.text))),
  BooleanLiteral: (walk, node) => literalOf(nameOf(node, walk.text) === 'true'),
  null: () => ({ schema: { nullable: true } }),
  Comparison: asTruth,
  Conjunction: asTruth,
  Disjunction: asTruth,
  UnaryTests: asTruth,
  IfExpression: (walk, node, frame) => {
    const [condition, then, otherwise] = childrenOf(node)
      .filter(({ name }) => name !== 'if' && name !== 'then' && name !== 'else')
      .map((child) => use(walk, child, frame))
    return condition === undefined ? {} : commonOf([then ?? {}, otherwise ?? {}])
  },
  List: (walk, node, frame) => {
    const items = childrenOf(node)
      .filter(({ name }) => name !== '[' && name !== ']')
      .map((child) => use(walk, child, frame))
    const { schema } = commonOf(items)
    return { schema: { type: 'array', ...(schema === undefined ? {} : { items: schema }) } }
  },
  ArithmeticExpression: (walk, node, frame) => {
    const children = childrenOf(node)
    const operator = children.find(({ name }) => name === 'ArithOp')
    const operands = children
      .filter(({ name }) => name !== 'ArithOp')
      .map((child) => use(walk, child, frame))
    return arithmetic(operator === undefined ? '' : nameOf(operator, walk.text), operands)
  },
}

function only(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const [inner, ...others] = childrenOf(node).filter(({ name }) => name !== '(' && name !== ')')
  return inner === undefined || others.length > 0 ? {} : infer(walk, inner, frame)
}

function asTruth(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  for (const child of childrenOf(node)) use(walk, child, frame)
  return truth
}

function inferPath(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const [target, , property] = childrenOf(node)
  if (target === undefined || property === undefined) return {}
  const known = infer(walk, target, frame)
  const name = nameOf(property, walk.text)
  const holder = elementOf(known.schema, walk)
  const schema = holder?.properties?.[name]
  const path = known.path === undefined ? {} : { path: `${known.path}.${name}` }
  if (schema !== undefined) {
    const resolved = walk.resolve(schema)
    const isList = known.schema?.items !== undefined
    return { ...path, schema: isList ? { type: 'array', items: resolved } : resolved }
  }
  return holder === undefined || isOpen(holder) ? path : inferPart(walk, known, property)
}

function isOpen({ type, properties }: Schema): boolean {
  return type === 'object' && properties === undefined
}

/** Of a value without members: the year of a date, for example. */
function inferPart(walk: Walk, known: Known, property: SyntaxNode): Known {
  walk.read(known)
  const name = nameOf(property, walk.text)
  const holder = elementOf(known.schema, walk) ?? {}
  const part = temporalProperty(holder, name)
  const isCertain = holder.properties !== undefined || holder.type !== undefined
  if (part === undefined && isCertain) walk.report('unknownProperty', property, name)
  return part ?? {}
}

function inferFilter(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const [target, , condition] = childrenOf(node)
  if (target === undefined || condition === undefined) return {}
  const known = use(walk, target, frame)
  const element = elementOf(known.schema, walk)
  const properties = Object.entries(element?.properties ?? {}).map(([name, schema]) => {
    const path = known.path === undefined ? {} : { path: `${known.path}.${name}` }
    return [name, { schema: walk.resolve(schema), ...path }] as const
  })
  const item: Known = element === undefined ? {} : { schema: element }
  const test = use(walk, condition, {
    names: { item, ...Object.fromEntries(properties) },
    open: element === undefined,
    ...(frame === undefined ? {} : { outer: frame }),
  })
  if (isNumeric(test.schema)) {
    return element === undefined ? {} : { ...known, schema: { ...element, nullable: true } }
  }
  return known
}

function inferIterations(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Frame {
  const iterations = childrenOf(node).find(({ name }) => name === 'InExpressions')
  let inner: Frame = { names: {}, open: false, ...(frame === undefined ? {} : { outer: frame }) }
  for (const iteration of iterations === undefined ? [] : childrenOf(iterations)) {
    const [name, , source] = childrenOf(iteration)
    if (name === undefined || source === undefined) continue
    const sources = childrenOf(source).filter((child) => child.name !== '..')
    const [first, second] = sources.map((child) => use(walk, child, inner))
    const element = second === undefined ? elementOf(first?.schema, walk) : first?.schema
    const schema = element === undefined ? {} : { schema: withoutConstants(element) }
    const path = first?.path === undefined ? {} : { path: first.path }
    inner = {
      ...inner,
      names: { ...inner.names, [nameOf(name, walk.text)]: { ...schema, ...path } },
    }
  }
  return inner
}

function withoutConstants(schema: Schema): Schema {
  const { enum: _, ...plain } = schema
  return plain
}

function inferDefinition(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const children = childrenOf(node)
  const parameters = children.find(({ name }) => name === 'FormalParameters')
  const names = parameters === undefined ? [] : childrenOf(parameters).map((one) => one.firstChild)
  const known = names.flatMap((one) =>
    one === null ? [] : [[nameOf(one, walk.text), {}] as const],
  )
  const body = children.find(({ name }) => name === 'FunctionBody')
  for (const child of body === undefined ? [] : childrenOf(body)) {
    use(walk, child, {
      names: Object.fromEntries(known),
      open: false,
      ...(frame === undefined ? {} : { outer: frame }),
    })
  }
  if (children.some(({ name }) => name === 'external')) walk.report('unsupported', node, 'external')
  return {}
}

function inferInvocation(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const [callee, ...rest] = childrenOf(node)
  if (callee === undefined) return {}
  const name = nameOf(callee, walk.text)
  if (callee.name !== 'SpecialFunctionName') use(walk, callee, frame)
  const parameters = rest.flatMap(childrenOf)
  const used = parameters.map((one) => (one.name === 'NamedParameter' ? one.lastChild : one))
  const known = used.map((one) => (one === null ? {} : use(walk, one, frame)))
  if (callee.name === 'VariableName' && walk.lookup(name, frame) !== builtin) return {}
  return resultOf(name)?.(known.map(({ schema }) => schema)) ?? {}
}

function inferContext(walk: Walk, node: SyntaxNode, frame: Frame | undefined): Known {
  const properties: Record<string, Schema> = {}
  let inner: Frame = { names: {}, open: false, ...(frame === undefined ? {} : { outer: frame }) }
  for (const entry of childrenOf(node).filter(({ name }) => name === 'ContextEntry')) {
    const [key, value] = childrenOf(entry)
    if (key === undefined || value === undefined) continue
    const name = unquoted(nameOf(key, walk.text))
    const known = use(walk, value, inner)
    properties[name] = known.schema ?? {}
    inner = { ...inner, names: { ...inner.names, [name]: known } }
  }
  return { schema: { type: 'object', properties } }
}

export function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text
}
