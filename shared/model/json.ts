import { z } from 'zod'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export const jsonSchema: z.ZodType<Json, Json> = z.json()
export const jsonObjectSchema: z.ZodType<JsonObject, JsonObject> = z.record(z.string(), jsonSchema)

/**
 * Of JSON that has just been read, and so holds nothing else: what lies in it is not walked through once more.
 */
export const readObjectSchema: z.ZodType<JsonObject, JsonObject> = z.record(z.string(), z.any())

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
