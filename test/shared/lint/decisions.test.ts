import { describe, expect, test } from 'vitest'
import { lint, type Finding } from '#shared/lint/lint.ts'
import { applyChange } from '#shared/model/change.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { jsonObjectSchema, type Json, type JsonObject } from '#shared/model/json.ts'
import { sampleWith } from './sample.ts'

const name = { de: 'Neu' }

const row = (id: string, more: Record<string, Json> = {}) => ({
  id,
  when: { kind: '"car"' },
  then: { fee: '30.70' },
  ...more,
})

const withoutDefault = [
  { id: 'fee', label: { de: 'Betrag' }, schema: { type: 'string', format: 'decimal' } },
]

type Row = readonly [
  what: string,
  edits: Readonly<Record<string, Json | undefined>>,
  found: readonly string[],
]

const rows: readonly Row[] = [
  [
    'a result with more places than its column keeps',
    { '/decisions/fee/rows': [row('a', { when: {}, then: { fee: '30.705' } })] },
    ['warning typeMismatch decide'],
  ],
  [
    'a result that only ends in zeros',
    { '/decisions/fee/rows': [row('a', { when: {}, then: { fee: '30.700' } })] },
    [],
  ],
  [
    'a case left open on purpose',
    {
      '/decisions/fee/outputs': withoutDefault,
      '/decisions/fee/rows': [row('a')],
      '/decisions/fee/leftOpen': [{ when: { kind: '"truck"' }, reason: name }],
    },
    [],
  ],
  [
    'rows with different results for one case',
    { '/decisions/fee/rows': [row('a'), row('b', { then: { fee: '5' } })] },
    ['error contradictingRows decide'],
  ],
  [
    'rows that share a case',
    { '/decisions/fee/rows': [row('a'), row('b', { when: {}, then: { fee: '5' } })] },
    ['error overlappingRows decide'],
  ],
  [
    'a row that others hide',
    {
      '/decisions/fee/hitPolicy': 'first',
      '/decisions/fee/rows': [row('a', { when: {} }), row('b')],
    },
    ['warning rowUnreachable decide'],
  ],
  [
    'a row that another one says already',
    {
      '/decisions/fee/hitPolicy': 'any',
      '/decisions/fee/rows': [row('a', { when: {} }), row('b')],
    },
    ['info rowSubsumed decide'],
  ],
  [
    'rows that could be one',
    { '/decisions/fee/rows': [row('a'), row('b', { when: { kind: '"truck"' } })] },
    ['info rowsMergeable decide'],
  ],
  [
    'a condition that nothing meets',
    { '/decisions/fee/rows': [row('a', { when: { kind: 'not("car", "truck")' } })] },
    ['warning rowNeverApplies decide'],
  ],
  [
    'a time without a row',
    {
      '/decisions/fee/outputs': withoutDefault,
      '/decisions/fee/rows': [
        row('a', { when: {}, validTo: '2024-12-31' }),
        row('b', { when: {}, validFrom: '2026-01-01' }),
      ],
    },
    ['warning noRowValid decide'],
  ],
  [
    'a condition that the check cannot compare',
    { '/decisions/fee/rows': [row('a', { when: { kind: 'string length(?) > 2' } })] },
    ['info cellsNotCompared decide'],
  ],
  [
    'a sum of two columns',
    {
      '/decisions/fee/hitPolicy': 'collect',
      '/decisions/fee/aggregation': 'sum',
      '/decisions/fee/outputs': [
        ...withoutDefault,
        { id: 'more', label: { de: 'Zuschlag' }, schema: { type: 'number' } },
      ],
      '/decisions/fee/rows': [row('a', { then: { fee: '5', more: '1' } })],
    },
    ['error aggregationColumns decide'],
  ],
  [
    'importance without an order',
    { '/decisions/fee/hitPolicy': 'priority' },
    ['error priorityWithoutOrder decide'],
  ],
]

const word = ({ id, severity, element }: Finding): string =>
  [severity, id.split(' ')[1], element].filter((part) => part !== undefined).join(' ')

describe('the checker', () => {
  test.each(rows)('says about %s', (_what, edits, found) => {
    const said = lint(sampleWith(edits)).map(word)

    expect(said.toSorted()).toEqual(found.toSorted())
  })

  test.each(rows)('mends %s where it offers to', (_what, edits) => {
    const definition = sampleWith(edits)

    for (const { id, fix } of lint(definition)) {
      if (fix === undefined) continue
      const mended = definitionSchema.parse(applyChange(json(definition), fix.change))
      expect(lint(mended).map((one) => one.id)).not.toContain(id)
    }
  })

  test('names the missing case in words, and the row for it still wants a result', () => {
    const definition = sampleWith({
      '/decisions/fee/outputs': withoutDefault,
      '/decisions/fee/rows': [row('a')],
    })
    const [gap] = lint(definition)

    expect(gap?.title).toEqual({
      de: 'Für diesen Fall gibt es in „Gebühr“ keine Zeile: Art: truck.',
      en: 'There is no row in “Gebühr” for this case: Art: truck.',
    })
    const closed = definitionSchema.parse(
      applyChange(json(definition), gap?.fix?.change ?? { added: {}, updated: {}, removed: {} }),
    )
    expect(closed.decisions['fee']?.rows).toEqual([
      row('a'),
      { id: 'zeile', when: { kind: '"truck"' }, then: {} },
    ])
    expect(lint(closed).map(word)).toEqual(['warning outputMissing decide'])
  })
})

function json(definition: Definition): JsonObject {
  return jsonObjectSchema.parse(structuredClone(definition))
}
