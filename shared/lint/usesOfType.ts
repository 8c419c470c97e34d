import type { Definition } from '../model/definition.ts'
import type { Schema } from '../model/schema.ts'
import { pointerTo } from '../model/pointer.ts'

/** Where a type is used as such: pointers to the descriptions that refer to it. */
export function usesOfType(definition: Definition, type: string): readonly string[] {
  return describedIn(definition).flatMap(([pointer, schema]) => within(schema, type, pointer))
}

function describedIn(definition: Definition): readonly (readonly [string, Schema])[] {
  const { data, types, sources, decisions } = definition
  return [
    ...Object.entries(data).map(([name, one]) => [pointerTo('data', name), one] as const),
    ...Object.entries(types).map(([name, one]) => [pointerTo('types', name), one] as const),
    ...Object.entries(sources).flatMap(([id, { request, response }]) => [
      [pointerTo('sources', id, 'request'), request] as const,
      [pointerTo('sources', id, 'response'), response] as const,
    ]),
    ...Object.entries(decisions).flatMap(([id, { inputs, outputs }]) => [
      ...inputs.map(
        ({ schema }, at) => [pointerTo('decisions', id, 'inputs', at), schema] as const,
      ),
      ...outputs.map(
        ({ schema }, at) => [pointerTo('decisions', id, 'outputs', at), schema] as const,
      ),
    ]),
  ]
}

function within(schema: Schema, type: string, pointer: string): readonly string[] {
  const { $ref, items, properties = {} } = schema
  return [
    ...($ref === type ? [pointer] : []),
    ...(items === undefined ? [] : within(items, type, `${pointer}/items`)),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      within(inner, type, `${pointer}${pointerTo('properties', name)}`),
    ),
  ]
}
