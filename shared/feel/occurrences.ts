import { resolve, type Schema } from '../model/schema.ts'
import { compile } from './compile.ts'
import { withNames, type Scope } from './scope.ts'
import { childrenOf, nameOf, parse, type Kind, type SyntaxNode } from './syntax.ts'
import { textOf } from './textLiteral.ts'

export type Properties = NonNullable<Schema['properties']>

/** A name that stands for data, where it is written, and the properties among which it is declared. */
export interface Occurrence {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly holder: Properties
}

interface Asked {
  readonly kind: Kind
  readonly scope: Scope
  /** What the value becomes: the keys of `{name: …}` are then names of that. */
  readonly target?: Schema
}

/**
 * Every name of an expression that a schema declares, by the tree and not by spelling: names of loops,
 * functions and contexts are not among them, and neither are texts and comments. A name of the scope itself
 * has the properties of the scope as its holder.
 */
export function occurrencesOf(text: string, { kind, scope, target }: Asked): readonly Occurrence[] {
  const found: Occurrence[] = []
  const walk: Walk = { text, found, declared: scope.schema.properties }
  visit(walk, parse(text, kind, scope), { scope, held: new Map(), expected: target })
  return found.toSorted((one, other) => one.from - other.from)
}

/** Where a part of an expression stands: what it sees, and what it is expected to become. */
export interface PartPlace {
  readonly node: SyntaxNode
  readonly scope: Scope
  readonly target?: Schema
}

/** The parts around an offset, from the whole to the smallest; also of a text that is not finished. */
export function partsAround(
  text: string,
  { kind, scope, target }: Asked,
  offset: number,
): readonly PartPlace[] {
  const parts: PartPlace[] = []
  const seen = (node: SyntaxNode, place: Place): void => {
    if (node.from > offset || node.to < offset) return
    const { expected } = place
    parts.push({
      node,
      scope: place.scope,
      ...(expected === undefined ? {} : { target: expected }),
    })
  }
  const walk: Walk = { text, found: [], declared: scope.schema.properties, seen }
  visit(walk, parse(text, kind, scope), { scope, held: new Map(), expected: target })
  return parts
}

interface Walk {
  /** Told of every part as the walk reaches it. */
  readonly seen?: (node: SyntaxNode, place: Place) => void
  readonly text: string
  readonly found: Occurrence[]
  /** The names of the scope. */
  readonly declared: Properties | undefined
}

interface Place {
  readonly scope: Scope
  /** Names that hide those of the scope: declared somewhere (a filter sees the members of an item) or nowhere. */
  readonly held: ReadonlyMap<string, Properties | undefined>
  readonly expected: Schema | undefined
}

type Visit = (walk: Walk, node: SyntaxNode, place: Place) => void

function visit(walk: Walk, node: SyntaxNode, place: Place): void {
  walk.seen?.(node, place)
  const visitor = Object.hasOwn(visitors, node.name) ? visitors[node.name] : visitParts
  visitor?.(walk, node, place)
}

const visitors: Readonly<Record<string, Visit>> = {
  Expression: visitSame,
  ParenthesizedExpression: visitSame,
  Type: () => undefined,
  VariableName: ({ text, found, declared }, node, { held }) => {
    const name = nameOf(node, text)
    const holder = held.has(name) ? held.get(name) : declared
    note(found, { name, from: node.from, to: node.to, holder })
  },
  PathExpression: (walk, node, place) => {
    const [target, , property] = childrenOf(node)
    if (target === undefined || property === undefined) return
    visit(walk, target, without(place))
    const holder = elementOf(typeOf(walk, target, place), place.scope)?.properties
    note(walk.found, {
      name: nameOf(property, walk.text),
      from: property.from,
      to: property.to,
      holder,
    })
  },
  FilterExpression: (walk, node, place) => {
    const [list, , condition] = childrenOf(node)
    if (list === undefined || condition === undefined) return
    visit(walk, list, place)
    const element = elementOf(typeOf(walk, list, place), place.scope)
    const members = Object.entries(element?.properties ?? {})
    visit(walk, condition, {
      scope: withNames(place.scope, { item: element ?? anything, ...Object.fromEntries(members) }),
      held: new Map([
        ...place.held,
        ['item', undefined],
        ...members.map(([name]) => [name, element?.properties] as const),
      ]),
      expected: undefined,
    })
  },
  ForExpression: (walk, node, place) => {
    const inner = withLocal(visitIterations(walk, node, place), 'partial')
    const items = place.expected === undefined ? undefined : listed(place.expected, place)
    if (node.lastChild !== null) visit(walk, node.lastChild, { ...inner, expected: items })
  },
  QuantifiedExpression: (walk, node, place) => {
    const inner = visitIterations(walk, node, place)
    if (node.lastChild !== null) visit(walk, node.lastChild, inner)
  },
  IfExpression: (walk, node, place) => {
    const [condition, ...branches] = childrenOf(node).filter(
      ({ name }) => !/^(if|then|else)$/.test(name),
    )
    if (condition !== undefined) visit(walk, condition, without(place))
    for (const branch of branches) visit(walk, branch, place)
  },
  List: (walk, node, place) => {
    const expected = place.expected === undefined ? undefined : listed(place.expected, place)
    for (const item of childrenOf(node)) visit(walk, item, { ...place, expected })
  },
  Context: visitContext,
  FunctionDefinition: (walk, node, place) => {
    const children = childrenOf(node)
    const parameters = children.find(({ name }) => name === 'FormalParameters')
    const names =
      parameters === undefined ? [] : childrenOf(parameters).map((one) => one.firstChild)
    const inner = names.reduce(
      (at, name) => (name === null ? at : withLocal(at, nameOf(name, walk.text))),
      without(place),
    )
    for (const body of children.filter(({ name }) => name === 'FunctionBody')) {
      visitParts(walk, body, inner)
    }
  },
  FunctionInvocation: visitCall,
}

