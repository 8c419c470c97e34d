import { decimalOf, numberJson } from '../values/number.ts'
import { isContext, isList, isNumber, kindOf, Range, type Context, type Value } from '../value.ts'
import { memberHere } from './memberType.ts'
import {
  find,
  type Alternative,
  type ContextType,
  type FeelType,
  type ListType,
  type NumberType,
} from './type.ts'

/** Whether a value is of a type. */
export function holds(type: FeelType, value: Value): boolean {
  if (type === 'any') return true
  const alternative = find(type, kindOf(value))
  return alternative !== undefined && holdsOne(alternative, value)
}

function holdsOne(one: Alternative, value: Value): boolean {
  if (one.kind === 'number') return holdsNumber(one, value)
  if (one.kind === 'string' || one.kind === 'boolean') {
    return isListed<unknown>(one.constants, value)
  }
  if (one.kind === 'list') return holdsList(one, value)
  if (one.kind === 'context') return isContext(value) && holdsContext(one, value)
  if (one.kind !== 'range') return true
  const ends = value instanceof Range ? [value.low, value.high] : []
  return ends.every((end) => end === null || holds(one.ends, end))
}

function holdsNumber({ isWhole, constants }: NumberType, value: Value): boolean {
  if (!isNumber(value)) return false
  return (
    (!isWhole || decimalOf(value).isInteger()) && isListed<unknown>(constants, numberJson(value))
  )
}

function holdsList({ element, length }: ListType, value: Value): boolean {
  if (!isList(value) || (length !== undefined && value.length !== length)) return false
  return value.every((item) => holds(element, item))
}

function isListed<T>(constants: readonly T[] | undefined, value: T): boolean {
  return constants?.includes(value) ?? true
}

function holdsContext(type: ContextType, value: Context): boolean {
  for (const name of value.names()) {
    const member = memberHere(type, name)
    if (member === undefined || !holds(member.type, value.get(name) ?? null)) return false
  }
  return type.names.every(
    (name) => value.get(name) !== undefined || type.member(name)?.isOptional === true,
  )
}
