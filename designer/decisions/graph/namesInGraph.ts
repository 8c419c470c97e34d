import type { NodeKind } from '#shared/dmn/requirementGraph.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'

export interface InGraph {
  readonly title: Localised
  readonly kind: NodeKind
  /** What it needs, by id. */
  readonly requires: readonly string[]
}

/** Everything that decides or is taken in, by id. */
export function namesInGraph(definition: Definition): ReadonlyMap<string, InGraph> {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const inputs = Object.values(definition.decisionModels ?? {}).flatMap((model) =>
    Object.entries(model.inputs ?? {}),
  )
  const deciding = [...Object.entries(decisions), ...Object.entries(boxedDecisions)]
  return new Map<string, InGraph>([
    ...deciding.map(([id, { title, requires = [] }]) => {
      return [id, { title, kind: 'decision', requires }] as const
    }),
    ...Object.entries(knowledge).map(([id, { title, requires = [] }]) => {
      return [id, { title, kind: 'businessKnowledgeModel', requires }] as const
    }),
    ...Object.entries(decisionServices).map(([id, { title, outputs }]) => {
      return [id, { title, kind: 'decisionService', requires: outputs }] as const
    }),
    ...inputs.map(([id, { name }]) => {
      return [id, { title: { de: name }, kind: 'inputData', requires: [] }] as const
    }),
  ])
}

/** Whether one is the other or needs it, be it through what it needs. */
export function needs(names: ReadonlyMap<string, InGraph>, one: string, other: string): boolean {
  const open = [one]
  const seen = new Set<string>()
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === other) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(names.get(id)?.requires ?? []))
  }
  return false
}
