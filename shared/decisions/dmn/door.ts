import { fromJson, toJson } from '../../feel/json.ts'
import { Entries, isContext, isList, type Value } from '../../feel/value.ts'
import { isJsonObject, type Json } from '../../model/json.ts'
import { anyType, type Type } from './itemTypes.ts'

/** What comes from outside, read by its type. */
export function fromOutside(json: Json, type: Type): Value {
  if (Array.isArray(json)) return json.map((one) => fromOutside(one, type.items ?? type))
  if (!isJsonObject(json)) return fromJson(json, (type.items ?? type).schema, {})
  const { components } = type.items ?? type
  return new Entries(
    new Map(
      Object.entries(json).map(
        ([name, one]) => [name, fromOutside(one, components?.get(name) ?? anyType)] as const,
      ),
    ),
  )
}

/** Functions and ranges are no data: they become null. */
export function toOutside(value: Value): Json {
  if (isList(value)) return value.map(toOutside)
  if (!isContext(value)) return toJson(value) ?? null
  return Object.fromEntries(
    [...value.names()].map((name) => [name, toOutside(value.get(name) ?? null)] as const),
  )
}
