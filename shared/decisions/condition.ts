import type { Ast, Comparison } from '../feel/ast.ts'
import { parse, firstError } from '../feel/syntax.ts'
import { toAst } from '../feel/toAst.ts'
import type { Scope } from '../feel/scope.ts'
import { constantOf, type Constant } from './constant.ts'
import { readSimple } from './simpleCondition.ts'

/** What a cell of a condition column says. Without tests it accepts everything. */
export interface Condition {
  readonly tests: readonly Test[]
  readonly negated: boolean
}

export type Test =
  | { readonly kind: 'is'; readonly value: Constant }
  | Interval
  /** About `?`, and therefore neither true nor false of a value that it cannot be compared with. */
  | { readonly kind: 'compared'; readonly operator: Comparison; readonly value: Constant }
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly kind: 'part'; readonly word: PartWord; readonly text: string }

export interface Interval {
  readonly kind: 'interval'
  readonly low?: Bound
  readonly high?: Bound
}

export interface Bound {
  readonly value: Constant
  readonly held: boolean
}

export const partWords = ['contains', 'starts with', 'ends with'] as const
export type PartWord = (typeof partWords)[number]

const scope: Scope = { schema: { type: 'object', properties: {} }, types: {} }
const known = new Map<string, Condition | undefined>()
const remembered = 50_000

/** Undefined for what says more than a condition can, such as a calculation, or is no FEEL. */
export function readCondition(text: string): Condition | undefined {
  const found = known.get(text)
  if (found !== undefined || known.has(text)) return found
  if (known.size >= remembered) known.clear()
  const read = readAnew(text)
  known.set(text, read)
  return read
}

const anything: Condition = { tests: [], negated: false }

function readAnew(text: string): Condition | undefined {
  const source = text.trim()
  if (source === '' || source === '-') return anything
  if (source.length > 10_000) return undefined
  return readSimple(source) ?? readByGrammar(source)
}

function readByGrammar(source: string): Condition | undefined {
  const root = parse(source, 'unaryTests', scope)
  const ast = firstError(root) === undefined ? toAst(root, source) : undefined
  return ast === undefined ? undefined : conditionOf(ast)
}

function conditionOf(ast: Ast): Condition | undefined {
  const { tests, negated } = ast.kind === 'tests' ? ast : { tests: [ast], negated: false }
  const read = tests.flatMap(positives)
  return read.every((one) => one !== undefined) ? { tests: read, negated } : undefined
}

/** A list accepts what is in it. */
function positives(ast: Ast): readonly (Test | undefined)[] {
  return ast.kind === 'list' ? ast.items.flatMap(positives) : [positive(ast)]
}

function positive(ast: Ast): Test | undefined {
  const value = constantOf(ast)
  if (value !== undefined) return { kind: 'is', value }
  return intervalOf(ast) ?? about(ast)
}

function intervalOf(ast: Ast): Interval | undefined {
  if (ast.kind === 'openRange') return openOf(ast.operator, constantOf(ast.end))
  if (ast.kind !== 'range') return undefined
  return between(
    { value: constantOf(ast.low), held: ast.holdsLow },
    { value: constantOf(ast.high), held: ast.holdsHigh },
  )
}

function openOf(operator: Comparison, value: Constant | undefined): Interval | undefined {
  if (value === undefined || value.type === 'null') return undefined
  const held = operator === '<=' || operator === '>='
  if (operator === '<' || operator === '<=') return { kind: 'interval', high: { value, held } }
  if (operator === '>' || operator === '>=') return { kind: 'interval', low: { value, held } }
  return undefined
}

interface End {
  readonly value: Constant | undefined
  readonly held: boolean
}

function between(low: End, high: End): Interval | undefined {
  if (low.value === undefined || high.value === undefined) return undefined
  if (low.value.type === 'null' || high.value.type === 'null') return undefined
  return {
    kind: 'interval',
    low: { value: low.value, held: low.held },
    high: { value: high.value, held: high.held },
  }
}

/** What is said about `?` by name. */
function about(ast: Ast): Test | undefined {
  if (ast.kind === 'openRange') return equality(ast)
  if (ast.kind === 'compare') return compared(ast)
  if (ast.kind === 'and' || ast.kind === 'or') {
    const [left, right] = [about(ast.left), about(ast.right)]
    return left === undefined || right === undefined ? undefined : { kind: ast.kind, left, right }
  }
  return ast.kind === 'call' ? partOf(ast) : undefined
}

function equality({ operator, end }: Ast & { readonly kind: 'openRange' }): Test | undefined {
  const value = constantOf(end)
  if (value === undefined) return undefined
  if (operator === '=') return { kind: 'is', value }
  return operator === '!=' ? { kind: 'compared', operator, value } : undefined
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function compared({ operator, left, right }: Ast & { readonly kind: 'compare' }): Test | undefined {
  const isMirrored = right.kind === 'input'
  const [subject, object] = isMirrored ? [right, left] : [left, right]
  const value = subject.kind === 'input' ? constantOf(object) : undefined
  if (value === undefined) return undefined
  return { kind: 'compared', operator: isMirrored ? mirrored[operator] : operator, value }
}

function partOf({ callee, given }: Ast & { readonly kind: 'call' }): Test | undefined {
  const [subject, part, ...more] = given.by === 'position' ? given.values : []
  const word = callee.kind === 'name' ? partWords.find((one) => one === callee.name) : undefined
  const isPart = subject?.kind === 'input' && part?.kind === 'text' && more.length === 0
  return word === undefined || !isPart ? undefined : { kind: 'part', word, text: part.value }
}
