import type { BinaryOperator, Node } from './juelSyntax.ts'
import { isName } from './names.ts'

/*
 * JUEL turns values into what an operator needs and takes nothing for false, zero or an empty text; FEEL yields
 * null. A condition that yields null does not hold, so this matters in few places only: `!x`, comparisons with
 * texts that read as truth values or numbers, texts put together, and remainders of negative numbers. Each is
 * written so that it yields the same.
 */

/** How tightly a text holds together; brackets are needed where something tighter is asked for. */
const strength = { choice: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, whole: 6 } as const
type Strength = (typeof strength)[keyof typeof strength]
type Written = readonly [text: string, has: Strength]

export function writeFeel(node: Node, asked: Strength = strength.choice): string {
  const [text, has] = write(node)
  return has < asked ? `(${text})` : text
}

/** Parts of a text; what is absent is left out. */
export function writeText(parts: readonly Node[]): string {
  const texts = parts.map((part) =>
    part.type === 'text' ? quoted(part.text) : `string(${writeFeel(part)})`,
  )
  return `string join([${texts.join(', ')}])`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

/** Expressions here know no exponents and at most fifteen digits. */
export function numberOf(text: string): string | undefined {
  const plain = /^\d+(\.\d+)?$/.test(text) ? text : String(Number(text))
  const digits = plain.replace('.', '').replace(/^0+/, '').length
  return /^\d+(\.\d+)?$/.test(plain) && digits <= 15 ? plain : undefined
}

function write(node: Node): Written {
  switch (node.type) {
    case 'number':
      return [numberOf(node.text) ?? 'null', strength.whole]
    case 'text':
      return [quoted(node.text), strength.whole]
    case 'name':
      return nameOf(node.text)
    case 'truth':
      return [String(node.value), strength.whole]
    case 'null':
      return ['null', strength.whole]
    case 'property':
      return [property(node), strength.whole]
    case 'index':
      return [`${writeFeel(node.of, strength.whole)}[${node.index + 1}]`, strength.whole]
    case 'unary':
      return unary(node)
    case 'binary':
      return binary(node)
    case 'choice':
      return choice(node)
  }
}

/** Names of a loop; BPMN has others, and counts runs from 1 (BPMN 2.0 table 10.30). */
const loopNames: ReadonlyMap<string, Written> = new Map([
  ['loopCounter', ['loopCounter - 1', strength.sum]],
  ['nrOfInstances', ['numberOfInstances', strength.whole]],
  ['nrOfActiveInstances', ['numberOfActiveInstances', strength.whole]],
  ['nrOfCompletedInstances', ['numberOfCompletedInstances', strength.whole]],
])

function nameOf(name: string): Written {
  return loopNames.get(name) ?? [name, strength.whole]
}

type Of<T extends Node['type']> = Extract<Node, { type: T }>

function property({ of, name }: Of<'property'>): string {
  return isName(name)
    ? `${writeFeel(of, strength.whole)}.${name}`
    : `get value(${writeFeel(of)}, ${quoted(name)})`
}

function unary({ operator, of }: Of<'unary'>): Written {
  switch (operator) {
    case '-':
      return [`-${writeFeel(of, strength.whole)}`, strength.product]
    case 'empty':
      return [`list contains([null, "", [], {}], ${writeFeel(of)})`, strength.whole]
    case '!':
      return isTruth(of)
        ? [`not(${writeFeel(of)})`, strength.whole]
        : [`${writeFeel(of, strength.sum)} != true`, strength.comparison]
  }
}

/** Yields true or false whatever its parts are, even nothing. */
function isTruth(node: Node): boolean {
  if (node.type === 'unary') return node.operator !== '-'
  if (node.type !== 'binary') return node.type === 'truth'
  const { operator, left, right } = node
  if (operator === '&&' || operator === '||') return isTruth(left) && isTruth(right)
  return operator === '==' || operator === '!='
}

function choice({ condition, then, otherwise }: Of<'choice'>): Written {
  const [first, second, third] = [condition, then, otherwise].map((one) => writeFeel(one))
  return [`if ${first} then ${second} else ${third}`, strength.choice]
}

interface Operation {
  readonly sign: string
  readonly has: Strength
  readonly left: Strength
  readonly right: Strength
}

const comparing = { has: strength.comparison, left: strength.sum, right: strength.sum } as const
const adding = { has: strength.sum, left: strength.sum, right: strength.product } as const
const multiplying = {
  has: strength.product,
  left: strength.product,
  right: strength.whole,
} as const

const operations: Readonly<Record<Exclude<BinaryOperator, '%'>, Operation>> = {
  '||': { sign: 'or', has: strength.or, left: strength.or, right: strength.or },
  '&&': { sign: 'and', has: strength.and, left: strength.and, right: strength.and },
  '==': { sign: '=', ...comparing },
  '!=': { sign: '!=', ...comparing },
  '<': { sign: '<', ...comparing },
  '>': { sign: '>', ...comparing },
  '<=': { sign: '<=', ...comparing },
  '>=': { sign: '>=', ...comparing },
  '+': { sign: '+', ...adding },
  '-': { sign: '-', ...adding },
  '*': { sign: '*', ...multiplying },
  '/': { sign: '/', ...multiplying },
}

function binary({ operator, left, right }: Of<'binary'>): Written {
  if (operator === '%') return remainder(left, right)
  const operation = operations[operator]
  const [first, second] =
    operator === '==' || operator === '!='
      ? [compared(left, right), compared(right, left)]
      : [writeFeel(left, operation.left), writeFeel(right, operation.right)]
  return [`${first} ${operation.sign} ${second}`, operation.has]
}

/** The text "true" or "5" also equals the truth value or the number. */
function compared(node: Node, other: Node): string {
  const readsAsValue =
    other.type === 'text' && /^(true|false|-?\d+(\.\d+)?)$/.test(other.text.trim())
  if (readsAsValue && node.type !== 'text') return `string(${writeFeel(node)})`
  return judges(node) ? `(${writeFeel(node, strength.sum)} = true)` : writeFeel(node, strength.sum)
}

/** Yields nothing where JUEL has false. */
function judges(node: Node): boolean {
  return node.type === 'binary' && judging.has(node.operator) && !isTruth(node)
}

const judging: ReadonlySet<BinaryOperator> = new Set(['||', '&&', '<', '>', '<=', '>='])

/** With the sign of the dividend, as Java has it; FEEL's modulo has that of the divisor. */
function remainder(left: Node, right: Node): Written {
  const [dividend, divisor] = [writeFeel(left, strength.product), writeFeel(right, strength.whole)]
  return [`${dividend} - ${divisor} * round down(${dividend} / ${divisor}, 0)`, strength.sum]
}
