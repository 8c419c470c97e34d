import type { Json } from '../model/json.ts'
import type { ItemDefinition } from '../model/requirements.ts'
import type { Schema } from '../model/schema.ts'
import { constantsIn, inFeel, rangeIn, rangeText } from './unaryTests.ts'

/** What FEEL calls the simple types of JSON Schema; a duration is of either kind, so it has no name. */
const simple: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', format: 'time' },
  'date and time': { type: 'string', format: 'date-time' },
  'days and time duration': { type: 'string', format: 'duration' },
  'years and months duration': { type: 'string', format: 'duration' },
  // spellings of older versions of DMN
  dateTime: { type: 'string', format: 'date-time' },
  dayTimeDuration: { type: 'string', format: 'duration' },
  yearMonthDuration: { type: 'string', format: 'duration' },
  Any: {},
}

/** The schema that a type name stands for; `keyOf` finds the types of the model. */
export function schemaOfType(
  typeRef: string | undefined,
  keyOf: (name: string) => string | undefined,
): Schema {
  if (typeRef === undefined) return {}
  const key = keyOf(typeRef)
  if (key !== undefined) return { $ref: key }
  return (Object.hasOwn(simple, typeRef) ? simple[typeRef] : undefined) ?? {}
}

/** What JSON Schema can say of an item definition. */
export function schemaOf(
  definition: ItemDefinition,
  keyOf: (name: string) => string | undefined,
): Schema {
  const item = withValues(itemOf(definition, keyOf), definition.allowedValues)
  return definition.isCollection
    ? { type: 'array', items: item }
    : withValues(item, definition.typeConstraint)
}

function itemOf(
  { components, isFunction, typeRef }: ItemDefinition,
  keyOf: (name: string) => string | undefined,
): Schema {
  if (isFunction) return {}
  if (components === undefined) return schemaOfType(typeRef, keyOf)
  const properties = components.map((one) => [one.name, schemaOf(one, keyOf)] as const)
  return { type: 'object', properties: Object.fromEntries(properties) }
}

/** Values one by one become an enum, a range its bounds; other tests no JSON Schema says. */
function withValues(schema: Schema, tests: string | undefined): Schema {
  if (tests === undefined) return schema
  const values = constantsIn(tests)
  return values === undefined ? { ...schema, ...rangeIn(tests) } : { ...schema, enum: values }
}

/** The item definition of a type; what DMN does not say is left out. */
export function itemDefinitionOf(
  name: string,
  schema: Schema,
  nameOf: NameOf = (type) => type,
): ItemDefinition {
  const { type, items } = schema
  const isCollection = type === 'array'
  return {
    name,
    isCollection,
    isFunction: false,
    ...contentOf(isCollection ? (items ?? {}) : schema, nameOf),
  }
}

function contentOf(schema: Schema, nameOf: NameOf) {
  const components = Object.entries(schema.properties ?? {}).map(([name, one]) =>
    itemDefinitionOf(name, one, nameOf),
  )
  if (schema.type === 'object' && components.length > 0) return { components }
  const typeRef = typeRefOf(schema, nameOf)
  const allowedValues = testsOf(schema)
  return {
    ...(typeRef === undefined ? {} : { typeRef }),
    ...(allowedValues === undefined ? {} : { allowedValues }),
  }
}

/** How a model calls a type of the definition. */
type NameOf = (type: string) => string

/** The name of a type that says the same, as far as one can. */
export function typeRefOf(schema: Schema, nameOf: NameOf): string | undefined {
  if (schema.$ref !== undefined) return nameOf(schema.$ref)
  if (schema.type === 'string') return textType[schema.format ?? 'email']
  return schema.type === undefined ? undefined : plainType[schema.type]
}

const plainType: Partial<Record<NonNullable<Schema['type']>, string>> = {
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
}

const textType: Readonly<Record<NonNullable<Schema['format']>, string | undefined>> = {
  date: 'date',
  'partial-date': undefined,
  'date-time': 'date and time',
  time: 'time',
  duration: undefined,
  decimal: 'number',
  email: 'string',
}

/** The unary tests that the values of a schema pass. */
export function testsOf(schema: Schema): string | undefined {
  if (schema.enum !== undefined) {
    const values: readonly Json[] = schema.enum
    return values.length === 0 ? undefined : values.map(inFeel).join(', ')
  }
  return rangeText(schema)
}
