import { occurrencesOf, type Occurrence } from '../feel/occurrences.ts'
import type { Scope } from '../feel/scope.ts'
import type { Kind } from '../feel/syntax.ts'
import type { Definition } from '../model/definition.ts'
import type { Schema } from '../model/schema.ts'
import { declarationOf } from './declaration.ts'
import { meant } from './edits.ts'

interface Asked {
  readonly text: string
  readonly kind: Kind
  readonly scope: Scope
}

/** A field that an expression names: as `renameField` is asked for it, and where it is meant. */
export interface NamedField {
  /** "remark", "#Dog.born". */
  readonly path: string
  readonly at: Occurrence
  readonly places: readonly Occurrence[]
}

/** The field of the case data that the name at an offset means; what a source answers is not among them. */
export function fieldAt(
  definition: Definition,
  asked: Asked,
  offset: number,
): NamedField | undefined {
  const at = occurrencesOf(asked.text, asked).find(({ from, to }) => from <= offset && offset <= to)
  const path = at && pathOf(at, asked.scope, definition)
  const declaration = path === undefined ? undefined : declarationOf(definition, path)
  if (at === undefined || path === undefined || declaration === undefined) return undefined
  const places = meant(asked, declaration)
  return { path, at, places }
}

function pathOf(
  { holder, name }: Occurrence,
  scope: Scope,
  { data, types }: Definition,
): string | undefined {
  const isTop = holder === scope.schema.properties && holder[name] === data[name]
  if (isTop && Object.hasOwn(data, name)) return name
  const roots = [
    ...Object.entries(data),
    ...Object.entries(types).map(([id, type]) => [`#${id}`, type] as const),
  ]
  for (const [root, schema] of roots) {
    const path = holding(schema, holder, root)
    if (path !== undefined) return `${path}.${name}`
  }
  return undefined
}

/** Path of the record, or of the list of records, with these properties. */
function holding(schema: Schema, holder: Schema['properties'], path: string): string | undefined {
  if (schema.properties === holder) return path
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const found = holding(inner, holder, `${path}.${name}`)
    if (found !== undefined) return found
  }
  return schema.items === undefined ? undefined : holding(schema.items, holder, path)
}
