import { z } from 'zod'
import { jsonSchema, type Json } from './json.ts'
import { localisedSchema, type Localised } from './localised.ts'
import { referred } from './referred.ts'

/** 'special' = special categories of personal data, Art. 9 GDPR. */
export const sensitivities = ['none', 'personal', 'special'] as const

const metadata = {
  label: z.exactOptional(localisedSchema),
  purpose: z.exactOptional(localisedSchema),
  legalBasis: z.exactOptional(z.string().min(1)),
  sensitivity: z.exactOptional(z.enum(sensitivities)),
  /** ISO 8601 duration after the end of the case, e.g. P10Y. */
  retention: z.exactOptional(z.string().regex(/^P\d+[YMD]$/)),
  fimId: z.exactOptional(z.string()),
  /** The figure is an example, not verified: shown as "Beispielwert". */
  example: z.exactOptional(z.boolean()),
  enumLabels: z.exactOptional(z.record(z.string(), localisedSchema)),
}

export interface Schema {
  readonly $ref?: string
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
  readonly nullable?: boolean
  /** 'decimal' is an exact amount as text, "144.00"; 'partial-date' a date whose day, or day and month, may be unknown: "2024-03". */
  readonly format?:
    | 'date'
    | 'partial-date'
    | 'date-time'
    | 'time'
    | 'duration'
    | 'decimal'
    | 'email'
  readonly scale?: number
  readonly enum?: readonly Json[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly maxItems?: number
  readonly label?: Localised
  readonly purpose?: Localised
  readonly legalBasis?: string
  readonly sensitivity?: (typeof sensitivities)[number]
  readonly retention?: string
  readonly fimId?: string
  readonly example?: boolean
  readonly enumLabels?: Readonly<Record<string, Localised>>
}

/** JSON Schema as stored in a definition, with the metadata of a field. `$ref` names a type. */
export const schemaSchema: z.ZodType<Schema, Schema> = z.strictObject({
  $ref: z.exactOptional(z.string()),
  type: z.exactOptional(z.enum(['string', 'number', 'integer', 'boolean', 'object', 'array'])),
  nullable: z.exactOptional(z.boolean()),
  format: z.exactOptional(
    z.enum(['date', 'partial-date', 'date-time', 'time', 'duration', 'decimal', 'email']),
  ),
  scale: z.exactOptional(z.int().min(0).max(20)),
  enum: z.exactOptional(z.array(jsonSchema)),
  minLength: z.exactOptional(z.int().min(0)),
  maxLength: z.exactOptional(z.int().min(0)),
  pattern: z.exactOptional(z.string()),
  minimum: z.exactOptional(z.number()),
  maximum: z.exactOptional(z.number()),
  get properties() {
    return z.exactOptional(z.record(z.string(), schemaSchema))
  },
  required: z.exactOptional(z.array(z.string())),
  get items() {
    return z.exactOptional(schemaSchema)
  },
  maxItems: z.exactOptional(z.int().min(0)),
  ...metadata,
})

/**
 * Follows `$ref` into the types of a definition; metadata beside the reference wins. What refers to itself
 * stays a reference.
 */
export function resolve(schema: Schema, types: Readonly<Record<string, Schema>>): Schema {
  if (schema.$ref === undefined) return schema
  const followed = new Set<string>()
  let resolved = schema
  for (let name: string | undefined = schema.$ref; name !== undefined; name = resolved.$ref) {
    const target = followed.has(name) ? undefined : referred(types, name)
    if (target === undefined) return resolved
    followed.add(name)
    const { $ref: _, ...beside } = resolved
    resolved = { ...target, ...beside }
  }
  return resolved
}

/** The schema at a path such as "applicant.address.street", or undefined. Lists are entered by their items. */
export function schemaAt(
  root: Schema,
  path: string,
  types: Readonly<Record<string, Schema>>,
): Schema | undefined {
  let current: Schema | undefined = resolve(root, types)
  for (const name of path.includes('.') ? path.split('.') : [path]) {
    if (current === undefined) return undefined
    if (current.items !== undefined) current = resolve(current.items, types)
    const { properties = {} }: Schema = current
    const next: Schema | undefined = Object.hasOwn(properties, name) ? properties[name] : undefined
    current = next === undefined ? undefined : resolve(next, types)
  }
  return current
}
