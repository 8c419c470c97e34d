import type { Arithmetic, Comparison } from '../ast.ts'
import {
  absent,
  find,
  kindsOf,
  mayBeNull,
  nullOf,
  temporal,
  temporalKinds,
  text,
  truth,
  withoutNull,
  type Alternative,
  type FeelType,
  type NumberType,
  type TypeKind,
} from '../type/type.ts'
import { union } from '../type/union.ts'

type Table = Readonly<Partial<Record<TypeKind, Readonly<Partial<Record<TypeKind, TypeKind>>>>>>

const moved = { months: 'date', seconds: 'date' } as const
const movedMoment = { months: 'date and time', seconds: 'date and time' } as const
const apart = { date: 'seconds', 'date and time': 'seconds' } as const

/** DMN 1.5 §10.3.2.15: of what kind the result is for the kinds of both sides (see `values/calculate.ts`). */
const tables: Readonly<Record<Arithmetic, Table>> = {
  '+': {
    number: { number: 'number' },
    string: { string: 'string' },
    date: moved,
    'date and time': movedMoment,
    time: { seconds: 'time' },
    months: { months: 'months', date: 'date', 'date and time': 'date and time' },
    seconds: { seconds: 'seconds', date: 'date', 'date and time': 'date and time', time: 'time' },
  },
  '-': {
    number: { number: 'number' },
    date: { ...moved, ...apart },
    'date and time': { ...movedMoment, ...apart },
    time: { seconds: 'time', time: 'seconds' },
    months: { months: 'months' },
    seconds: { seconds: 'seconds' },
  },
  '*': {
    number: { number: 'number', months: 'months', seconds: 'seconds' },
    months: { number: 'months' },
    seconds: { number: 'seconds' },
  },
  '/': {
    number: { number: 'number' },
    months: { months: 'number', number: 'months' },
    seconds: { seconds: 'number', number: 'seconds' },
  },
  '**': { number: { number: 'number' } },
}

/** Undefined if no values of these types can be calculated with. What may be absent makes an absent result. */
export function calculated(
  operator: Arithmetic,
  left: FeelType,
  right: FeelType,
): FeelType | undefined {
  const lifted = union(nullOf(left), nullOf(right))
  const [lefts, rights] = [kindsOf(left), kindsOf(right)]
  const table = tables[operator]
  const found = (lefts ?? kindsIn(table)).flatMap((one) => {
    const row = table[one] ?? {}
    return (rights ?? kindsIn(row)).flatMap((other) => row[other] ?? [])
  })
  if (found.length === 0) return undefined
  const isWhole =
    operator !== '/' && operator !== '**' && isWholeNumber(left) && isWholeNumber(right)
  return union(...[...new Set(found)].map((kind) => ofKind(kind, isWhole)), lifted)
}

function kindsIn(row: object): readonly TypeKind[] {
  return allKinds.filter((kind) => kind in row)
}

const allKinds: readonly TypeKind[] = [
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'months',
  'seconds',
]

function isWholeNumber(type: FeelType): boolean {
  return find(type, 'number')?.isWhole === true
}

function ofKind(kind: TypeKind, isWhole: boolean): FeelType {
  if (kind === 'number') return [{ kind, isWhole }]
  const found = temporalKinds.find((one) => one === kind)
  return found === undefined ? text : temporal(found)
}

/** Undefined for what has no negative. */
export function negated(type: FeelType): FeelType | undefined {
  if (type === 'any') return union('any', absent)
  const found = type.flatMap((one): readonly Alternative[] => {
    if (one.kind === 'number') return [negatedNumber(one)]
    return one.kind === 'months' || one.kind === 'seconds' ? [{ kind: one.kind }] : []
  })
  return found.length === 0 ? undefined : union(found, nullOf(type))
}

function negatedNumber({ isWhole, constants }: NumberType): NumberType {
  if (constants === undefined) return { kind: 'number', isWhole }
  return { kind: 'number', isWhole, constants: constants.map((one) => -one + 0) }
}

const ordered: readonly TypeKind[] = allKinds

interface Compared {
  readonly type: FeelType
  /** Some values of both sides can be compared. */
  readonly isPossible: boolean
}

/** Null where the values are not of the same kind, or one is null and no equality is asked for. */
export function compared(operator: Comparison, left: FeelType, right: FeelType): Compared {
  if (left === 'any' || right === 'any') return { type: maybe, isPossible: true }
  const isEquality = isEqualityOf(operator)
  const isNullable = mayBeNull(left) || mayBeNull(right)
  const sides = { lefts: kindsOf(left) ?? [], rights: kindsOf(right) ?? [], isEquality }
  const isAnswered = (isEquality || !isNullable) && haveAnswer(sides)
  const isPossible = (isEquality && isNullable) || haveCommon(sides) || isEmpty(left, right)
  return { type: isAnswered ? truth : maybe, isPossible }
}

const maybe = union(truth, absent)

/** Of the items of an empty list. */
function isEmpty(left: FeelType, right: FeelType): boolean {
  return left.length === 0 || right.length === 0
}

function isEqualityOf(operator: Comparison): boolean {
  return operator === '=' || operator === '!='
}

interface Sides {
  readonly lefts: readonly TypeKind[]
  readonly rights: readonly TypeKind[]
  readonly isEquality: boolean
}

function haveCommon({ lefts, rights, isEquality }: Sides): boolean {
  return lefts.some((one) => rights.includes(one) && (isEquality || ordered.includes(one)))
}

function haveAnswer({ lefts, rights, isEquality }: Sides): boolean {
  if (isEquality && (lefts.length === 0 || rights.length === 0)) return true
  const [one, ...others] = [...lefts, ...rights.filter((kind) => !lefts.includes(kind))]
  const isSame = others.length === 0 && lefts.length === 1 && rights.length === 1
  return isSame && hasAnswer(one, isEquality)
}

/** Times with a zone and those without have no order, lists and the like none at all, and functions no equality. */
const alwaysOrdered: readonly TypeKind[] = ['number', 'string', 'date', 'months', 'seconds']

function hasAnswer(kind: TypeKind | undefined, isEquality: boolean): boolean {
  if (isEquality) return kind !== undefined && kind !== 'function'
  return kind !== undefined && alwaysOrdered.includes(kind)
}

/** Whether both sides can never be equal though they are of the same kind: none of the constants is on the other side. */
export function neverEqual(left: FeelType, right: FeelType): boolean {
  const [lefts, rights] = [constantsOf(left), constantsOf(right)]
  if (lefts === undefined || rights === undefined || (mayBeNull(left) && mayBeNull(right))) {
    return false
  }
  return !lefts.some((one) => rights.includes(one))
}

/** All that the values may be, null aside; undefined if that is more than a list. */
export function constantsOf(type: FeelType): readonly (string | number | boolean)[] | undefined {
  const [one, ...others] = withoutNull(type)
  if (one === undefined || others.length > 0 || typeof one === 'string') return undefined
  return 'constants' in one ? one.constants : undefined
}
