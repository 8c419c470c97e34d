import type { Definition } from '#shared/model/definition.ts'
import { isJsonObject, type Json } from '#shared/model/json.ts'
import { asDefinition, asJson } from '../asJson.ts'

/** The type and everything that refers to it, wherever a description stands. */
export function renameType(definition: Definition, from: string, to: string): Definition {
  if (!Object.hasOwn(definition.types, from) || Object.hasOwn(definition.types, to))
    return definition
  const { [from]: type, ...others } = definition.types
  if (type === undefined) return definition
  const renamed = referring({ ...asJson(definition), types: {} }, from, to)
  const types = referring(
    asJson({ ...definition, types: { ...others, [to]: type } })['types'] ?? {},
    from,
    to,
  )
  return isJsonObject(renamed) ? asDefinition({ ...renamed, types }) : definition
}

/** Only descriptions have a member `$ref`. */
function referring(value: Json, from: string, to: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => referring(item, from, to))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && inner === from ? to : referring(inner, from, to),
    ]),
  )
}
