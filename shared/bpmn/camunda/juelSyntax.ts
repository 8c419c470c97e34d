import { tokensOf, type Token } from './juelTokens.ts'

export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'

export type Node =
  | { readonly type: 'number' | 'text' | 'name'; readonly text: string }
  | { readonly type: 'truth'; readonly value: boolean }
  | { readonly type: 'null' }
  | { readonly type: 'property'; readonly of: Node; readonly name: string }
  | { readonly type: 'index'; readonly of: Node; readonly index: number }
  | { readonly type: 'unary'; readonly operator: '!' | '-' | 'empty'; readonly of: Node }
  | {
      readonly type: 'binary'
      readonly operator: BinaryOperator
      readonly left: Node
      readonly right: Node
    }
  | {
      readonly type: 'choice'
      readonly condition: Node
      readonly then: Node
      readonly otherwise: Node
    }

/** Why an expression stays what it is: what in it has no counterpart. */
export type Refusal =
  | { readonly code: 'syntax' | 'tooLarge' | 'changingIndex' }
  | { readonly code: 'call' | 'engine' | 'name' | 'number' | 'textSum'; readonly what: string }

export function parseJuel(text: string): { readonly tree: Node } | { readonly refusal: Refusal } {
  const tokens = tokensOf(text)
  if (tokens === undefined) return { refusal: { code: 'syntax' } }
  const parsing: Parsing = { tokens, at: 0, depth: 0 }
  const tree = choice(parsing)
  if (parsing.refusal === undefined && parsing.at < tokens.length) refuse(parsing, 'syntax')
  return parsing.refusal === undefined ? { tree } : { refusal: parsing.refusal }
}

/** The first refusal stands; what is parsed after it is of no use. */
interface Parsing {
  readonly tokens: readonly Token[]
  at: number
  depth: number
  refusal?: Refusal
}

const deepest = 40
const nothing: Node = { type: 'null' }

function refuse(parsing: Parsing, refusal: Refusal | 'syntax'): Node {
  parsing.refusal ??= refusal === 'syntax' ? { code: 'syntax' } : refusal
  parsing.at = parsing.tokens.length
  return nothing
}

function choice(parsing: Parsing): Node {
  parsing.depth += 1
  const node = parsing.depth > deepest ? refuse(parsing, { code: 'tooLarge' }) : chosen(parsing)
  parsing.depth -= 1
  return node
}

function chosen(parsing: Parsing): Node {
  const condition = binary(parsing, 0)
  if (!takes(parsing, '?')) return condition
  const then = choice(parsing)
  if (!takes(parsing, ':')) return refuse(parsing, 'syntax')
  return { type: 'choice', condition, then, otherwise: choice(parsing) }
}

/** From weakest to strongest (EL 2.1 §1.13). */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

function binary(parsing: Parsing, level: number): Node {
  const operators = levels[level]
  if (operators === undefined) return unary(parsing)
  let left = binary(parsing, level + 1)
  for (;;) {
    const operator = operators.find((one) => takes(parsing, one))
    if (operator === undefined) return left
    left = { type: 'binary', operator, left, right: binary(parsing, level + 1) }
  }
}

function unary(parsing: Parsing): Node {
  const operator = (['!', '-', 'empty'] as const).find((one) => takes(parsing, one))
  if (operator === undefined) return postfix(parsing, operand(parsing))
  parsing.depth += 1
  const of = parsing.depth > deepest ? refuse(parsing, { code: 'tooLarge' }) : unary(parsing)
  parsing.depth -= 1
  return { type: 'unary', operator, of }
}

function postfix(parsing: Parsing, first: Node): Node {
  let node = first
  for (;;) {
    if (takes(parsing, '.')) node = member(parsing, node)
    else if (takes(parsing, '[')) node = indexed(parsing, node)
    else return node
  }
}

function member(parsing: Parsing, of: Node): Node {
  const name = take(parsing)
  if (name?.type !== 'name') return refuse(parsing, 'syntax')
  if (!takes(parsing, '(')) return { type: 'property', of, name: name.text }
  return variableRead(parsing, of, name.text) ?? refuse(parsing, { code: 'call', what: name.text })
}

/** `execution.getVariable('x')` is the variable itself. */
function variableRead(parsing: Parsing, of: Node, method: string): Node | undefined {
  const [argument, end] = parsing.tokens.slice(parsing.at)
  const isRead = of.type === 'name' && of.text === 'execution' && method === 'getVariable'
  if (!isRead || argument?.type !== 'text' || end?.text !== ')') return undefined
  parsing.at += 2
  return { type: 'name', text: argument.text }
}

function indexed(parsing: Parsing, of: Node): Node {
  const index = choice(parsing)
  if (!takes(parsing, ']')) return refuse(parsing, 'syntax')
  if (index.type === 'text') return { type: 'property', of, name: index.text }
  if (index.type === 'number' && /^\d+$/.test(index.text)) {
    return { type: 'index', of, index: Number(index.text) }
  }
  return refuse(parsing, { code: 'changingIndex' })
}

const constants: ReadonlyMap<string, Node> = new Map<string, Node>([
  ['true', { type: 'truth', value: true }],
  ['false', { type: 'truth', value: false }],
  ['null', nothing],
])

function operand(parsing: Parsing): Node {
  if (takes(parsing, '(')) {
    const inner = choice(parsing)
    return takes(parsing, ')') ? inner : refuse(parsing, 'syntax')
  }
  const token = take(parsing)
  if (token === undefined || token.type === 'sign') return refuse(parsing, 'syntax')
  if (token.type !== 'name') return { type: token.type, text: token.text }
  if (takes(parsing, '(')) return refuse(parsing, { code: 'call', what: token.text })
  return constants.get(token.text) ?? { type: 'name', text: token.text }
}

function take(parsing: Parsing): Token | undefined {
  const token = parsing.tokens[parsing.at]
  parsing.at += 1
  return token
}

function takes(parsing: Parsing, sign: string): boolean {
  const isNext = isSign(parsing.tokens[parsing.at], sign)
  if (isNext) parsing.at += 1
  return isNext
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.type === 'sign' && token.text === sign
}
