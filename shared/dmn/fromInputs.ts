import type { Definition } from '../model/definition.ts'
import { sameJson } from '../model/hash.ts'
import type { Json } from '../model/json.ts'
import type { DecisionModel } from '../model/requirements.ts'
import type { Schema } from '../model/schema.ts'
import { extensionId, localId, type Place } from './place.ts'
import { withoutAttributes } from './fromTable.ts'
import { schemaOfType } from './schemas.ts'

type Inputs = NonNullable<DecisionModel['inputs']>

/** Input data is case data of its name; the second of another type is told apart by the name of the model. */
export function dataIn(places: readonly Place[]): {
  readonly data: Definition['data']
  /** Of the models that have some. */
  readonly inputs: ReadonlyMap<string, Inputs>
} {
  const data = new Map<string, Schema>()
  const inputs = new Map<string, Inputs>()
  for (const { id, model, inputs: own, ids, keyOf, report } of places) {
    const names = new Map<string, string>()
    for (const { key, name, typeRef } of model.inputs) {
      const schema = schemaOfType(typeRef, keyOf)
      const known = data.get(name)
      const isSame = known === undefined || sameJson(asJson(known), asJson(schema))
      const called = isSame ? name : `${id} ${name}`
      data.set(called, schema)
      if (isSame) continue
      names.set(key, called)
      report('dataRenamed', {
        element: ids.get(key) ?? localId(key),
        elementType: 'inputData',
        detail: called,
      })
    }
    const records = own.map(({ key, variable = {}, foreign, ...input }) => {
      const called = names.get(key)
      const record = {
        ...input,
        ...(called === undefined ? {} : { data: called }),
        ...(Object.keys(variable).length === 0 ? {} : { variable }),
        ...withoutAttributes(foreign, extensionId),
      }
      return [ids.get(key) ?? localId(key), record] as const
    })
    if (records.length > 0) inputs.set(id, Object.fromEntries(records))
  }
  return { data: Object.fromEntries(data), inputs }
}

function asJson(schema: Schema): Json {
  return schema as unknown as Json // reason: a schema is JSON, but an interface has no index signature
}
