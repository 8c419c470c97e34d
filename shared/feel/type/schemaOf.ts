import type { Json } from '../../model/json.ts'
import type { Schema } from '../../model/schema.ts'
import {
  find,
  withoutNull,
  type Alternative,
  type FeelType,
  type ListType,
  type TypeKind,
} from './type.ts'

/** The schema of a type, as far as schemas can say it: nothing for several kinds, ranges and functions. */
export function schemaOf(type: FeelType, depth = 0): Schema | undefined {
  const plain = withoutNull(type)
  if (plain === 'any') return undefined
  const nullable = find(type, 'null')?.isStated === true ? { nullable: true } : {}
  const [first, ...others] = plain
  if (first === undefined) return type.length === 0 ? undefined : nullable
  const schema = others.every((one) => isAlike(one, first)) ? ofOne(first, depth) : undefined
  return schema === undefined ? undefined : { ...schema, ...nullable }
}

/** Durations of both kinds have the same schema. */
function isAlike({ kind }: Alternative, first: Alternative): boolean {
  return ['months', 'seconds'].includes(kind) && ['months', 'seconds'].includes(first.kind)
}

const deepest = 8

function ofOne(one: Alternative, depth: number): Schema | undefined {
  if ('origin' in one && one.origin !== undefined) return narrowed(one, one.origin)
  if (one.kind === 'number') {
    return { type: one.isWhole ? 'integer' : 'number', ...listed(one) }
  }
  if (one.kind === 'boolean' || one.kind === 'string') return { type: one.kind, ...listed(one) }
  if (one.kind === 'list') return ofList(one, depth)
  if (one.kind === 'context') {
    const isKnown = !one.isOpen && depth <= deepest
    return { type: 'object', ...(isKnown ? { properties: propertiesOf(one, depth) } : {}) }
  }
  const format = formats[one.kind]
  return format === undefined ? undefined : { type: 'string', format }
}

const formats: Readonly<Partial<Record<TypeKind, NonNullable<Schema['format']>>>> = {
  date: 'date',
  time: 'time',
  'date and time': 'date-time',
  months: 'duration',
  seconds: 'duration',
}

function listed({ constants }: { readonly constants?: readonly Json[] }): {
  readonly enum?: readonly Json[]
} {
  return constants === undefined ? {} : { enum: constants }
}

/** As described, with the values that are still possible. */
function narrowed(one: Alternative, described: Schema): Schema {
  const { nullable: _, ...origin } = described
  if (one.kind !== 'boolean' && one.kind !== 'number' && one.kind !== 'string') return origin
  const { enum: __, ...plain } = origin
  return one.constants === undefined ? plain : { ...plain, enum: one.constants }
}

function ofList({ element }: ListType, depth: number): Schema {
  const items = depth > deepest ? undefined : schemaOf(element, depth + 1)
  return { type: 'array', ...(items === undefined ? {} : { items }) }
}

function propertiesOf(
  { names, member }: Extract<Alternative, { readonly kind: 'context' }>,
  depth: number,
): Readonly<Record<string, Schema>> {
  const entries = names.map(
    (name) => [name, schemaOf(member(name)?.type ?? 'any', depth + 1) ?? {}] as const,
  )
  return Object.fromEntries(entries)
}
