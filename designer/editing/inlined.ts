import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import type { Schema } from '#shared/model/schema.ts'
import { withOptional } from './records.ts'

/** Types may hold themselves; nobody looks deeper than this. */
const deepest = 8

interface Wanted {
  readonly path: string
  readonly isWanted: (path: string) => boolean
  readonly depth: number
}

const whole: Wanted = { path: '', isWanted: () => true, depth: 0 }

/** The description without references to types, and only with those of its parts that are wanted. */
export function inlined(
  schema: Schema,
  types: Definition['types'],
  some: Partial<Wanted> = {},
): Schema {
  const wanted = { ...whole, ...some }
  const { $ref, ...own } = schema
  const type = referred(types, $ref)
  const inner = { ...wanted, depth: wanted.depth + 1 }
  if (type !== undefined)
    return wanted.depth > deepest ? {} : inlined({ ...type, ...own }, types, inner)
  const { properties, items, required, ...rest } = own
  const parts = properties && wantedParts(properties, types, inner)
  const kept = required?.filter((name) => Object.hasOwn(parts ?? {}, name)) ?? []
  return {
    ...rest,
    ...withOptional('properties', parts),
    ...withOptional('items', items && inlined(items, types, inner)),
    ...withOptional('required', kept.length === 0 ? undefined : kept),
  }
}

function wantedParts(
  properties: NonNullable<Schema['properties']>,
  types: Definition['types'],
  { path, isWanted, depth }: Wanted,
): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, part]) => {
      const at = path === '' ? name : `${path}.${name}`
      return isWanted(at) ? [[name, inlined(part, types, { path: at, isWanted, depth })]] : []
    }),
  )
}
