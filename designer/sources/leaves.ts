import type { Schema } from '#shared/model/schema.ts'

/** Paths of the values that hold no further values; lists are entered by their items. */
export function leavesOf(schema: Schema, prefix = ''): readonly string[] {
  const { properties } = schema.items ?? schema
  if (properties === undefined) return prefix === '' ? [] : [prefix]
  return Object.entries(properties).flatMap(([name, part]) =>
    leavesOf(part, prefix === '' ? name : `${prefix}.${name}`),
  )
}

/** Values that have to be there whenever their group is. */
export function requiredLeaves(schema: Schema): readonly string[] {
  const { properties = {}, required = [] } = schema
  return required.flatMap((name) => leavesOf(properties[name] ?? {}, name))
}
