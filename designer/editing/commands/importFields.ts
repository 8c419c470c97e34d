import type { Definition } from '#shared/model/definition.ts'
import { sameJson } from '#shared/model/hash.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { schemaJson, typeId } from '../fieldPlace.ts'
import { freeId, idFrom } from '../ids.ts'

/** One thing an import would create. */
export interface ImportItem {
  readonly root: 'data' | 'types'
  readonly name: string
  readonly schema: Schema
  /** Something else bears the name already, or exactly this does. */
  readonly conflict: 'none' | 'different' | 'same'
}

export type Decision = 'keep' | 'replace' | 'rename'

export interface Imported {
  readonly schema: Schema
  readonly types: Readonly<Record<string, Schema>>
}

/** As one group of the case, as its single fields, or as a type. */
export type ImportAs = 'group' | 'fields' | 'type'

export const itemKey = ({ root, name }: Pick<ImportItem, 'root' | 'name'>): string =>
  `${root}/${name}`

/** What would be created; nothing is changed yet. */
export function importItems(
  definition: Definition,
  { schema, types }: Imported,
  { as, label }: { readonly as: ImportAs; readonly label: Localised },
): readonly ImportItem[] {
  const whole = tidy(schema)
  const single = { ...whole, label }
  const name = idFrom(label.de, {})
  const typeName = name.charAt(0).toUpperCase() + name.slice(1)
  const parts = whole.$ref === undefined ? whole : tidy(referred(types, whole.$ref) ?? {})
  const found: readonly (readonly ['data' | 'types', string, Schema])[] = {
    group: [['data', name, single] as const],
    type: [['types', typeName, single] as const],
    fields: Object.entries(parts.properties ?? {}).map(
      ([field, inner]) => ['data', field, inner] as const,
    ),
  }[as]
  const all = [
    ...found,
    ...Object.entries(types).map(([type, one]) => ['types', type, tidy(one)] as const),
  ]
  return all.map(([root, field, one]) => {
    const before = referred(definition[root], field)
    const conflict =
      before === undefined
        ? 'none'
        : sameJson(schemaJson(before), schemaJson(one))
          ? 'same'
          : 'different'
    return { root, name: field, schema: one, conflict }
  })
}

/**
 * Without a decision, what is there stays and the new one gets another name. `id` is the field that the first item
 * became, or that was kept for it.
 */
export function importFields(
  definition: Definition,
  items: readonly ImportItem[],
  decisions: Readonly<Record<string, Decision>>,
): { readonly definition: Definition; readonly id: string | undefined } {
  const names = new Map<string, string>()
  const taken = { data: { ...definition.data }, types: { ...definition.types } }
  const placed = items.map((item) => {
    const { root, name, conflict } = item
    const decision = decisions[itemKey(item)] ?? 'rename'
    const isKept = conflict === 'same' || (conflict === 'different' && decision === 'keep')
    const renamed = conflict === 'different' && decision === 'rename'
    const free = renamed ? freeId(name, taken[root]) : name
    taken[root][free] = item.schema
    if (root === 'types') names.set(name, free)
    return { ...item, name: free, isKept }
  })
  const adding = (root: 'data' | 'types'): Record<string, Schema> =>
    Object.fromEntries(
      placed
        .filter((item) => item.root === root && !item.isKept)
        .map(({ name, schema }) => [name, withTypeNames(schema, names)]),
    )
  const [first] = placed
  return {
    definition: {
      ...definition,
      data: { ...definition.data, ...adding('data') },
      types: { ...definition.types, ...adding('types') },
    },
    id: first && (first.root === 'types' ? typeId(first.name) : first.name),
  }
}

/** Names that expressions can write; what a field was called stays as its label. */
function tidy(schema: Schema): Schema {
  const { properties, items, required } = schema
  const inner = items === undefined ? {} : { items: tidy(items) }
  if (properties === undefined) return { ...schema, ...inner }
  const names = new Map<string, string>()
  const tidied: Record<string, Schema> = {}
  for (const [name, part] of Object.entries(properties)) {
    const plain = isPlain(name) ? freeId(name, tidied) : idFrom(name, tidied)
    names.set(name, plain)
    tidied[plain] = plain === name ? tidy(part) : { label: { de: name }, ...tidy(part) }
  }
  return {
    ...schema,
    ...inner,
    properties: tidied,
    ...(required === undefined
      ? {}
      : { required: required.map((name) => names.get(name) ?? name) }),
  }
}

function isPlain(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
}

function withTypeNames(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  const { $ref, items, properties } = schema
  return {
    ...schema,
    ...($ref === undefined ? {} : { $ref: names.get($ref) ?? $ref }),
    ...(items === undefined ? {} : { items: withTypeNames(items, names) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, part]) => [name, withTypeNames(part, names)]),
          ),
        }),
  }
}

/** A proposal of a sample, taken: the field at the path holds this instead. */
export function withProposal(schema: Schema, path: string, proposed: Schema): Schema {
  const [name = '', ...rest] = path.split('.')
  if (schema.items !== undefined) {
    return { ...schema, items: withProposal(schema.items, path, proposed) }
  }
  const inner = referred(schema.properties, name)
  if (inner === undefined) return schema
  const next =
    rest.length === 0 ? taking(inner, proposed) : withProposal(inner, rest.join('.'), proposed)
  return { ...schema, properties: { ...schema.properties, [name]: next } }
}

function taking(schema: Schema, proposed: Schema): Schema {
  if (schema.items !== undefined) return { ...schema, items: taking(schema.items, proposed) }
  return { ...proposed, ...(schema.nullable === undefined ? {} : { nullable: schema.nullable }) }
}