function visitParts(walk: Walk, node: SyntaxNode, place: Place): void {
  for (const child of childrenOf(node)) visit(walk, child, without(place))
}

function visitSame(walk: Walk, node: SyntaxNode, place: Place): void {
  for (const child of childrenOf(node)) visit(walk, child, place)
}

function visitIterations(walk: Walk, node: SyntaxNode, place: Place): Place {
  const list = childrenOf(node).find(({ name }) => name === 'InExpressions')
  let inner = without(place)
  for (const iteration of list === undefined ? [] : childrenOf(list)) {
    const [name, , source] = childrenOf(iteration)
    if (name === undefined || source === undefined) continue
    const [first, second] = childrenOf(source).filter((child) => child.name !== '..')
    visitParts(walk, source, inner)
    const type = first === undefined ? undefined : typeOf(walk, first, inner)
    const element = second === undefined ? elementOf(type, inner.scope) : type
    inner = withLocal(inner, nameOf(name, walk.text), element)
  }
  return inner
}

function visitContext(walk: Walk, node: SyntaxNode, place: Place): void {
  const expected =
    place.expected === undefined ? undefined : resolve(place.expected, place.scope.types)
  const holder = expected?.properties
  let inner = without(place)
  for (const entry of childrenOf(node).filter(({ name }) => name === 'ContextEntry')) {
    const [key, value] = childrenOf(entry)
    if (key === undefined || value === undefined) continue
    const { name, from, to } = keyOf(key, walk.text)
    note(walk.found, { name, from, to, holder })
    const declared = declaredIn(holder, name)
    visit(walk, value, { ...inner, expected: declared })
    inner = withLocal(inner, name, typeOf(walk, value, inner))
    if (declared !== undefined) inner = { ...inner, held: new Map([...inner.held, [name, holder]]) }
  }
}

/** Their lists become part of the list they yield. */
const passing = /^(concatenate|union|append|reverse|sort|distinct values|flatten|remove|sublist)$/
/** Their second argument names a member of the first. */
const naming = /^(get value|context put)$/

function visitCall(walk: Walk, node: SyntaxNode, place: Place): void {
  const [callee, ...rest] = childrenOf(node)
  if (callee === undefined) return
  visit(walk, callee, without(place))
  const name = nameOf(callee, walk.text)
  const given = rest
    .flatMap(childrenOf)
    .map((one) => (one.name === 'NamedParameter' ? (one.lastChild ?? one) : one))
  const [first, second] = given
  if (naming.test(name) && first !== undefined && second?.name === 'StringLiteral') {
    const holder = elementOf(typeOf(walk, first, place), place.scope)?.properties
    note(walk.found, { ...keyOf(second, walk.text), holder })
  }
  for (const one of given) visit(walk, one, passing.test(name) ? place : without(place))
}

function note(
  found: Occurrence[],
  { holder, ...written }: Omit<Occurrence, 'holder'> & { readonly holder: Properties | undefined },
): void {
  if (holder !== undefined && Object.hasOwn(holder, written.name))
    found.push({ ...written, holder })
}

/** A key may stand in quotation marks. */
function keyOf(node: SyntaxNode, text: string): Omit<Occurrence, 'holder'> {
  const written = text.slice(node.from, node.to)
  return written.startsWith('"')
    ? { name: textOf(written), from: node.from + 1, to: node.to - 1 }
    : { name: nameOf(node, text), from: node.from, to: node.to }
}

const anything: Schema = {}

function without(place: Place): Place {
  return place.expected === undefined ? place : { ...place, expected: undefined }
}

function withLocal(place: Place, name: string, schema: Schema = anything): Place {
  return {
    scope: withNames(place.scope, { [name]: schema }),
    held: new Map([...place.held, [name, undefined]]),
    expected: undefined,
  }
}

function typeOf({ text }: Walk, node: SyntaxNode, { scope }: Place): Schema | undefined {
  return typeOfPart(text, node, scope)
}

/**
 * The type of a part, as far as names are concerned: an entry that may be missing counts as one, because a path
 * treats a list, its entry and nothing alike.
 */
export function typeOfPart(text: string, node: SyntaxNode, scope: Scope): Schema | undefined {
  const [inner, other, property] = childrenOf(node)
  if (node.name === 'FilterExpression' && inner !== undefined) return typeOfPart(text, inner, scope)
  if (node.name === 'ParenthesizedExpression' && other !== undefined) {
    return typeOfPart(text, other, scope)
  }
  const { schema } = compile(text.slice(node.from, node.to), { kind: 'expression', scope })
  if (schema !== undefined || node.name !== 'PathExpression') return schema
  const holder = inner === undefined ? undefined : typeOfPart(text, inner, scope)
  const name = property === undefined ? '' : nameOf(property, text)
  const member = declaredIn(elementOf(holder, scope)?.properties, name)
  return member === undefined ? undefined : resolve(member, scope.types)
}

/** Paths and filters work on the items of a list, or on the value itself. */
function elementOf(schema: Schema | undefined, scope: Scope): Schema | undefined {
  if (schema === undefined) return undefined
  const { items, ...value } = resolve(schema, scope.types)
  return items === undefined ? value : resolve(items, scope.types)
}

function listed(schema: Schema, { scope }: Place): Schema | undefined {
  return resolve(schema, scope.types).items
}

function declaredIn(holder: Properties | undefined, name: string): Schema | undefined {
  return holder !== undefined && Object.hasOwn(holder, name) ? holder[name] : undefined
}
