import { mismatch } from '#shared/feel/misfits.ts'
import { isAlike } from '#shared/mappings/alike.ts'
import type { ViewRow } from '#shared/lint/viewRow.ts'
import { resolve } from '#shared/model/schema.ts'
import type { Source } from './sources.ts'

/** A list whose entries look different from those of the target is gone through. */
export function isPerItem(
  { schema }: Pick<Source, 'schema'>,
  { schema: target, scope: { types }, place }: ViewRow,
): boolean {
  if (place.kind !== 'row' || resolve(schema, types).type !== 'array') return false
  const wanted = resolve(target ?? {}, types)
  const items = resolve(wanted.items ?? {}, types)
  if (wanted.type !== 'array' || items.properties === undefined) return false
  const own = resolve(resolve(schema, types).items ?? {}, types)
  const lacks = (items.required ?? []).some((name) => own.properties?.[name] === undefined)
  return lacks || !isAlike(own, items, types) || mismatch(schema, wanted, types) !== undefined
}
