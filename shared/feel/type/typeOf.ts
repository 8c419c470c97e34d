import { resolve, type Schema } from '../../model/schema.ts'
import { union } from './union.ts'
import {
  absent,
  lazyContext,
  lazyList,
  nothing,
  type Alternative,
  type ContextType,
  type FeelType,
  type Member,
} from './type.ts'

type Types = Readonly<Record<string, Schema>>

const known = new WeakMap<Types, WeakMap<Schema, FeelType>>()

/** What values of a schema are for FEEL (see `json.ts`). The same schema gives the same type. */
export function typeOf(schema: Schema, types: Types): FeelType {
  const bySchema = known.get(types) ?? new WeakMap<Schema, FeelType>()
  known.set(types, bySchema)
  const found = bySchema.get(schema)
  if (found !== undefined) return found
  const type = made(resolve(schema, types), types)
  bySchema.set(schema, type)
  return type
}

function made(schema: Schema, types: Types): FeelType {
  const alternatives = alternativesOf(schema, types)
  if (alternatives === undefined) return 'any'
  return schema.nullable === true ? union(alternatives, nothing) : alternatives
}

function alternativesOf(origin: Schema, types: Types): readonly Alternative[] | undefined {
  if (origin.format === 'decimal') return [{ kind: 'number', isWhole: false, origin }]
  const { type, items, properties } = origin
  if (type === 'string') return ofText(origin)
  if (type === 'number' || type === 'integer') {
    const isWhole = type === 'integer'
    return [{ kind: 'number', isWhole, ...constantsOf(origin, 'number'), origin }]
  }
  if (type === 'boolean') return [{ kind: 'boolean', ...constantsOf(origin, 'boolean'), origin }]
  if (type === 'array') {
    return [lazyList(() => (items === undefined ? 'any' : typeOf(items, types)), { origin })]
  }
  const isObject = type === 'object' || properties !== undefined
  return isObject ? [ofObject(origin, types)] : undefined
}

/** A partial date stays text, because FEEL has no such value. */
function ofText(origin: Schema): readonly Alternative[] {
  const { format } = origin
  if (format === 'date' || format === 'time') return [{ kind: format, origin }]
  if (format === 'date-time') return [{ kind: 'date and time', origin }]
  if (format !== 'duration') return [{ kind: 'string', ...constantsOf(origin, 'string'), origin }]
  return [
    { kind: 'months', origin },
    { kind: 'seconds', origin },
  ]
}

interface Constants {
  readonly string: string
  readonly number: number
  readonly boolean: boolean
}

function constantsOf<K extends keyof Constants>(
  { enum: listed }: Schema,
  kind: K,
): { readonly constants?: readonly Constants[K][] } {
  if (listed === undefined) return {}
  return {
    constants: listed.filter((one): one is Constants[K] & typeof one => typeof one === kind),
  }
}

function ofObject(origin: Schema, types: Types): ContextType {
  const { properties = {} } = origin
  return lazyContext(
    { names: Object.keys(properties), isOpen: origin.properties === undefined, origin },
    (name) => memberOf(name, origin, types),
  )
}

/** What is described is there (`json.ts`), if only as null. A list of what is required says that the rest may be absent. */
function memberOf(
  name: string,
  { properties = {}, required }: Schema,
  types: Types,
): Member | undefined {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (schema === undefined) return undefined
  const type = typeOf(schema, types)
  if (required?.includes(name) === true) return { type, isOptional: false }
  return { type: union(type, required === undefined ? absent : nothing), isOptional: false }
}
