import type { Definition } from '#shared/model/definition.ts'
import type { JsonObject } from '#shared/model/json.ts'

/** A definition seen as the JSON it is, for changes and comparison. */
export function asJson(definition: Definition): JsonObject {
  return definition as unknown as JsonObject // reason: the schema holds JSON only, interfaces lack the index signature
}

/** Back again. Only for JSON that came from a definition by a change made of definitions. */
export function asDefinition(json: JsonObject): Definition {
  return json as unknown as Definition // reason: see above; the change laws in test/support check the schema
}
