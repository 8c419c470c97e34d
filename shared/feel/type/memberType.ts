import { partTypesOf } from '../values/member.ts'
import { union } from './union.ts'
import {
  absent,
  find,
  lazyList,
  nothing,
  type Alternative,
  type ContextType,
  type FeelType,
  type Member,
} from './type.ts'

/** Of a path into a value, of a list a list of those of its items; undefined if no value of the type has such a member. */
export function memberType(type: FeelType, name: string): FeelType | undefined {
  if (type === 'any') return 'any'
  const found: FeelType[] = []
  let isPossible = type.every(({ kind }) => kind === 'null')
  for (const one of type) {
    const member = memberOfOne(one, name)
    isPossible ||= member !== undefined
    found.push(member ?? withoutMember(one))
  }
  return isPossible ? union(...found) : undefined
}

function memberOfOne(one: Alternative, name: string): FeelType | undefined {
  if (one.kind === 'list') return ofItems(one.element, name, one.length)
  if (one.kind === 'context') {
    const member = memberHere(one, name)
    return member?.isOptional === true ? union(member.type, nothing) : member?.type
  }
  const parts = partTypesOf(one.kind)
  const part = parts !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined
  return one.kind === 'range' && part?.type === 'any' ? union(one.ends, absent) : part?.type
}

/** Null, and of a list as many as it has items. */
function withoutMember(one: Alternative): FeelType {
  if (one.kind === 'null') return [one]
  if (one.kind !== 'list') return absent
  const { element, length } = one
  const items = () => (element === 'any' ? 'any' : union(...element.map(withoutMember)))
  return [lazyList(items, length === undefined ? {} : { length })]
}

function ofItems(element: FeelType, name: string, length: number | undefined) {
  const member = memberType(element, name)
  if (member === undefined) return undefined
  return [lazyList(() => member, length === undefined ? {} : { length })]
}

/** What nobody described may still be in an open context. */
export function memberHere(context: ContextType, name: string): Member | undefined {
  return context.member(name) ?? (context.isOpen ? { type: 'any', isOptional: true } : undefined)
}

/** What a value is when it is taken as a list (DMN 1.5 §10.3.2.5). */
export function elementOf(type: FeelType): FeelType {
  if (type === 'any') return 'any'
  const list = find(type, 'list')
  const others = type.filter(({ kind }) => kind !== 'list' && kind !== 'null')
  return union(list?.element ?? [], others)
}
