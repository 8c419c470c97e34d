import type { Definition } from '#shared/model/definition.ts'

const graphParts = ['decisions', 'boxedDecisions', 'knowledge', 'decisionServices'] as const

/** What of an import exists already: decisions are replaced, types and data stay as they are. */
export interface Meeting {
  readonly replaced: readonly string[]
  readonly kept: readonly string[]
}

export function meetingOf(definition: Definition, imported: Definition): Meeting {
  const replaced = graphParts.flatMap((part) =>
    Object.entries(imported[part] ?? {}).flatMap(([id, { title }]) =>
      graphParts.some((one) => Object.hasOwn(definition[one] ?? {}, id)) ? [title.de] : [],
    ),
  )
  const kept = [
    ...Object.keys(imported.types).filter((id) => Object.hasOwn(definition.types, id)),
    ...Object.keys(imported.data).filter((id) => Object.hasOwn(definition.data, id)),
  ]
  return { replaced, kept }
}

/** The decisions of another definition beside those that there are. */
export function importDecisions(definition: Definition, imported: Definition): Definition {
  const models = Object.keys(imported.decisionModels ?? {})
  const [only] = models
  const placed = <T extends { readonly model?: string }>(
    records: Readonly<Record<string, T>> = {},
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(records).map(([id, record]) => [
        id,
        only === undefined || models.length > 1 ? record : { ...record, model: only },
      ]),
    )
  const ids = new Set(graphParts.flatMap((part) => Object.keys(imported[part] ?? {})))
  const others = <T>(records: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(records).filter(([id]) => !ids.has(id)))
  return {
    ...definition,
    types: { ...imported.types, ...definition.types },
    data: { ...imported.data, ...definition.data },
    decisions: { ...others(definition.decisions), ...placed(imported.decisions) },
    ...some('boxedDecisions', {
      ...others(definition.boxedDecisions),
      ...placed(imported.boxedDecisions),
    }),
    ...some('knowledge', { ...others(definition.knowledge), ...placed(imported.knowledge) }),
    ...some('decisionServices', {
      ...others(definition.decisionServices),
      ...placed(imported.decisionServices),
    }),
    ...some('decisionModels', { ...definition.decisionModels, ...imported.decisionModels }),
    ...some('decisionDrawings', { ...definition.decisionDrawings, ...imported.decisionDrawings }),
  }
}

/** Left out where there is nothing, as in a definition that never had any. */
function some<K extends string, T>(
  key: K,
  records: Readonly<Record<string, T>>,
): { readonly [P in K]?: Record<string, T> } {
  // reason: a computed key widens to string
  return Object.keys(records).length === 0
    ? {}
    : ({ [key]: records } as { [P in K]: Record<string, T> })
}
