import { originAt, originText, type OriginText } from '#shared/forms/originText.ts'
import { showValue } from '#shared/forms/showValue.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'
import type { CaseDetail } from '../api/cases.ts'
import { timeZone } from '../workplace/format.ts'

export interface CaseFact {
  readonly path: string
  readonly label: string
  readonly lines: readonly string[]
  readonly origin: OriginText | undefined
}

type Known = Pick<CaseDetail, 'definition' | 'data' | 'origins'>

/** The case data value by value, by the labels of their fields, each with its origin. */
export function factsOf(known: Known, language: Language): readonly CaseFact[] {
  const { definition, data } = known
  const fields = Object.entries(definition.data).flatMap(([path, schema]) =>
    leaves({ path, value: data[path], schema }, definition),
  )
  return fields.map((field) => toFact(field, known, language))
}

interface Place {
  readonly path: string
  readonly value: Json | undefined
  readonly schema: Schema
}

/** Objects are entered through their fields; what is not there is left out. */
function leaves(place: Place, definition: Known['definition']): readonly Place[] {
  const { path, value } = place
  if (value === undefined || value === null) return []
  const schema = resolve(place.schema, definition.types)
  if (!isJsonObject(value) || schema.properties === undefined) return [{ path, value, schema }]
  return Object.entries(schema.properties).flatMap(([name, inner]) =>
    leaves({ path: `${path}.${name}`, value: value[name], schema: inner }, definition),
  )
}

function toFact(
  { path, value = null, schema }: Place,
  { definition, origins }: Known,
  language: Language,
): CaseFact {
  const notation = { language, timeZone }
  const origin = originAt(path, origins)
  return {
    path,
    label: schema.label === undefined ? path : inLanguage(schema.label, language),
    lines: showValue(value, schema, { types: definition.types, ...notation }),
    origin:
      origin === undefined
        ? undefined
        : originText(origin, { ...notation, reader: 'clerk', definition }),
  }
}
