import type { Foreign } from '../model/foreign.ts'
import { sameJson } from '../model/hash.ts'
import type { Json } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import type { DecisionModel, ItemDefinition } from '../model/requirements.ts'
import type { Schema } from '../model/schema.ts'
import type {
  BusinessKnowledge,
  DecisionElement,
  DecisionService,
  DmnModel,
  InputData,
} from './model.ts'
import { name } from './names.ts'
import { modelsIn, namespaceOf, placesOf, typeNames, type Parts, type TypeNames } from './parts.ts'
import { boxOf, marked } from './toTable.ts'
import { itemDefinitionOf, schemaOf, typeRefOf } from './schemas.ts'

/** Case data that decisions read, by the id of what reads it. */
export type Reads = ReadonlyMap<string, readonly string[]>

/** The decisions of a definition as DMN has them, one model for each requirement graph. */
export function modelsOf(parts: Parts, reads: Reads = new Map()): readonly DmnModel[] {
  const places = placesOf(parts)
  const models = modelsIn(parts)
  const namespaces = new Map(models.map(([id, model]) => [id, namespaceOf(parts, id, model)]))
  const keyOf = (id: string, near: string): string => {
    const isElsewhere = !places.has(id) && id.includes('#')
    return isElsewhere ? id : `${namespaces.get(places.get(id) ?? near) ?? near}#${id}`
  }
  return models.map(([id, model], at) =>
    modelOf(
      { id, model, isFirst: at === 0 },
      { parts, places, reads, keyOf, names: typeNames(parts, model) },
    ),
  )
}

interface Making {
  readonly parts: Parts
  readonly places: ReadonlyMap<string, string>
  readonly reads: Reads
  /** `namespace#id`; what is nowhere is taken for a thing of the model that names it. */
  readonly keyOf: (id: string, near: string) => string
  readonly names: TypeNames
}

interface Place {
  readonly id: string
  readonly model: DecisionModel
  readonly isFirst: boolean
}

function modelOf(place: Place, making: Making): DmnModel {
  const { id, model } = place
  const { parts, places } = making
  const namespace = namespaceOf(parts, id, model)
  const mine = <T>(records: Readonly<Record<string, T>> = {}): readonly (readonly [string, T])[] =>
    Object.entries(records).filter(([one]) => places.get(one) === id)
  const drawing = referred(parts.decisionDrawings, id)
  const foreign: Foreign | undefined =
    drawing === undefined
      ? model.foreign
      : { ...model.foreign, elements: [...(model.foreign?.elements ?? []), drawing] }
  return {
    namespace,
    name: model.title.de,
    imports: model.imports ?? [],
    itemDefinitions: itemDefinitions(place, making),
    inputs: [...givenInputs(place, making), ...derivedInputs(place, making)],
    decisions: [
      ...mine(parts.decisions).map(([one, decision]) => ({
        ...element(one, decision, { place, making }),
        logic: boxOf(decision, making.names.nameOf),
      })),
      ...mine(parts.boxedDecisions).map(([one, decision]): DecisionElement => ({
        ...element(one, decision, { place, making }),
        ...(decision.logic === undefined ? {} : { logic: decision.logic }),
      })),
    ],
    knowledge: mine(parts.knowledge).map(([one, knowledge]): BusinessKnowledge => ({
      ...element(one, knowledge, { place, making }),
      ...(knowledge.logic === undefined ? {} : { logic: knowledge.logic }),
    })),
    services: mine(parts.decisionServices).map(([one, service]): DecisionService => {
      const keys = (ids: readonly string[]) => ids.map((other) => making.keyOf(other, id))
      return {
        ...head(one, service, { place, making }),
        outputs: keys(service.outputs),
        encapsulated: keys(service.encapsulated),
        inputDecisions: keys(service.inputDecisions),
        inputs: keys(service.inputs),
      }
    }),
    ...(model.order === undefined ? {} : { order: model.order }),
    ...(foreign === undefined ? {} : { foreign }),
  }
}

