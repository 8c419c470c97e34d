import type { Ast, Of as AstOf } from '../feel/ast.ts'
import { astOf, sameAst } from '../feel/astOf.ts'
import { compile } from '../feel/compile.ts'
import type { Scope } from '../feel/scope.ts'
import { firstNameOf } from '../model/path.ts'
import { resolve, type Schema } from '../model/schema.ts'
import { testedOf } from './feelOf.ts'
import {
  conversions,
  extremes,
  operators,
  partsOf,
  tests,
  type Conversion,
  type Order,
  type Phrase,
} from './phrase.ts'
import { hole, spellings } from './spelling.ts'

/** What an expression says, if a sentence can say it. The scope tells texts from numbers. */
export function phraseOf(text: string, scope: Scope): Phrase | undefined {
  const ast = astOf(text, { kind: 'expression', scope })
  return ast === undefined ? undefined : read(ast, { text, scope })
}

interface Place {
  readonly text: string
  readonly scope: Scope
}

function read(ast: Ast, place: Place): Phrase | undefined {
  return (
    readDatePart(ast, place) ??
    readAtom(ast) ??
    readExtreme(ast, place) ??
    readElapsed(ast, place) ??
    readConverted(ast, place) ??
    readJoin(ast, place) ??
    readShifted(ast, place) ??
    readCalculated(ast, place) ??
    readOtherwise(ast, place) ??
    readLookup(ast, place) ??
    readOfEntries(ast, place)
  )
}

/** `born.year` where `born` is a day; elsewhere it is a member that is called so. */
function readDatePart(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'path' || (ast.property !== 'year' && ast.property !== 'month')) return undefined
  if (typeOf(ast.of, place).format !== 'date') return undefined
  const of = read(ast.of, place)
  return of === undefined ? undefined : { kind: 'converted', by: ast.property, of }
}

function readAtom(ast: Ast): Phrase | undefined {
  if (ast.kind === 'null') return { kind: 'open' }
  if (ast.kind === 'text') return { kind: 'text', text: ast.value }
  if (ast.kind === 'truth') return { kind: 'truth', value: ast.value }
  const digits = digitsOf(ast)
  if (digits !== undefined) return { kind: 'number', digits }
  const path = pathOf(ast)
  if (path !== undefined) return { kind: 'field', path }
  const date = dateOf(ast)
  if (date !== undefined) return { kind: 'date', date }
  const isToday = ast.kind === 'call' && calleeOf(ast) === 'today' && ast.given.values.length === 0
  return isToday ? { kind: 'today' } : undefined
}

/** A number as written, without an exponent; the sign may belong to it or stand before it. */
function digitsOf(ast: Ast): string | undefined {
  if (ast.kind === 'negate') {
    const digits = digitsOf(ast.of)
    return digits === undefined || digits.startsWith('-') ? undefined : `-${digits}`
  }
  return ast.kind === 'number' && /^-?\d+(\.\d+)?$/.test(ast.digits) ? ast.digits : undefined
}

function pathOf(ast: Ast): string | undefined {
  if (ast.kind === 'name') return ast.name
  if (ast.kind !== 'path') return undefined
  const holder = pathOf(ast.of)
  return holder === undefined ? undefined : `${holder}.${ast.property}`
}

function calleeOf(ast: Ast): string | undefined {
  return ast.kind === 'call' && ast.callee.kind === 'name' ? ast.callee.name : undefined
}

/** `date("2026-01-01")` and `@"2026-01-01"`. */
function dateOf(ast: Ast): string | undefined {
  const written = ast.kind === 'temporal' ? ast.written : textArgument(ast, 'date')
  return written !== undefined && /^\d{4}-\d\d-\d\d$/.test(written) ? written : undefined
}

/** `duration("P1M")` and `@"P1M"`, of days and longer. */
function periodOf(ast: Ast): string | undefined {
  const written = ast.kind === 'temporal' ? ast.written : textArgument(ast, 'duration')
  return written !== undefined && /^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$/.test(written)
    ? written
    : undefined
}

