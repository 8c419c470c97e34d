import type { Schema } from '../../model/schema.ts'
import {
  lazyContext,
  lazyList,
  type Alternative,
  type ContextType,
  type FeelType,
  type FunctionType,
  type ListType,
  type Member,
  type TypeKind,
} from './type.ts'

/** What is of one of the types. */
export function union(...types: readonly FeelType[]): FeelType {
  const [first, ...others] = types.filter((type) => type === 'any' || type.length > 0)
  if (first === undefined) return []
  if (others.every((type) => type === first)) return first
  const byKind = new Map<TypeKind, Alternative>()
  for (const type of [first, ...others]) {
    if (type === 'any') return 'any'
    for (const one of type) {
      const known = byKind.get(one.kind)
      byKind.set(one.kind, known === undefined ? one : merged(known, one))
    }
  }
  return [...byKind.values()]
}

/** Longer lists of constants say nothing that helps. */
const mostConstants = 100

/** Of two of the same kind. */
function merged(left: Alternative, right: Alternative): Alternative {
  if (left === right) return left
  if (left.kind === 'null') return left.isStated ? left : right
  if (left.kind === 'list' && right.kind === 'list') return mergedLists(left, right)
  if (left.kind === 'context' && right.kind === 'context') return mergedContexts(left, right)
  if (left.kind === 'function' && right.kind === 'function') return mergedFunctions(left, right)
  return mergedScalars(left, right)
}

function mergedFunctions(left: FunctionType, right: FunctionType): FunctionType {
  const isAlike = left.parameters.length === right.parameters.length
  const parameters = isAlike ? left.parameters : []
  return { kind: 'function', parameters, result: union(left.result, right.result) }
}

function mergedLists(left: ListType, right: ListType): ListType {
  const { length } = left
  return lazyList(
    () => union(left.element, right.element),
    length === undefined || length !== right.length ? {} : { length },
  )
}

function mergedScalars(left: Alternative, right: Alternative): Alternative {
  if (left.kind === 'range' && right.kind === 'range') {
    return { kind: 'range', ends: union(left.ends, right.ends) }
  }
  const origin = commonOrigin(left, right)
  if (left.kind === 'number' && right.kind === 'number') {
    const isWhole = left.isWhole && right.isWhole
    return { kind: 'number', isWhole, ...constants(left, right), ...origin }
  }
  if (left.kind === 'string' && right.kind === 'string') {
    return { kind: 'string', ...constants(left, right), ...origin }
  }
  if (left.kind === 'boolean' && right.kind === 'boolean') {
    return { kind: 'boolean', ...constants(left, right), ...origin }
  }
  const { origin: _, ...plain } = { origin: undefined, ...left }
  return { ...plain, ...origin }
}

/** What both were described by, apart from the values that they list. */
function commonOrigin(left: Alternative, right: Alternative): { readonly origin?: Schema } {
  const [one, other] = [originOf(left), originOf(right)]
  if (one === undefined || other === undefined) return {}
  if (one === other) return { origin: one }
  const { enum: _, ...origin } = one
  return one.type === other.type && one.format === other.format ? { origin } : {}
}

function originOf(one: Alternative): Schema | undefined {
  return 'origin' in one ? one.origin : undefined
}

function constants<T>(
  left: { readonly constants?: readonly T[] },
  right: { readonly constants?: readonly T[] },
): { readonly constants?: readonly T[] } {
  if (left.constants === undefined || right.constants === undefined) return {}
  const all = [...new Set([...left.constants, ...right.constants])]
  return all.length > mostConstants ? {} : { constants: all }
}

const known = new WeakMap<ContextType, WeakMap<ContextType, ContextType>>()

/** The same two give the same: contexts that refer to themselves would otherwise be merged for ever. */
function mergedContexts(left: ContextType, right: ContextType): ContextType {
  const mergedWithLeft = known.get(left) ?? new WeakMap<ContextType, ContextType>()
  known.set(left, mergedWithLeft)
  const found = mergedWithLeft.get(right)
  if (found !== undefined) return found
  const names = [...new Set([...left.names, ...right.names])]
  const made = lazyContext({ names, isOpen: left.isOpen || right.isOpen }, (name) =>
    mergedMembers(left.member(name) ?? undescribed(left), right.member(name) ?? undescribed(right)),
  )
  mergedWithLeft.set(right, made)
  return made
}

function undescribed({ isOpen }: ContextType): Member | undefined {
  return isOpen ? { type: 'any', isOptional: true } : undefined
}

function mergedMembers(left: Member | undefined, right: Member | undefined): Member | undefined {
  const [one, other] = [left ?? right, left === undefined ? undefined : right]
  if (one === undefined) return undefined
  if (other === undefined) return { type: one.type, isOptional: true }
  return {
    type: union(one.type, other.type),
    isOptional: one.isOptional || other.isOptional,
  }
}
