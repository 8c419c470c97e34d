import { functionOf } from '../builtins/functions.ts'
import type { Scope } from '../scope.ts'
import { nameOf, parse, type Kind, type SyntaxNode } from '../syntax.ts'

export const tokenTypes = [
  'name',
  'property',
  'function',
  'keyword',
  'number',
  'text',
  'date',
  'operator',
  'punctuation',
  'comment',
  'unknown',
] as const
export type TokenType = (typeof tokenTypes)[number]

/** A stretch of the text; between them are blanks only. */
export interface Token {
  readonly type: TokenType
  readonly from: number
  readonly to: number
}

/** Names with spaces are one token. Texts that are no FEEL have tokens as well. */
export function tokensOf(
  text: string,
  { kind, scope }: { readonly kind: Kind; readonly scope: Scope },
): readonly Token[] {
  const found: Token[] = []
  collect(parse(text, kind, scope), text, found)
  return complete(
    found.toSorted((one, other) => one.from - other.from),
    text,
  )
}

const wholes: Readonly<Record<string, TokenType>> = {
  VariableName: 'name',
  Name: 'name',
  ParameterName: 'name',
  PathName: 'property',
  Key: 'property',
  SpecialFunctionName: 'function',
  NumericLiteral: 'number',
  StringLiteral: 'text',
  AtLiteral: 'date',
  BooleanLiteral: 'keyword',
  CompareOp: 'operator',
  ArithOp: 'operator',
  LineComment: 'comment',
  BlockComment: 'comment',
  Type: 'keyword',
}

function collect(node: SyntaxNode, text: string, found: Token[]): void {
  const whole = Object.hasOwn(wholes, node.name) ? wholes[node.name] : undefined
  if (node.type.isError) return
  if (whole !== undefined && !holdsError(node)) {
    found.push({ type: typeOf(node, whole, text), from: node.from, to: node.to })
    return
  }
  if (node.firstChild === null) {
    if (node.to > node.from) found.push({ type: leafType(node), from: node.from, to: node.to })
    return
  }
  for (let child: SyntaxNode | null = node.firstChild; child !== null; child = child.nextSibling) {
    collect(child, text, found)
  }
}

function holdsError(node: SyntaxNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.type.isError || holdsError(child)) return true
  }
  return false
}

function typeOf(node: SyntaxNode, type: TokenType, text: string): TokenType {
  const isCalled = node.name === 'VariableName' && node.parent?.name === 'FunctionInvocation'
  if (!isCalled || node.prevSibling !== null) return type
  return functionOf(nameOf(node, text)) === undefined ? type : 'function'
}

function leafType({ name }: SyntaxNode): TokenType {
  if (name === 'Identifier') return 'name'
  return /^[a-z]/.test(name) ? 'keyword' : 'punctuation'
}

/** Commas and colons have no nodes; what the grammar does not know is a token too. */
function complete(tokens: readonly Token[], text: string): readonly Token[] {
  const all: Token[] = []
  let at = 0
  for (const token of [
    ...tokens,
    { type: 'unknown', from: text.length, to: text.length } as const,
  ]) {
    for (const { index, 0: rest } of text.slice(at, token.from).matchAll(/[,:]|[^\s,:]+/g)) {
      const type = /[,:]/.test(rest) ? 'punctuation' : 'unknown'
      all.push({ type, from: at + index, to: at + index + rest.length })
    }
    if (token.to > token.from) all.push(token)
    at = Math.max(at, token.to)
  }
  return all
}
