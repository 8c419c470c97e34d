import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import type { Schema } from '#shared/model/schema.ts'
import { define, end, source, start } from './processDefinition.ts'

interface Kind {
  readonly schema: Schema
  readonly sample: (at: number) => Json
  /** Where it is not taken over as it is. */
  readonly made?: (path: string, other: string) => string
}

const kinds: readonly Kind[] = [
  { schema: { type: 'string' }, sample: (at) => `Angabe ${at}` },
  { schema: { type: 'string', format: 'date' }, sample: (at) => `2026-01-${10 + (at % 20)}` },
  { schema: { type: 'string', format: 'decimal', scale: 2 }, sample: (at) => `${at}.50` },
  { schema: { type: 'integer' }, sample: (at) => at },
  { schema: { type: 'boolean' }, sample: (at) => at % 2 === 0 },
  {
    schema: { type: 'string' },
    sample: (at) => `Wort ${at}`,
    made: (path, other) => `${path} + " " + string(${other})`,
  },
]

const groupSize = 30

/** A register that answers so many fields, and a step that takes each of them over to one of the case data. */
export function wideMapping(fields: number): Definition {
  const all = Array.from({ length: fields }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? { schema: {}, sample: () => null }
    return { at, kind, group: `group${Math.floor(at / groupSize)}`, name: `field${at}` }
  })
  const groups = [...new Set(all.map(({ group }) => group))]
  const record = (words: string): Record<string, Schema> =>
    Object.fromEntries(
      groups.map((group, index) => {
        const own = all.filter((one) => one.group === group)
        const properties = own.map(({ name, at, kind }): [string, Schema] => [
          name,
          { ...kind.schema, label: { de: `${words} ${at + 1}` } },
        ])
        const label = { de: `Abschnitt ${index + 1}` }
        const required = own.map(({ name }) => name)
        return [
          group,
          { type: 'object', label, required, properties: Object.fromEntries(properties) },
        ]
      }),
    )
  const answer = Object.fromEntries(
    groups.map((group) => [
      group,
      Object.fromEntries(
        all
          .filter((one) => one.group === group)
          .map(({ name, at, kind }) => [name, kind.sample(at)]),
      ),
    ]),
  )
  const rows = all.map(({ at, kind, group, name }) => {
    const path = `result.${group}.${name}`
    const first = `result.${group}.field${at - (at % groupSize)}`
    return [`${group}.${name}`, { value: kind.made?.(path, first) ?? path }]
  })
  return define(
    {
      elements: { start, take: { type: 'serviceTask', source: 'wide', output: 'taken' }, end },
      flows: ['start -> take -> end'],
    },
    {
      data: record('Ziel'),
      forms: {},
      connectors: { register: { title: { de: 'Register' }, host: 'register.example' } },
      sources: {
        wide: source({
          response: { type: 'object', properties: record('Feld'), required: groups },
        }),
      },
      mappings: { taken: { title: { de: 'Aus dem Register' }, rows: Object.fromEntries(rows) } },
      scenarios: {
        sample: {
          title: { de: 'Ein Fall' },
          today: '2026-01-12',
          sources: { wide: { answer } },
          forms: {},
        },
      },
    },
  )
}
