import { isBuiltin } from '../feel/isBuiltin.ts'
import type { Scope } from '../feel/scope.ts'
import { childrenOf, nameOf, parse, type SyntaxNode } from '../feel/syntax.ts'

/** Names of built-in functions that are read and not called: data of the file has such names, too. */
export function shadowedNames(text: string, scope: Scope): readonly string[] {
  return namesIn(parse(text, 'expression', scope), text)
}

function namesIn(node: SyntaxNode, text: string): readonly string[] {
  if (node.name === 'VariableName') {
    const name = nameOf(node, text)
    return isBuiltin(name) ? [name] : []
  }
  const children = childrenOf(node)
  const isCall = node.name === 'FunctionInvocation'
  const isPath = node.name === 'PathExpression'
  const read = isCall ? children.slice(1) : isPath ? children.slice(0, 1) : children
  return read.flatMap((child) => namesIn(child, text))
}
