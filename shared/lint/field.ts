import type { Definition } from '../model/definition.ts'
import { resolve, type Schema } from '../model/schema.ts'

/** Purpose, legal basis and the like of a field; what it does not say itself it has from what holds it. */
export type FieldMetadata = Pick<
  Schema,
  'purpose' | 'legalBasis' | 'sensitivity' | 'retention' | 'label'
>

type Described = Pick<Definition, 'data' | 'types'>

export function dataSchema({ data }: Described): Schema {
  return { type: 'object', properties: data }
}

export function metadataAt(path: string, definition: Described): FieldMetadata {
  const { types } = definition
  let metadata: FieldMetadata = {}
  let current: Schema | undefined = dataSchema(definition)
  for (const name of path.split('.')) {
    const holder: Schema =
      current?.items === undefined ? (current ?? {}) : resolve(current.items, types)
    const found: Schema | undefined = holder.properties?.[name]
    current = found === undefined ? undefined : resolve(found, types)
    metadata = merged(merged(metadata, holder), current ?? {})
  }
  return metadata
}

function merged(
  outer: FieldMetadata,
  { purpose, legalBasis, sensitivity, retention, label }: Schema,
): FieldMetadata {
  return {
    ...outer,
    ...(purpose === undefined ? {} : { purpose }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(retention === undefined ? {} : { retention }),
    ...(label === undefined ? {} : { label }),
  }
}

/** Types may refer to themselves. */
const deepest = 6

/** Paths of the values that hold no further values; lists are entered by their items. */
export function leafPaths(schema: Schema, types: Described['types'], level = 0): readonly string[] {
  const resolved = resolve(schema, types)
  const inner = resolved.items === undefined ? resolved : resolve(resolved.items, types)
  if (inner.properties === undefined || level > deepest) return ['']
  return Object.entries(inner.properties).flatMap(([name, part]) =>
    leafPaths(part, types, level + 1).map((rest) => (rest === '' ? name : `${name}.${rest}`)),
  )
}
