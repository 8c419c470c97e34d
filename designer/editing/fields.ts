import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { labelOf } from '#shared/model/labelOf.ts'
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
  return recordsOf(definition).filter(({ schema }) => schema.properties === undefined)
}

/** Every single value, and for lists of records what their entries hold. */
export function valuesOf(definition: Definition): Field[] {
  return fieldsOf(definition).flatMap((field) => [field, ...entriesOf(field, definition.types)])
}

/** What one entry of a list holds, each value by the path that leads through the list. */
export function entryFieldsOf(definition: Definition, list: string): Field[] {
  const field = fieldsOf(definition).find(({ path }) => path === list)
  return field === undefined ? [] : entriesOf(field, definition.types)
}

function entriesOf({ path, label, schema }: Field, types: Definition['types']): Field[] {
  if (schema.items === undefined) return []
  return recordsIn(schema.items, { types, group: label, prefix: path }).filter(
    ({ schema }) => schema.properties === undefined && schema.items === undefined,
  )
}

/** The same with the records that hold the values: "Anschrift" as well as "Straße". */
export function recordsOf({ data, types }: Definition): Field[] {
  return Object.entries(data).flatMap(([name, schema]) => {
    const label = labelOf(resolve(schema, types), name)
    return walk({ path: name, schema, label, group: label }, types, 0)
  })
}

/** Every value and record of a schema, e.g. of what a source takes or answers. */
export function recordsIn(
  schema: Schema,
  {
    types,
    group,
    prefix = '',
  }: { readonly types: Definition['types']; readonly group: Localised; readonly prefix?: string },
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

function walk(field: Field, types: Definition['types'], depth: number): Field[] {
  const schema = resolve(field.schema, types)
  const itself = { ...field, schema }
  if (schema.properties === undefined || depth > 4) return [itself]
  const parts = Object.entries(schema.properties).flatMap(([name, inner]) => {
    const label = labelOf(resolve(inner, types), name)
    return walk(
      { path: `${field.path}.${name}`, schema: inner, label, group: field.label },
      types,
      depth + 1,
    )
  })
  return [itself, ...parts]
}
