import type { Alternative, ContextType, FeelType, TypeKind } from './type/type.ts'

const deepest = 3

/** A type as FEEL writes it, shortened where it is deep: `list<context<price: number>>`, `"a" | "b" | null`. */
export function typeText(type: FeelType, depth = 0): string {
  if (type === 'any') return 'Any'
  if (type.length === 0) return '…'
  return type.map((one) => textOf(one, depth + 1)).join(' | ')
}

function textOf(one: Alternative, depth: number): string {
  if ('constants' in one && one.constants !== undefined) {
    return one.constants.map((constant) => JSON.stringify(constant)).join(' | ')
  }
  const isDeep = depth > deepest
  if (one.kind === 'list') return isDeep ? 'list' : `list<${typeText(one.element, depth)}>`
  if (one.kind === 'range') return isDeep ? 'range' : `range<${typeText(one.ends, depth)}>`
  if (one.kind === 'context') {
    return isDeep || one.isOpen ? 'context' : `context<${membersText(one, depth)}>`
  }
  if (one.kind !== 'function') return durations[one.kind] ?? one.kind
  return `function<${one.parameters.join(', ')}> -> ${typeText(one.result, depth)}`
}

const durations: Readonly<Partial<Record<TypeKind, string>>> = {
  months: 'years and months duration',
  seconds: 'days and time duration',
}

function membersText({ names, member }: ContextType, depth: number): string {
  return names
    .map((name) => {
      const found = member(name)
      return `${name}${found?.isOptional === true ? '?' : ''}: ${typeText(found?.type ?? 'any', depth)}`
    })
    .join(', ')
}
