import { referred } from './referred.ts'
import type { Schema } from './schema.ts'

/** Fields; parts that are used again and again would multiply without end. */
const most = 5_000

/** A schema without references: what is agreed with a register stands in the source itself. */
export function writtenOut(schema: Schema, types: Readonly<Record<string, Schema>>): Schema {
  return written(schema, { types, inside: new Set(), budget: { left: most } })
}

interface Writing {
  readonly types: Readonly<Record<string, Schema>>
  /** Types being written out: what holds itself ends as a record of anything. */
  readonly inside: ReadonlySet<string>
  readonly budget: { left: number }
}

function written(schema: Schema, writing: Writing): Schema {
  const { types, inside, budget } = writing
  const { $ref, ...beside } = schema
  budget.left -= 1
  if (budget.left < 0) return {}
  if ($ref !== undefined) {
    const target = inside.has($ref) ? undefined : referred(types, $ref)
    if (target === undefined) return { type: 'object', ...beside }
    return { ...written(target, { ...writing, inside: new Set([...inside, $ref]) }), ...beside }
  }
  const { items, properties } = schema
  return {
    ...schema,
    ...(items === undefined ? {} : { items: written(items, writing) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, part]) => [name, written(part, writing)]),
          ),
        }),
  }
}
