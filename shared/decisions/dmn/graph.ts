import type {
  BusinessKnowledge,
  DecisionElement,
  DecisionService,
  DmnModel,
  InputData,
} from '../../dmn/model.ts'
import { Types } from './itemTypes.ts'

/** An element of a requirement graph and the model that it stands in. */
export type Node = {
  readonly model: DmnModel
  readonly types: Types
} & (
  | { readonly kind: 'input'; readonly element: InputData }
  | { readonly kind: 'decision'; readonly element: DecisionElement }
  | { readonly kind: 'knowledge'; readonly element: BusinessKnowledge }
  | { readonly kind: 'service'; readonly element: DecisionService }
)

export type Graph = ReadonlyMap<string, Node>

/** All elements of a model and of those that it imports, by `namespace#id`. */
export function graphOf(models: readonly DmnModel[]): Graph {
  const byNamespace = new Map(models.map((model) => [model.namespace, model] as const))
  return new Map(
    models.flatMap((model) => {
      const place = { model, types: new Types(model, byNamespace) }
      return [
        ...model.inputs.map((element): Node => ({ ...place, kind: 'input', element })),
        ...model.decisions.map((element): Node => ({ ...place, kind: 'decision', element })),
        ...model.knowledge.map((element): Node => ({ ...place, kind: 'knowledge', element })),
        ...model.services.map((element): Node => ({ ...place, kind: 'service', element })),
      ].map((node) => [node.element.key, node] as const)
    }),
  )
}

/** The name by which a model knows an element: of another model `[import, name]`. */
export function pathTo({ model, element }: Node, from: DmnModel): readonly [string, string?] {
  if (model === from) return [element.name]
  const imported = from.imports.find(({ namespace }) => namespace === model.namespace)
  return imported === undefined || imported.name === ''
    ? [element.name]
    : [imported.name, element.name]
}
