import type { Definition } from '../model/definition.ts'
import type { DecisionModel } from '../model/requirements.ts'

/** The parts of a definition that requirement graphs are made of. */
export type Parts = Pick<
  Definition,
  | 'id'
  | 'title'
  | 'types'
  | 'data'
  | 'decisions'
  | 'boxedDecisions'
  | 'knowledge'
  | 'decisionServices'
  | 'decisionModels'
  | 'decisionDrawings'
>

/** The model of what names none where a definition has no models. */
const onlyModel = 'decisions'

export function modelsIn(parts: Parts): readonly (readonly [string, DecisionModel])[] {
  const models = Object.entries(parts.decisionModels ?? {})
  return models.length > 0 ? models : [[onlyModel, { title: parts.title }]]
}

/** Which model everything in the graphs belongs to, by id. */
export function placesOf(parts: Parts): ReadonlyMap<string, string> {
  const known = places.get(parts) ?? findPlaces(parts)
  places.set(parts, known)
  return known
}

const places = new WeakMap<Parts, ReadonlyMap<string, string>>()

function findPlaces(parts: Parts): ReadonlyMap<string, string> {
  const models = modelsIn(parts)
  const [[first]] = models as readonly [readonly [string, DecisionModel]] // reason: there is always one
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = parts
  const ids = new Set(models.map(([id]) => id))
  const placed = [decisions, boxedDecisions, knowledge, decisionServices].flatMap((records) =>
    Object.entries(records).map(
      ([id, { model = first }]) => [id, ids.has(model) ? model : first] as const,
    ),
  )
  const inputs = models.flatMap(([model, { inputs = {} }]) =>
    Object.keys(inputs).map((id) => [id, model] as const),
  )
  return new Map([...inputs, ...placed])
}

export function namespaceOf(parts: Parts, id: string, model: DecisionModel): string {
  const own = `https://fachwerk.dev/services/${parts.id}`
  return model.namespace ?? (id === onlyModel ? own : `${own}/${id}`)
}

/** How a model names types: by its own list, or as `import.type`. */
export interface TypeNames {
  readonly nameOf: (type: string) => string
  readonly keyOf: (name: string) => string | undefined
}

export function typeNames(parts: Parts, model: DecisionModel): TypeNames {
  const pairs = [...listed(model, ''), ...imported(parts, model)]
  const names = new Map(pairs.toReversed().map(([name, type]) => [type, name] as const))
  const keys = new Map(pairs.toReversed())
  return {
    nameOf: (type) => names.get(type) ?? type,
    keyOf: (name) => keys.get(name) ?? (Object.hasOwn(parts.types, name) ? name : undefined),
  }
}

function listed({ types = [] }: DecisionModel, prefix: string) {
  return types.map(({ type, definition: { name } }) => [`${prefix}${name}`, type] as const)
}

function imported(parts: Parts, { imports = [] }: DecisionModel) {
  return imports.flatMap(({ name, namespace }) => {
    const other = modelsIn(parts).find(([id, model]) => namespaceOf(parts, id, model) === namespace)
    return other === undefined ? [] : listed(other[1], name === '' ? '' : `${name}.`)
  })
}
