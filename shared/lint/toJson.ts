import { jsonSchema, type Json } from '../model/json.ts'

/** A part of a definition as plain JSON, as changes hold it; absent members are no members. */
export function toJson(part: unknown): Json {
  return jsonSchema.parse(JSON.parse(JSON.stringify(part)))
}
