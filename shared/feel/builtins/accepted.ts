import { union } from '../type/union.ts'
import {
  find,
  listOf,
  temporal,
  type Alternative,
  type FeelType,
  type TypeKind,
} from '../type/type.ts'
import type { Kind } from './signature.ts'

/** What a parameter of a kind takes as it is; undefined for everything. */
const taken: { readonly [K in Kind]: readonly TypeKind[] | undefined } = {
  any: undefined,
  number: ['number'],
  integer: ['number'],
  string: ['string'],
  boolean: ['boolean'],
  list: ['list'],
  context: ['context'],
  date: ['date'],
  moment: ['date and time'],
  time: ['time'],
  day: ['date', 'date and time'],
  months: ['months'],
  duration: ['months', 'seconds'],
  range: ['range'],
  function: ['function'],
}

/** What of a type arrives at a parameter, converted as calls do it; nothing if none of it fits. */
export function acceptedBy(kind: Kind, type: FeelType): FeelType {
  const kinds = taken[kind]
  if (type === 'any' || kinds === undefined) return type
  return union(...type.map((one) => acceptedOne(kind, one, kinds)))
}

/** Whether all values of a type arrive as they are. */
export function isTakenAsIs(kind: Kind, type: FeelType): boolean {
  const kinds = taken[kind]
  return kinds === undefined || (type !== 'any' && type.every((one) => kinds.includes(one.kind)))
}

function acceptedOne(kind: Kind, one: Alternative, kinds: readonly TypeKind[]): FeelType {
  if (one.kind === 'null') return []
  if (kinds.includes(one.kind)) return [one]
  if (kind === 'list') return listOf([one], 1)
  if (kind === 'moment' && one.kind === 'date') return temporal('date and time')
  const list = find([one], 'list')
  return list === undefined || (list.length ?? 1) !== 1 ? [] : acceptedBy(kind, list.element)
}
