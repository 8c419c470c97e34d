import type { Schema } from '#shared/model/schema.ts'

/** What a field holds, as people name it. A field of a type of its own is `type:<Name>`. */
export const plainKinds = [
  'text',
  'amount',
  'integer',
  'number',
  'date',
  'partialDate',
  'dateTime',
  'time',
  'duration',
  'boolean',
  'code',
  'email',
] as const
export type PlainKind = (typeof plainKinds)[number]
export type FieldKind = PlainKind | 'list' | 'group' | 'anything' | `type:${string}`

const shapes: Readonly<Record<PlainKind | 'group' | 'list' | 'anything', Schema>> = {
  text: { type: 'string' },
  amount: { type: 'string', format: 'decimal', scale: 2 },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  partialDate: { type: 'string', format: 'partial-date' },
  dateTime: { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
  duration: { type: 'string', format: 'duration' },
  boolean: { type: 'boolean' },
  code: { type: 'string', enum: [] },
  email: { type: 'string', format: 'email' },
  list: { type: 'array', items: { type: 'string' } },
  group: { type: 'object', properties: {} },
  anything: {},
}

const byFormat = {
  decimal: 'amount',
  date: 'date',
  'partial-date': 'partialDate',
  'date-time': 'dateTime',
  time: 'time',
  duration: 'duration',
  email: 'email',
} as const satisfies Record<NonNullable<Schema['format']>, PlainKind>

export function kindOf({ $ref, format, type, items, properties, enum: codes }: Schema): FieldKind {
  if ($ref !== undefined) return `type:${$ref}`
  if (items !== undefined || type === 'array') return 'list'
  if (properties !== undefined || type === 'object') return 'group'
  if (codes !== undefined) return 'code'
  if (format !== undefined) return byFormat[format]
  return type === undefined ? 'anything' : byType[type]
}

const byType = {
  string: 'text',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  object: 'group',
  array: 'list',
} as const satisfies Record<NonNullable<Schema['type']>, FieldKind>

/** The same field, holding something else: what is said about it stays, what bounds its values goes. */
export function withKind(schema: Schema, kind: FieldKind): Schema {
  if (kindOf(schema) === kind) return schema
  const { label, purpose, legalBasis, sensitivity, retention, fimId, example, nullable } = schema
  const said = { label, purpose, legalBasis, sensitivity, retention, fimId, example, nullable }
  return { ...shapeOf(kind), ...Object.fromEntries(Object.entries(said).filter(isSaid)) }
}

export function shapeOf(kind: FieldKind): Schema {
  if (isTypeKind(kind)) return { $ref: kind.slice('type:'.length) }
  return shapes[kind]
}

/** What the values of a field are, one by one: of a list its entries. */
export function valuesOf(schema: Schema): Schema {
  return schema.items ?? schema
}

export function withValues(schema: Schema, update: (values: Schema) => Schema): Schema {
  return schema.items === undefined ? update(schema) : { ...schema, items: update(schema.items) }
}

function isTypeKind(kind: FieldKind): kind is `type:${string}` {
  return kind.startsWith('type:')
}

function isSaid([, value]: readonly [string, unknown]): boolean {
  return value !== undefined
}