function textArgument(ast: Ast, callee: string): string | undefined {
  if (ast.kind !== 'call' || calleeOf(ast) !== callee || ast.given.by !== 'position')
    return undefined
  const [first, ...others] = ast.given.values
  return first?.kind === 'text' && others.length === 0 ? first.value : undefined
}

const anywhere: Scope = { schema: {}, types: {} }
const templates = new Map<Conversion, Ast | undefined>()

function templateOf(by: Conversion): Ast | undefined {
  if (!templates.has(by)) {
    templates.set(by, astOf(spellings[by], { kind: 'expression', scope: anywhere }))
  }
  return templates.get(by)
}

function readConverted(ast: Ast, place: Place): Phrase | undefined {
  for (const by of conversions) {
    if (by === 'year' || by === 'month') continue
    const template = templateOf(by)
    const taken = template === undefined ? undefined : fillingOf(template, ast)
    const of = taken === undefined ? undefined : read(taken, place)
    if (of !== undefined) return { kind: 'converted', by, of }
  }
  return undefined
}

/** What stands in an expression where its spelling has the hole; the same everywhere. */
function fillingOf(template: Ast, ast: Ast): Ast | undefined {
  const found: Ast[] = []
  if (!fits(template, ast, found)) return undefined
  const [first, ...others] = found
  return first !== undefined && others.every((one) => sameAst(first, one)) ? first : undefined
}

function fits(template: unknown, part: unknown, found: Ast[]): boolean {
  if (isHole(template) && isAst(part)) {
    found.push(part)
    return true
  }
  if (template === part) return true
  if (
    typeof template !== 'object' ||
    typeof part !== 'object' ||
    template === null ||
    part === null
  ) {
    return false
  }
  const [wanted, given] = [template, part].map((node) =>
    Object.entries(node).filter(([name]) => name !== 'from' && name !== 'to'),
  )
  if (wanted === undefined || given?.length !== wanted.length) return false
  return wanted.every(([name, value]) => {
    const counterpart = given.find(([other]) => other === name)
    return counterpart !== undefined && fits(value, counterpart[1], found)
  })
}

function isAst(part: unknown): part is Ast {
  return typeof part === 'object' && part !== null && 'kind' in part
}

function isHole(part: unknown): boolean {
  return isAst(part) && part.kind === 'name' && part.name === hole
}

/** `max([a, b])`. */
function readExtreme(ast: Ast, place: Place): Phrase | undefined {
  const which = extremes.find((one) => one === calleeOf(ast))
  if (which === undefined || ast.kind !== 'call' || ast.given.by !== 'position') return undefined
  const [list, ...others] = ast.given.values
  if (list?.kind !== 'list' || others.length > 0) return undefined
  const [left, right, ...more] = list.items.map((one) => read(one, place))
  return left === undefined || right === undefined || more.length > 0
    ? undefined
    : { kind: 'extreme', which, left, right }
}

/** `(b - a).days` and `(time(b + ":00") - time(a + ":00")) / duration("PT1H")`. */
function readElapsed(ast: Ast, place: Place): Phrase | undefined {
  const isDays = ast.kind === 'path' && ast.property === 'days'
  const difference = isDays ? ast.of : hoursIn(ast)
  if (difference?.kind !== 'calculate' || difference.operator !== '-') return undefined
  const [from, until] = [difference.left, difference.right].map((one) =>
    isDays ? one : timeTextIn(one),
  )
  const right = from === undefined ? undefined : read(from, place)
  const left = until === undefined ? undefined : read(until, place)
  return left === undefined || right === undefined
    ? undefined
    : { kind: 'elapsed', unit: isDays ? 'days' : 'hours', left, right }
}

function hoursIn(ast: Ast): Ast | undefined {
  if (ast.kind !== 'calculate' || ast.operator !== '/') return undefined
  return textArgument(ast.right, 'duration') === 'PT1H' ? ast.left : undefined
}

