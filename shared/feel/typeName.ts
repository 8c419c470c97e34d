import type { TypeName } from './ast.ts'
import { childrenOf, nameOf, type SyntaxNode } from './syntax.ts'

/** A `Type` of the grammar; undefined if it is none. */
export function typeNameOf(node: SyntaxNode, text: string): TypeName | undefined {
  const [form] = childrenOf(node)
  if (form === undefined) return undefined
  const inner = () => childrenOf(form).filter(({ name }) => name === 'Type')
  switch (form.name) {
    case 'ListType':
      return elementOf(inner(), nameOf(form, text).startsWith('range') ? 'range' : 'list', text)
    case 'ContextType':
      return contextOf(form, text)
    case 'FunctionType':
      return functionOf(form, text)
    default:
      return { of: 'named', name: nameOf(form, text) }
  }
}

function elementOf(
  [type]: readonly SyntaxNode[],
  of: 'list' | 'range',
  text: string,
): TypeName | undefined {
  const element = type === undefined ? undefined : typeNameOf(type, text)
  return element === undefined ? undefined : { of, element }
}

function contextOf(form: SyntaxNode, text: string): TypeName {
  const list = childrenOf(form).find(({ name }) => name === 'ContextEntryTypes')
  const entries = list === undefined ? [] : childrenOf(list)
  return {
    of: 'context',
    entries: entries.flatMap((entry) => {
      const [name, type] = childrenOf(entry)
      const known = type === undefined ? undefined : typeNameOf(type, text)
      return name === undefined || known === undefined ? [] : [[nameOf(name, text), known] as const]
    }),
  }
}

function functionOf(form: SyntaxNode, text: string): TypeName | undefined {
  const children = childrenOf(form)
  const list = children.find(({ name }) => name === 'ArgumentTypes')
  const result = children.findLast(({ name }) => name === 'Type')
  const known = result === undefined ? undefined : typeNameOf(result, text)
  if (known === undefined) return undefined
  const parameters = (list === undefined ? [] : childrenOf(list)).flatMap((argument) => {
    const type = argument.firstChild
    const parameter = type === null ? undefined : typeNameOf(type, text)
    return parameter === undefined ? [] : [parameter]
  })
  return { of: 'function', parameters, result: known }
}
