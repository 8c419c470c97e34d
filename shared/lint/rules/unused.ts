import type { Definition } from '../../model/definition.ts'
import type { Localised } from '../../model/localised.ts'
import type { PlacedElement } from '../drawing.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, removing, type Rule } from '../rule.ts'
import { toJson } from '../toJson.ts'

const kinds = {
  sources: { de: 'Die Datenquelle', en: 'Source' },
  forms: { de: 'Das Formular', en: 'Form' },
  decisions: { de: 'Die Entscheidungstabelle', en: 'Decision table' },
  boxedDecisions: { de: 'Die Entscheidung', en: 'Decision' },
  knowledge: { de: 'Die Berechnung', en: 'Calculation' },
  decisionServices: { de: 'Das Entscheidungspaket', en: 'Decision service' },
  letters: { de: 'Das Schreiben', en: 'Letter' },
  mappings: { de: 'Die Zuordnung', en: 'Mapping' },
} satisfies Record<string, Localised>

/** Members of elements that name records of each kind. */
const members = {
  sources: ['source'],
  forms: ['form'],
  decisions: ['decision'],
  boxedDecisions: ['decision'],
  knowledge: [],
  decisionServices: ['decision'],
  letters: ['letter'],
  mappings: ['input', 'output'],
} as const

type Kind = keyof typeof kinds

export const unused: Rule = {
  id: 'unused',
  check: ({ definition, elements }) => {
    const required = requiredIn(definition)
    return order.flatMap((kind) => {
      const used = usedBy(elements, kind)
      return Object.entries(definition[kind] ?? {})
        .filter(([id]) => !used.has(id) && !(inGraphs.has(kind) && required.has(id)))
        .map(([id, record]) => {
          const pointer = pointerTo(kind, id)
          const fix = removing(pointer, toJson(record))
          return finding(
            'unused',
            { pointer },
            { severity: 'info', text: 'unused', about: [kinds[kind], record.title], fix },
          )
        })
    })
  },
}

const graphs = ['decisions', 'boxedDecisions', 'knowledge', 'decisionServices'] as const
const inGraphs: ReadonlySet<string> = new Set(graphs)
const order = ['sources', 'forms', ...graphs, 'letters', 'mappings'] as const

/** What decisions require, and what decision services offer. */
function requiredIn(definition: Definition): ReadonlySet<string> {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const requiring = [decisions, boxedDecisions, knowledge].flatMap((records) =>
    Object.values(records).flatMap(({ requires = [] }) => requires),
  )
  const offered = Object.values(decisionServices).flatMap(
    ({ outputs, encapsulated, inputDecisions }) => [...outputs, ...encapsulated, ...inputDecisions],
  )
  return new Set([...requiring, ...offered])
}

function usedBy(elements: readonly PlacedElement[], kind: Kind): ReadonlySet<unknown> {
  const names: readonly string[] = members[kind]
  return new Set(
    elements.flatMap(({ element }) =>
      Object.entries(element)
        .filter(([member]) => names.includes(member))
        .map(([, id]) => id),
    ),
  )
}
