import { decimalOf, numberJson } from '../values/number.ts'
import { isContext, isList, isNumber, kindOf, Range, type Context, type Value } from '../value.ts'
import { memberHere } from './memberType.ts'
import { find, type Alternative, type ContextType, type FeelType } from './type.ts'

/** Whether a value is of a type. */
export function holds(type: FeelType, value: Value): boolean {
  if (type === 'any') return true
  const alternative = find(type, kindOf(value))
  return alternative !== undefined && holdsOne(alternative, value)
}

function holdsOne(one: Alternative, value: Value): boolean {
  switch (one.kind) {
    case 'number':
      return (
        isNumber(value) &&
        (!one.isWhole || decimalOf(value).isInteger()) &&
        isListed(one.constants, numberJson(value))
      )
    case 'string':
    case 'boolean':
      return isListed<unknown>(one.constants, value)
    case 'list': {
      const { element, length } = one
      const isAsLong = isList(value) && (length === undefined || value.length === length)
      return isAsLong && value.every((item) => holds(element, item))
    }
    case 'range':
      return (
        value instanceof Range &&
        [value.low, value.high].every((end) => end === null || holds(one.ends, end))
      )
    case 'context':
      return isContext(value) && holdsContext(one, value)
    default:
      return true
  }
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
