import type { TypeName } from '../ast.ts'
import type { Scope } from '../scope.ts'
import { union } from './union.ts'
import {
  absent,
  contextOf,
  lazyContext,
  listOf,
  nothing,
  number,
  temporal,
  text,
  truth,
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
  return named === undefined ? undefined : typeNamed(named, scope)
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