/** What is written before the seconds: `x` of `time(x + ":00")`. */
function timeTextIn(ast: Ast): Ast | undefined {
  if (ast.kind !== 'call' || calleeOf(ast) !== 'time' || ast.given.by !== 'position')
    return undefined
  const [text, ...others] = ast.given.values
  if (text?.kind !== 'calculate' || text.operator !== '+' || others.length > 0) return undefined
  return text.right.kind === 'text' && text.right.value === ':00' ? text.left : undefined
}

/** Texts put together; what is no text for certain is no part of one. */
function readJoin(ast: Ast, place: Place): Phrase | undefined {
  const operands = summands(ast)
  if (operands.length < 2) return undefined
  const parts = operands.map((one) => read(one, place))
  if (!parts.every((part) => part !== undefined)) return undefined
  const yields = parts.map((part, index) => yieldOf(part, operands[index] ?? ast, place))
  return yields.includes('text') && !yields.includes('number') ? { kind: 'join', parts } : undefined
}

function summands(ast: Ast): readonly Ast[] {
  if (ast.kind !== 'calculate' || ast.operator !== '+' || templateOf('amountText') === undefined)
    return [ast]
  if (fillingOf(templateOf('amountText') ?? ast, ast) !== undefined) return [ast]
  return [...summands(ast.left), ast.right]
}

function readShifted(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'calculate' || (ast.operator !== '+' && ast.operator !== '-')) return undefined
  const period = periodOf(ast.right)
  const of = period === undefined ? undefined : read(ast.left, place)
  return period === undefined || of === undefined
    ? undefined
    : { kind: 'shifted', of, sign: ast.operator, period }
}

function readCalculated(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'calculate') return undefined
  const operator = operators.find((one) => one === ast.operator)
  const [left, right] = [read(ast.left, place), read(ast.right, place)]
  if (operator === undefined || left === undefined || right === undefined) return undefined
  const yields = [yieldOf(left, ast.left, place), yieldOf(right, ast.right, place)]
  const mayBe = yields.every((one) => one === 'number' || one === 'anything')
  return mayBe ? { kind: 'calculated', operator, left, right } : undefined
}

/** `if x = null then y else …`, where … has no value without x. */
function readOtherwise(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'if' || ast.condition.kind !== 'compare') return undefined
  const { operator, left, right } = ast.condition
  if (operator !== '=' || right.kind !== 'null') return undefined
  const [tested, of, instead] = [left, ast.otherwise, ast.then].map((one) => read(one, place))
  if (tested === undefined || of === undefined || instead === undefined) return undefined
  return sameAst(testedOf(of), tested) ? { kind: 'otherwise', of, instead } : undefined
}

function readLookup(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'call' || calleeOf(ast) !== 'get value' || ast.given.by !== 'position')
    return undefined
  const [list, key, ...others] = ast.given.values
  if (list?.kind !== 'context' || key === undefined || others.length > 0) return undefined
  const entries = list.entries.flatMap(({ name, value }) =>
    value.kind === 'text' ? [{ key: name, value: value.value }] : [],
  )
  const of = read(key, place)
  return of === undefined || entries.length < list.entries.length
    ? undefined
    : { kind: 'lookup', of, entries }
}

/** `sort(list, function(a, b) a.x < b.x)`, `list[item.x = y]` and `list.x` of what is no plain list. */
function readOfEntries(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind === 'path') {
    const of = read(ast.of, place)
    return of !== undefined && holdsEntries(of)
      ? { kind: 'each', of, member: ast.property }
      : undefined
  }
  return ast.kind === 'filter' ? readChosen(ast, place) : readSorted(ast, place)
}

/** Entries of a list, or one of them. */
function holdsEntries(phrase: Phrase): boolean {
  if (phrase.kind === 'converted') return phrase.by === 'first' || phrase.by === 'last'
  return phrase.kind === 'sorted' || phrase.kind === 'chosen'
}

