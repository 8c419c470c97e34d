import type { Scope } from '#shared/feel/scope.ts'
import type { Json } from '#shared/model/json.ts'
import type { Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import { formatValue } from '#shared/text/format.ts'
import { mappingTexts } from '#shared/text/mappings.ts'

interface Writing {
  readonly types: Scope['types']
  readonly language: Language
}

const longest = 120

/** A value in one line, in the notation of the language; a long list by its length. */
export function written(
  { value, schema }: { readonly value: Json; readonly schema: Schema },
  { types, language }: Writing,
): string {
  if (Array.isArray(value) && (value.length !== 1 || typeof value[0] === 'object'))
    return mappingTexts[language].entries(value.length)
  const formatting = { types, language, timeZone: 'Europe/Berlin', dates: 'short' } as const
  const text = formatValue(value, resolve(schema, types), formatting)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