/** Types as the file had them while they say what the definition says; what no model lists is in the first. */
function itemDefinitions({ model, isFirst }: Place, { parts, names }: Making) {
  const { types } = parts
  const own = (model.types ?? []).flatMap(({ type, definition }): readonly ItemDefinition[] => {
    const schema = Object.hasOwn(types, type) ? types[type] : undefined
    if (schema === undefined) return []
    const isSame = sameJson(asJson(schemaOf(definition, names.keyOf)), asJson(schema))
    return [isSame ? definition : itemDefinitionOf(definition.name, schema, names.nameOf)]
  })
  if (!isFirst) return own
  const listed = new Set(
    modelsIn(parts).flatMap(([, one]) => (one.types ?? []).map(({ type }) => type)),
  )
  const others = Object.entries(types).filter(([type]) => !listed.has(type))
  return [...own, ...others.map(([type, schema]) => itemDefinitionOf(type, schema, names.nameOf))]
}

function asJson(schema: Schema): Json {
  return schema as unknown as Json // reason: a schema is JSON, but an interface has no index signature
}

function givenInputs({ id, model }: Place, { keyOf }: Making): readonly InputData[] {
  return Object.entries(model.inputs ?? {}).map(([one, { data: _data, ...input }]) => ({
    key: keyOf(one, id),
    variable: {},
    ...input,
  }))
}

/** Data that is read without being required: DMN wants it drawn. */
export const derivedMark = name('fachwerk', 'derived')

function derivedInputs(place: Place, making: Making): readonly InputData[] {
  const { parts, places, reads, names } = making
  const read = new Set(
    [...reads].flatMap(([one, data]) => (places.get(one) === place.id ? data : [])),
  )
  return [...read].toSorted().flatMap((data) => {
    const schema = Object.hasOwn(parts.data, data) ? parts.data[data] : undefined
    if (schema === undefined) return []
    const typeRef = typeRefOf(schema, names.nameOf)
    return [
      {
        key: derivedKey(data, place, making),
        name: data,
        ...(typeRef === undefined ? {} : { typeRef }),
        variable: {},
        foreign: { attributes: { [derivedMark]: 'true' } },
      },
    ]
  })
}

function derivedKey(data: string, { id, model }: Place, { parts }: Making): string {
  return `${namespaceOf(parts, id, model)}#data.${data}`
}

interface Placed {
  readonly place: Place
  readonly making: Making
}

function element(id: string, record: Headed & Requiring, placed: Placed) {
  return { ...head(id, record, placed), ...required(id, record, placed) }
}

type Requiring = Partial<Pick<DecisionElement, 'requires' | 'elsewhere'>>

interface Headed {
  readonly title: { readonly de: string }
  readonly name?: string
  readonly typeRef?: string
  readonly variable?: Foreign
  readonly foreign?: Foreign
}

/** In DMN a name is what expressions say; what people read is the label. */
function head(id: string, record: Headed, { place, making: { keyOf } }: Placed) {
  const { title, name: called = id, typeRef, variable = {}, foreign } = record
  const labelled = title.de === called ? foreign : marked(foreign, { label: title.de })
  return {
    key: keyOf(id, place.id),
    name: called,
    ...(typeRef === undefined ? {} : { typeRef }),
    variable,
    ...(labelled === undefined ? {} : { foreign: labelled }),
  }
}

/** What is required, and the data that is read besides. */
function required(
  id: string,
  { requires = [], elsewhere: absent = {} }: Requiring,
  { place, making }: Placed,
): Pick<DecisionElement, 'requires' | 'elsewhere'> {
  const { places, reads, keyOf, parts } = making
  const derived = (reads.get(id) ?? []).map((data) => derivedKey(data, place, making))
  const elsewhere = requires.flatMap((one) => {
    const model = places.get(one)
    if (model === undefined || model === place.id) return []
    return [[keyOf(one, place.id), kindOf(one, parts)] as const]
  })
  return {
    requires: [...requires.map((one) => keyOf(one, place.id)), ...derived],
    ...(elsewhere.length === 0 && Object.keys(absent).length === 0
      ? {}
      : { elsewhere: { ...absent, ...Object.fromEntries(elsewhere) } }),
  }
}

function kindOf(id: string, { knowledge = {}, decisionServices = {}, ...parts }: Parts) {
  if (Object.hasOwn(knowledge, id) || Object.hasOwn(decisionServices, id))
    return 'requiredKnowledge'
  const isInput = modelsIn({ ...parts }).some(([, { inputs = {} }]) => Object.hasOwn(inputs, id))
  return isInput ? 'requiredInput' : 'requiredDecision'
}