function readChosen({ of: list, condition }: AstOf<'filter'>, place: Place): Phrase | undefined {
  if (condition.kind !== 'compare') return undefined
  const member = memberOf(condition.left, 'item')
  const test = tests.find((one) => one === condition.operator)
  const [of, than] = [read(list, place), read(condition.right, place)]
  if (member === undefined || test === undefined || of === undefined || than === undefined)
    return undefined
  const means = [...fieldsIn(than)].some((path) => isOfEntry(path, list, place))
  return means ? undefined : { kind: 'chosen', of, member, test, than }
}

function* fieldsIn(phrase: Phrase): Generator<string> {
  if (phrase.kind === 'field') yield phrase.path
  for (const [, part] of partsOf(phrase)) yield* fieldsIn(part)
}

/** In brackets the names of an entry hide those around; a sentence would speak of the case. */
function isOfEntry(path: string, list: Ast, place: Place): boolean {
  const name = firstNameOf(path)
  const entry = resolve(typeOf(list, place).items ?? {}, place.scope.types)
  return name === 'item' || Object.hasOwn(entry.properties ?? {}, name)
}

function readSorted(ast: Ast, place: Place): Phrase | undefined {
  if (ast.kind !== 'call' || calleeOf(ast) !== 'sort' || ast.given.by !== 'position')
    return undefined
  const [list, by, ...others] = ast.given.values
  if (by?.kind !== 'function' || by.body.kind !== 'compare' || others.length > 0) return undefined
  const compared = comparedIn(by.body, by.parameters)
  const of = list === undefined ? undefined : read(list, place)
  return compared === undefined || of === undefined
    ? undefined
    : { kind: 'sorted', of, ...compared }
}

/** `a.x < b.x`, of the two entries that are compared. */
function comparedIn(
  { left, right, operator }: AstOf<'compare'>,
  [a, b]: AstOf<'function'>['parameters'],
): { readonly member: string; readonly order: Order } | undefined {
  if (a === undefined || b === undefined || (operator !== '<' && operator !== '>')) return undefined
  const member = memberOf(left, a.name)
  return member === undefined || member !== memberOf(right, b.name)
    ? undefined
    : { member, order: operator === '<' ? 'up' : 'down' }
}

/** `amount` of `item.amount`. */
function memberOf(ast: Ast, entry: string): string | undefined {
  const path = pathOf(ast)
  return path?.startsWith(`${entry}.`) ? path.slice(entry.length + 1) : undefined
}

type Yield = 'text' | 'number' | 'other' | 'anything'

const certain: Partial<Record<Phrase['kind'], Yield>> = {
  join: 'text',
  lookup: 'text',
  text: 'text',
  number: 'number',
  calculated: 'number',
  elapsed: 'number',
  open: 'anything',
}

/** What a part yields, by what it is or else by its type. */
function yieldOf(phrase: Phrase, ast: Ast, place: Place): Yield {
  if (phrase.kind === 'otherwise' && ast.kind === 'if') {
    return yieldOf(phrase.of, ast.otherwise, place)
  }
  return certain[phrase.kind] ?? yieldOfType(typeOf(ast, place))
}

function typeOf({ from, to }: Ast, { text, scope }: Place): Schema {
  const { schema } = compile(text.slice(from, to), { kind: 'expression', scope })
  return schema === undefined ? {} : resolve(schema, scope.types)
}

function yieldOfType({ type, format }: Schema): Yield {
  if (type === 'number' || type === 'integer' || format === 'decimal') return 'number'
  if (type === undefined) return 'anything'
  return type === 'string' && !valueFormats.has(format) ? 'text' : 'other'
}

/** Written as text in JSON, no text in FEEL. */
const valueFormats: ReadonlySet<Schema['format']> = new Set([
  'date',
  'date-time',
  'time',
  'duration',
])
