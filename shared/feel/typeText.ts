import type { Alternative, ContextType, FeelType } from './type/type.ts'

const deepest = 3

/** A type as FEEL writes it, shortened where it is deep: `list<context<price: number>>`, `"a" | "b" | null`. */
export function typeText(type: FeelType, depth = 0): string {
  if (type === 'any') return 'Any'
  if (type.length === 0) return '…'
  return type.map((one) => textOf(one, depth + 1)).join(' | ')
}

function textOf(one: Alternative, depth: number): string {
  switch (one.kind) {
    case 'number':
    case 'string':
    case 'boolean':
      return one.constants === undefined
        ? one.kind
        : one.constants.map((constant) => JSON.stringify(constant)).join(' | ')
    case 'months':
      return 'years and months duration'
    case 'seconds':
      return 'days and time duration'
    case 'list':
      return depth > deepest ? 'list' : `list<${typeText(one.element, depth)}>`
    case 'range':
      return depth > deepest ? 'range' : `range<${typeText(one.ends, depth)}>`
    case 'context':
      return depth > deepest || one.isOpen ? 'context' : `context<${membersText(one, depth)}>`
    case 'function':
      return `function<${one.parameters.join(', ')}> -> ${typeText(one.result, depth)}`
    default:
      return one.kind
  }
}

function membersText({ names, member }: ContextType, depth: number): string {
  return names
    .map((name) => {
      const found = member(name)
      return `${name}${found?.isOptional === true ? '?' : ''}: ${typeText(found?.type ?? 'any', depth)}`
    })
    .join(', ')
}
