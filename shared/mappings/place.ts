import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { MappingRow } from '../model/content.ts'
import { resolve, schemaAt, type Schema } from '../model/schema.ts'

/** What rows see and what they fill. */
export interface MappingPlace {
  readonly scope: Scope
  /** The schema of a target path; undefined when there is no such target. */
  readonly target: (path: string) => Schema | undefined
}

export const usualItem = 'item'

/** What the rows of a list see and fill: its item beside the rest, and one item of the target. */
export function itemPlace(
  { value, item = usualItem }: MappingRow,
  path: string,
  { scope, target }: MappingPlace,
): MappingPlace & { readonly name: string } {
  const { types } = scope
  const source = compile(value, { kind: 'expression', scope }).schema?.items ?? anything
  const list = target(path)
  const filled = list === undefined ? undefined : itemsOf(resolve(list, types))
  return {
    name: item,
    scope: withNames(scope, { [item]: source }),
    target: (inner) => {
      if (filled === undefined) return undefined
      return isOpen(resolve(filled, types)) ? filled : schemaAt(filled, inner, types)
    },
  }
}

// the same object each time: a scope is known again by the identity of its schemas
const anything: Schema = {}

function itemsOf(list: Schema): Schema | undefined {
  if (list.items !== undefined) return list.items
  return isOpen(list) || list.type === 'array' ? anything : undefined
}

/** Takes whatever comes. */
function isOpen({ type, properties, items }: Schema): boolean {
  return (type === undefined || type === 'object') && properties === undefined && !items
}
