import type { Ast, Of } from '../ast.ts'
import { elementOf } from '../type/memberType.ts'
import {
  absent,
  find,
  kindsOf,
  lazyContext,
  listOf,
  mayBe,
  withoutNull,
  type Alternative,
  type ContextType,
  type FeelType,
} from '../type/type.ts'
import { union } from '../type/union.ts'
import { factsOf } from './facts.ts'
import { inItems, lookUp, type Sight } from './sight.ts'
import { unknown, type Known, type Walk } from './walk.ts'

/** `list[condition]`, or `list[number]` (DMN 1.5 §10.3.2.5). */
export function inferFilter(walk: Walk, ast: Of<'filter'>, sight: Sight): Known {
  const { condition } = ast
  const of = walk.infer(ast.of, sight)
  for (const member of of.members?.values() ?? []) walk.read(member)
  const element = elementWithNull(of.type)
  const inside = inItems(sight, { type: element, paths: of.paths })
  const { type: asked } = walk.use(condition, inside)
  const [isIndex, isCondition] = [mayBe(asked, 'number'), mayBeTest(asked)]
  if (!isIndex && !isCondition) {
    walk.report('notBoolean', condition)
    return unknown
  }
  const kept = isCondition
    ? listOf(keptOf(element, walk, { condition, inside, sight }))
    : emptyOf(asked)
  return { type: union(isIndex ? union(element, absent) : [], kept), paths: of.paths }
}

/** Items of a list may be null, but null alone is an empty list. */
function elementWithNull(type: FeelType): FeelType {
  return type === 'any' ? 'any' : elementOf(type)
}

/** What is no number selects nothing from an empty list. */
function emptyOf(asked: FeelType): FeelType {
  return asked !== 'any' && asked.every(({ kind }) => kind === 'number') ? [] : listOf([], 0)
}

function mayBeTest(type: FeelType): boolean {
  return type === 'any' || type.some(({ kind }) => kind === 'boolean' || kind === 'null')
}

/** Items that a condition lets through are what it asks for. */
function keptOf(
  element: FeelType,
  walk: Walk,
  {
    condition,
    inside,
    sight,
  }: { readonly condition: Ast; readonly inside: Sight; readonly sight: Sight },
): FeelType {
  // an item with a member that is called so hides itself
  if (element === 'any' || lookUp(inside, 'item')?.type !== element) return element
  const facts = factsOf(walk, condition, { sight: inside, outcome: 'true' })
  let kept = facts.get('item') ?? element
  for (const [path, type] of facts) {
    const member = memberAt(path)
    if (member === undefined) continue
    const isAround = !member.ofItem && lookUp(sight, member.name) !== undefined
    kept = withMember(kept, { name: member.name, type, isAround })
  }
  return kept
}

/** "item.price" and "price" are members of the item; "price.net", "item" and "?" are none. */
function memberAt(path: string) {
  const [first = '', second, ...others] = path.split('.')
  const ofItem = first === 'item'
  const name = ofItem ? second : first
  const isOne = ofItem ? others.length === 0 : second === undefined && first !== '?'
  return name !== undefined && isOne ? { name, ofItem } : undefined
}

interface Asked {
  readonly name: string
  readonly type: FeelType
  /** Something around has the name, too. */
  readonly isAround: boolean
}

/** Only where all items have the member: others would have left the name to what is around. */
function withMember(element: FeelType, asked: Asked): FeelType {
  const context = find(element, 'context')
  if (element === 'any' || context === undefined || !isItsOwn(context, asked)) return element
  const { names, isOpen, origin } = context
  const { name, type } = asked
  const narrowed: Alternative = lazyContext(
    { names, isOpen, ...(origin === undefined ? {} : { origin }) },
    (one) => (one === name ? { type, isOptional: false } : context.member(one)),
  )
  const isAll = withoutNull(element) !== 'any' && kindsOf(element)?.length === 1
  return isAll ? element.map((one) => (one === context ? narrowed : one)) : element
}

/** What the schema of the case data describes is there, if only as null. */
function isItsOwn(context: ContextType, { name, isAround }: Asked): boolean {
  const member = context.member(name)
  if (member === undefined || context.isOpen) return false
  return !isAround || !member.isOptional || context.origin !== undefined
}
