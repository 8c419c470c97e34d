import { isJsonObject, type Json, type JsonObject } from '#shared/model/json.ts'
import { resolve, type Schema } from '#shared/model/schema.ts'

type Types = Readonly<Record<string, Schema>>

/**
 * What may leave: the fields the definition declares, for these are what IT has reviewed. An empty
 * value is left out where the other side does not expect one.
 */
export function leavingData(input: JsonObject, schema: Schema, types: Types): JsonObject {
  const { properties = {} } = resolve(schema, types)
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const value = input[name]
      if (value === undefined) return []
      if (value === null && resolve(property, types).nullable !== true) return []
      return [[name, leavingValue(value, property, types)]]
    }),
  )
}

function leavingValue(value: Json, reference: Schema, types: Types): Json {
  const schema = resolve(reference, types)
  if (Array.isArray(value)) {
    return value.map((item: Json) => leavingValue(item, schema.items ?? {}, types))
  }
  if (isJsonObject(value) && schema.properties !== undefined) {
    return leavingData(value, schema, types)
  }
  return value
}
