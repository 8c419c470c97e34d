import type { Schema } from '../../model/schema.ts'

/**
 * What a value may be: one of several alternatives, each of another kind. Of `any` nothing is known; without alternatives
 * there is no value at all, as in an empty list. Types that refer to themselves are unfolded as they are looked at.
 */
export type FeelType = 'any' | readonly Alternative[]

export type Alternative =
  | Null
  | BooleanType
  | NumberType
  | TextType
  | TemporalType
  | ListType
  | RangeType
  | ContextType
  | FunctionType

/**
 * `isStated` where a description or the expression itself says that there may be nothing. Case data may always be absent
 * still, which needs no saying.
 */
export interface Null {
  readonly kind: 'null'
  readonly isStated: boolean
}

/** How the values of a kind were described: format, label, scale. */
interface Described {
  readonly origin?: Schema
}

export interface BooleanType extends Described {
  readonly kind: 'boolean'
  readonly constants?: readonly boolean[]
}

export interface NumberType extends Described {
  readonly kind: 'number'
  readonly constants?: readonly number[]
  readonly isWhole: boolean
}

export interface TextType extends Described {
  readonly kind: 'string'
  readonly constants?: readonly string[]
}

export const temporalKinds = ['date', 'time', 'date and time', 'months', 'seconds'] as const
export type TemporalKind = (typeof temporalKinds)[number]
type TemporalType = { [K in TemporalKind]: Described & { readonly kind: K } }[TemporalKind]

export interface ListType extends Described {
  readonly kind: 'list'
  readonly element: FeelType
  /** Where it is certain. */
  readonly length?: number
}

export interface RangeType {
  readonly kind: 'range'
  readonly ends: FeelType
}

export interface ContextType extends Described {
  readonly kind: 'context'
  readonly names: readonly string[]
  /** Whether there may be members that nobody described. */
  readonly isOpen: boolean
  readonly member: (name: string) => Member | undefined
}

export interface Member {
  readonly type: FeelType
  readonly isOptional: boolean
}

export interface FunctionType {
  readonly kind: 'function'
  readonly parameters: readonly string[]
  readonly result: FeelType
}

export type TypeKind = Alternative['kind']

export const nothing: FeelType = [{ kind: 'null', isStated: true }]
/** Absent, though nobody says so. */
export const absent: FeelType = [{ kind: 'null', isStated: false }]
export const truth: FeelType = [{ kind: 'boolean' }]
export const number: FeelType = [{ kind: 'number', isWhole: false }]
export const whole: FeelType = [{ kind: 'number', isWhole: true }]
export const text: FeelType = [{ kind: 'string' }]
export const duration: FeelType = [{ kind: 'months' }, { kind: 'seconds' }]

const temporals: { readonly [K in TemporalKind]: FeelType } = {
  date: [{ kind: 'date' }],
  time: [{ kind: 'time' }],
  'date and time': [{ kind: 'date and time' }],
  months: [{ kind: 'months' }],
  seconds: [{ kind: 'seconds' }],
}

export function temporal(kind: TemporalKind): FeelType {
  return temporals[kind]
}

export function listOf(element: FeelType, length?: number): FeelType {
  return [{ kind: 'list', element, ...(length === undefined ? {} : { length }) }]
}

/** A list whose items are looked at when they are needed. */
export function lazyList(make: () => FeelType, rest: Omit<ListType, 'kind' | 'element'>): ListType {
  let element: FeelType | undefined
  return {
    kind: 'list',
    ...rest,
    get element() {
      element ??= make()
      return element
    },
  }
}

/** A context whose members are worked out once, when they are needed. */
export function lazyContext(
  { names, isOpen, origin }: Pick<ContextType, 'names' | 'isOpen' | 'origin'>,
  make: (name: string) => Member | undefined,
): ContextType {
  const known = new Map<string, Member | undefined>()
  return {
    kind: 'context',
    names,
    isOpen,
    ...(origin === undefined ? {} : { origin }),
    member: (name) => {
      if (!known.has(name)) known.set(name, make(name))
      return known.get(name)
    },
  }
}

export function contextOf(members: ReadonlyMap<string, FeelType>): FeelType {
  return [
    lazyContext({ names: [...members.keys()], isOpen: false }, (name) => {
      const type = members.get(name)
      return type === undefined ? undefined : { type, isOptional: false }
    }),
  ]
}

export function find<K extends TypeKind>(
  type: FeelType,
  kind: K,
): Extract<Alternative, { readonly kind: K }> | undefined {
  if (type === 'any') return undefined
  return type.find((one): one is Extract<Alternative, { readonly kind: K }> => one.kind === kind)
}

/** The kinds that a value may be of, null aside; undefined if nothing is known. */
export function kindsOf(type: FeelType): readonly TypeKind[] | undefined {
  if (type === 'any') return undefined
  return type.flatMap(({ kind }) => (kind === 'null' ? [] : [kind]))
}

export function nullOf(type: FeelType): FeelType {
  if (type === 'any') return absent
  return type.filter(({ kind }) => kind === 'null')
}

export function mayBeNull(type: FeelType): boolean {
  return type === 'any' || type.some(({ kind }) => kind === 'null')
}

export function withoutNull(type: FeelType): FeelType {
  return type === 'any' || !mayBeNull(type) ? type : type.filter(({ kind }) => kind !== 'null')
}

/** Whether no value of it can be of another kind. */
export function isOnly(type: FeelType, ...kinds: readonly TypeKind[]): boolean {
  return type !== 'any' && type.length > 0 && type.every(({ kind }) => kinds.includes(kind))
}

export function mayBe(type: FeelType, kind: TypeKind): boolean {
  return type === 'any' || type.some((one) => one.kind === kind)
}
