import { z } from 'zod'
import { jsonSchema } from '../model/json.ts'

/** What the codec of our extension has to know of a schema. */
export type Shape =
  | { readonly kind: 'scalar'; readonly type: 'string' | 'number' | 'boolean' }
  | { readonly kind: 'object'; readonly field: (name: string, type?: string) => Schema | undefined }
  | { readonly kind: 'record'; readonly value: Schema }
  | { readonly kind: 'array'; readonly item: Schema }
  /** Anything: its types have to be told in the file. */
  | { readonly kind: 'json' }

export type Schema = z.core.$ZodType

const shapes = new WeakMap<Schema, Shape>()

export function shapeOf(schema: Schema): Shape {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const shape = compute(schema)
  shapes.set(schema, shape)
  return shape
}

function compute(schema: Schema): Shape {
  if (schema === jsonSchema) return { kind: 'json' }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable
  ) {
    return shapeOf(schema.def.innerType)
  }
  if (schema instanceof z.ZodObject) {
    return { kind: 'object', field: (name) => fieldOf(schema, name) }
  }
  if (schema instanceof z.ZodRecord) return { kind: 'record', value: schema.def.valueType }
  if (schema instanceof z.ZodArray) return { kind: 'array', item: schema.def.element }
  if (schema instanceof z.ZodUnion) return unionShape(schema.def.options)
  return { kind: 'scalar', type: scalarType(schema) }
}

function fieldOf({ shape }: z.ZodObject, name: string): Schema | undefined {
  return Object.hasOwn(shape, name) ? shape[name] : undefined
}

/** Options are told apart by their `type`, else by the names of their fields. */
function unionShape(options: readonly Schema[]): Shape {
  const [first] = options
  if (first === undefined || shapeOf(first).kind !== 'object') return { kind: 'json' }
  return {
    kind: 'object',
    field: (name, type) => {
      const named = options.filter((option) => type !== undefined && isOfType(option, type))
      return (named.length === 0 ? options : named)
        .map((option) => {
          const shape = shapeOf(option)
          return shape.kind === 'object' ? shape.field(name, type) : undefined
        })
        .find((field) => field !== undefined)
    },
  }
}

function isOfType(option: Schema, type: string): boolean {
  const field = option instanceof z.ZodObject ? fieldOf(option, 'type') : undefined
  return field instanceof z.ZodLiteral && field.values.has(type)
}

function scalarType(schema: Schema): 'string' | 'number' | 'boolean' {
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodNumberFormat) return 'number'
  if (schema instanceof z.ZodLiteral) {
    const [value] = schema.values
    if (typeof value === 'boolean') return 'boolean'
    if (typeof value === 'number') return 'number'
  }
  return 'string'
}
