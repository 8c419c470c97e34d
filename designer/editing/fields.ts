import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'

export interface Field {
  readonly path: string
  readonly label: Localised
  /** The record it belongs to: "Hund". */
  readonly group: Localised
  readonly schema: Schema
}

/** Every single value of the case data, by its label. Lists count as one value. */
export function fieldsOf(definition: Definition): Field[] {
  return Object.entries(definition.data).flatMap(([name, schema]) => {
    const label = labelOf(resolve(schema, definition.types), name)
    return walk({ path: name, schema, label, group: label }, definition.types, 0)
  })
}

/** Every single value of a schema, e.g. of what a source takes or answers. */
export function fieldsIn(
  schema: Schema,
  types: Definition['types'],
  group: Localised,
  prefix = '',
): Field[] {
  const { properties } = resolve(schema, types)
  return Object.entries(properties ?? {}).flatMap(([name, inner]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    return walk(
      { path, schema: inner, label: labelOf(resolve(inner, types), name), group },
      types,
      0,
    )
  })
}

export function labelOf(schema: Schema, name: string): Localised {
  return schema.label ?? { de: spelledOut(name) }
}

function walk(field: Field, types: Definition['types'], depth: number): Field[] {
  const schema = resolve(field.schema, types)
  if (schema.properties === undefined || depth > 4) return [{ ...field, schema }]
  return Object.entries(schema.properties).flatMap(([name, inner]) =>
    walk(
      {
        path: `${field.path}.${name}`,
        schema: inner,
        label: labelOf(resolve(inner, types), name),
        group: field.label,
      },
      types,
      depth + 1,
    ),
  )
}

/** "startOfTax" → "Start of tax": for a field nobody has named yet. */
function spelledOut(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
