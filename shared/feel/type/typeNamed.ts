import type { Schema } from '../../model/schema.ts'
import type { TypeName } from '../ast.ts'
import type { Scope } from '../scope.ts'
import { typeOf } from './typeOf.ts'
import { union } from './union.ts'
import {
  absent,
  contextOf,
  lazyContext,
  lazyList,
  listOf,
  mayBeNull,
  nothing,
  number,
  temporal,
  text,
  truth,
  type Alternative,
  type FeelType,
} from './type.ts'

/** The types that have a name in FEEL. `Any` is everything but null (DMN 1.5 §10.3.2.9). */
const simple: Readonly<Record<string, FeelType>> = {
  Any: 'any',
  Null: nothing,
  number,
  string: text,
  boolean: truth,
  date: temporal('date'),
  time: temporal('time'),
  'date and time': temporal('date and time'),
  'days and time duration': temporal('seconds'),
  'day and time duration': temporal('seconds'),
  'years and months duration': temporal('months'),
  'year and month duration': temporal('months'),
  list: listOf('any'),
  context: [lazyContext({ names: [], isOpen: true }, () => undefined)],
  function: [{ kind: 'function', parameters: [], result: 'any' }],
  range: [{ kind: 'range', ends: 'any' }],
}

/** A type as it is written in an expression; undefined if nobody knows it. */
export function typeNamed(type: TypeName, scope: Scope): FeelType | undefined {
  switch (type.of) {
    case 'named':
      return ofName(type.name, scope)
    case 'list': {
      const element = typeNamed(type.element, scope)
      return element === undefined ? undefined : listOf(union(element, absent))
    }
    case 'range': {
      const ends = typeNamed(type.element, scope)
      return ends === undefined ? undefined : [{ kind: 'range', ends: union(ends, absent) }]
    }
    case 'context':
      return ofContext(type.entries, scope)
    case 'function': {
      const result = typeNamed(type.result, scope)
      const parameters = type.parameters.map((_, index) => String(index + 1))
      return result === undefined ? undefined : [{ kind: 'function', parameters, result }]
    }
  }
}

function ofName(name: string, scope: Scope): FeelType | undefined {
  if (Object.hasOwn(simple, name)) return simple[name]
  const named = scope.named?.(name)
  if (named !== undefined) return typeNamed(named, scope)
  const schema = Object.hasOwn(scope.types, name) ? scope.types[name] : undefined
  return schema === undefined ? undefined : ownType(schema, scope.types)
}

const own = new WeakMap<readonly Alternative[], FeelType>()

/** A type of the definition, for any value that has its form: there may be more members, and none where null may be. */
export function ownType(schema: Schema, types: Scope['types']): FeelType {
  return structural(typeOf(schema, types))
}

function structural(type: FeelType): FeelType {
  if (type === 'any') return type
  const known = own.get(type) ?? type.map(structuralOne)
  own.set(type, known)
  return known
}

function structuralOne(one: Alternative): Alternative {
  if (one.kind === 'list') return lazyList(() => structural(one.element), {})
  if (one.kind !== 'context') return one
  return lazyContext({ names: one.names, isOpen: true }, (name) => {
    const member = one.member(name)
    if (member === undefined) return undefined
    return { type: structural(member.type), isOptional: mayBeNull(member.type) }
  })
}

/** Further members do no harm. */
function ofContext(
  entries: Extract<TypeName, { readonly of: 'context' }>['entries'],
  scope: Scope,
): FeelType | undefined {
  const members = new Map<string, FeelType>()
  for (const [name, entry] of entries) {
    const type = typeNamed(entry, scope)
    if (type === undefined) return undefined
    members.set(name, union(type, absent))
  }
  const [known] = contextOf(members)
  return typeof known === 'object' && known.kind === 'context'
    ? [{ ...known, isOpen: true }]
    : undefined
}
