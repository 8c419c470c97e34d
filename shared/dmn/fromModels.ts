import type { Foreign, XmlElement } from '../model/foreign.ts'
import type { DecisionModel } from '../model/requirements.ts'
import { dataIn } from './fromInputs.ts'
import { decisionsIn, type Graphs } from './fromDecisions.ts'
import type { DmnModel, InputData } from './model.ts'
import { name } from './names.ts'
import { extensionId, localId, type Place } from './place.ts'
import { typeNames, type Parts } from './parts.ts'
import type { DmnReporter } from './report.ts'
import { schemaOf } from './schemas.ts'
import { derivedMark } from './toModels.ts'

/** The head of the definition that the models go into. */
export type Head = Pick<Parts, 'id' | 'title'>

/** The parts of a definition that models make, as plain DMN says them. */
export function partsOf(models: readonly DmnModel[], head: Head, report: DmnReporter): Parts {
  const keys = keysOf(models)
  const ids = idsOf(models)
  const known = new Set<string>()
  const records = models.map((model, at): readonly [string, DecisionModel] => {
    const id = keys[at] ?? ''
    return [id, recordOf(model, typesOf(model, id, known))]
  })
  const named: Parts = {
    ...head,
    types: {},
    data: {},
    decisions: {},
    decisionModels: Object.fromEntries(records),
  }
  const places = records.map(([id, record], at): Place => {
    const model = models[at]
    if (model === undefined) throw new Error(`import: no model ${id}`)
    const { keyOf } = typeNames(named, record)
    const isOnly = models.length === 1
    const derived = new Set(model.inputs.filter(isDerived).map(({ key }) => key))
    return { id, model, inputs: given(model), derived, ids, keyOf, report, isOnly }
  })
  const types = places.flatMap((place, at) => typesIn(place, records[at]?.[1]))
  const { data, inputs } = dataIn(places)
  const graphs: Graphs = decisionsIn(places)
  return {
    ...head,
    types: Object.fromEntries(types),
    data,
    ...graphs,
    decisionModels: Object.fromEntries(
      records.map(([id, record]) => {
        const own = inputs.get(id)
        return [id, own === undefined ? record : { ...record, inputs: own }] as const
      }),
    ),
    decisionDrawings: Object.fromEntries(places.flatMap(drawingOf)),
  }
}

/** One word for each model: its name, as an id. */
function keysOf(models: readonly DmnModel[]): readonly string[] {
  const taken = new Set<string>()
  return models.map((model) => {
    const plain = model.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '')
    return free(plain === '' ? 'modell' : plain, taken)
  })
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

/** Ids as the files have them; the second of the same gets a number. */
function idsOf(models: readonly DmnModel[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const ids = new Map<string, string>()
  for (const model of models) {
    const { decisions, knowledge, services } = model
    for (const { key, foreign } of [...decisions, ...knowledge, ...services, ...given(model)]) {
      if (ids.has(key)) continue
      ids.set(key, free(foreign?.attributes?.[extensionId] ?? localId(key), taken))
    }
  }
  return ids
}

function given({ inputs }: DmnModel): readonly InputData[] {
  return inputs.filter((input) => !isDerived(input))
}

function isDerived({ foreign }: InputData): boolean {
  return foreign?.attributes?.[derivedMark] !== undefined
}

type Types = NonNullable<DecisionModel['types']>

/** Types keep their names; another type of the same name in another model is told apart by that. */
function typesOf({ itemDefinitions }: DmnModel, id: string, known: Set<string>): Types {
  return itemDefinitions.map((definition) => {
    const isFree = !known.has(definition.name)
    const type = free(isFree ? definition.name : `${id}.${definition.name}`, known)
    return { type, definition }
  })
}

function typesIn({ keyOf, report }: Place, record: DecisionModel | undefined) {
  return (record?.types ?? []).map(({ type, definition }) => {
    if (type !== definition.name)
      report('typeRenamed', {
        element: type,
        elementType: 'itemDefinition',
        detail: definition.name,
      })
    return [type, schemaOf(definition, keyOf)] as const
  })
}

function recordOf(model: DmnModel, types: Types): DecisionModel {
  const { imports, order, foreign } = model
  const { elements = [], ...rest } = foreign ?? {}
  const others = elements.filter((one) => !isDrawing(one))
  const kept: Foreign = { ...rest, ...(others.length === 0 ? {} : { elements: others }) }
  return {
    title: { de: model.name },
    namespace: model.namespace,
    ...(imports.length === 0 ? {} : { imports: [...imports] }),
    ...(types.length === 0 ? {} : { types }),
    ...(order === undefined ? {} : { order: [...order] }),
    ...(Object.keys(kept).length === 0 ? {} : { foreign: kept }),
  }
}

function isDrawing({ name: full }: XmlElement): boolean {
  return full === name('dmndi', 'DMNDI')
}

function drawingOf({ id, model, ids }: Place): readonly (readonly [string, XmlElement])[] {
  const drawing = model.foreign?.elements?.find(isDrawing)
  if (drawing === undefined) return []
  return [[id, withIds(drawing, (one) => ids.get(`${model.namespace}#${one}`) ?? one)]]
}

/** A drawing refers to elements by their ids in the file. */
function withIds(element: XmlElement, idOf: (id: string) => string): XmlElement {
  const { attributes, children } = element
  const { dmnElementRef: reference } = attributes ?? {}
  return {
    ...element,
    ...(reference === undefined
      ? {}
      : { attributes: { ...attributes, dmnElementRef: idOf(reference) } }),
    ...(children === undefined ? {} : { children: children.map((one) => withIds(one, idOf)) }),
  }
}
