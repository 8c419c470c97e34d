import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve } from '#shared/model/schema.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { placeOf } from './fieldPlace.ts'

/** What people call a field, by its id; undefined when there is none. */
export function fieldLabel(
  definition: Pick<Definition, 'data' | 'types'>,
  id: string,
  language: Language,
): string | undefined {
  const place = placeOf(definition, id)
  if (place === undefined) return undefined
  return inLanguage(labelOf(resolve(place.schema, definition.types), place.name), language)
}
