import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { casesOf } from '#designer/decisions/cases.ts'
import {
  againstPeriod,
  againstReleased,
  bySize,
  summaryOf,
  type Effect,
} from '#designer/decisions/comparing.ts'
import type { Decision } from '#shared/model/content.ts'
import { definitionSchema } from '#shared/model/definition.ts'

import tripJson from '../../../examples/personalamt/dienstreise/definition.json' with { type: 'json' }

const file = new URL(
  '../../../examples/kaemmerei/hundesteuer-anmeldung/definition.json',
  import.meta.url,
)
const definition = definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const rate = definition.decisions['rate'] as Decision // reason: the example has it, and the tests fail without

const trip = definitionSchema.parse(tripJson)

function changed(row: string, annual: string): Decision {
  const rows = rate.rows.map((one) => (one.id === row ? { ...one, then: { annual } } : one))
  return { ...rate, rows }
}

const compare = (decision: Decision) =>
  againstReleased(
    {
      definition: { ...definition, decisions: { ...definition.decisions, rate: decision } },
      id: 'rate',
      decision,
    },
    rate,
  )

describe('sample cases of a table', () => {
  test('are run without asking anybody, each with the rows that decided', () => {
    const erika = casesOf(definition, 'rate', rate).find(({ id }) => id === 'erika')

    expect(erika).toMatchObject({
      state: 'decided',
      days: [
        { date: '2025-01-01', rows: ['first-2025'], value: { annual: '108.00' } },
        { date: '2026-01-01', rows: ['first-2026'], value: { annual: '144.00' } },
      ],
    })
  })

  test('are decided with what the case knows then, where results follow from it', () => {
    const found = (id: string) =>
      Object.fromEntries(
        casesOf(trip, id, trip.decisions[id] ?? rate).map((one) => [one.id, one.days[0]?.value]),
      )

    expect(found('allowance')).toMatchObject({
      day: { allowance: '14.00' },
      interest: { allowance: '56.00' },
    })
    expect(found('lines')['short']).toEqual([{ label: 'Strecke: 9,7 km', amount: '2.43' }])
  })

  test('of its own are decided by their values alone', () => {
    const samples = [
      {
        id: 'kennel',
        title: { de: 'Zwinger' },
        date: '2026-05-01',
        inputs: { category: 'kennel', reduced: false },
      },
    ]
    const cases = casesOf(definition, 'rate', { ...rate, samples })

    expect(cases.at(-1)).toMatchObject({ id: 'sample kennel', state: 'gap' })
  })
})

describe('a changed table against the released one', () => {
  test('says for whom the result changes, and what it comes to', () => {
    const { effects, sum, all } = compare(changed('further-2026', '300'))

    expect(all).toBe(Object.keys(definition.scenarios).length)
    expect(effects).toEqual([
      {
        id: 'further',
        title: definition.scenarios['further']?.title,
        inputs: { category: 'further', reduced: false },
        changes: [{ output: 'annual', before: '288.00', after: '300.00' }],
        difference: '12',
      },
    ])
    expect(sum).toBe('12')
  })

  test('says where there is no result any more, without an amount', () => {
    const rows = rate.rows.filter(({ id }) => id !== 'further-2026')
    const { effects, sum } = compare({ ...rate, rows })

    expect(effects).toMatchObject([
      {
        id: 'further',
        inputs: { category: 'further', reduced: false },
        changes: [{ before: '288.00', after: undefined }],
        difference: undefined,
      },
    ])
    expect(sum).toBeUndefined()
  })

  test('changes nothing where nothing changed', () => {
    expect(compare(structuredClone(rate)).effects).toEqual([])
  })

  test('adds amounts that no double holds', () => {
    const samples = ['kleinster', 'größter'].map((id) => ({
      id,
      title: { de: id },
      date: '2026-05-01',
      inputs: { category: 'further', reduced: false },
    }))
    const { sum } = compare({ ...changed('further-2026', '90071992547409.93'), samples })

    // three cases, each from 288.00
    expect(sum).toBe('270215977641365.79')
  })

  test('sees a change of any result, not of the first amount alone', () => {
    const label = { de: 'Zuschlag' }
    const outputs = [
      { id: 'kind', label, schema: { type: 'string' as const } },
      ...rate.outputs,
      {
        id: 'extra',
        label,
        schema: { type: 'string' as const, format: 'decimal' as const, scale: 3 },
      },
    ]
    const withBoth = (extra: string, kind: string): Decision => ({
      ...rate,
      outputs,
      rows: rate.rows.map((row) => ({ ...row, then: { kind, ...row.then, extra } })),
    })
    const decision = withBoth('0.125', '"neu"')
    const { effects } = againstReleased(
      {
        definition: { ...definition, decisions: { ...definition.decisions, rate: decision } },
        id: 'rate',
        decision,
      },
      withBoth('0.12', '"alt"'),
    )

    expect(effects.find(({ id }) => id === 'further')).toMatchObject({
      changes: [
        { output: 'extra', before: '0.120', after: '0.125' },
        { output: 'kind', before: 'alt', after: 'neu' },
      ],
      difference: '0.005',
    })
  })

  test('tells of a result column that is gone, and of one that is new', () => {
    const label = { de: 'Hinweis' }
    const note = { id: 'note', label, schema: { type: 'string' as const } }
    const noted: Decision = {
      ...rate,
      outputs: [...rate.outputs, note],
      rows: rate.rows.map((row) => ({ ...row, then: { ...row.then, note: '"bar"' } })),
    }
    const against = (decision: Decision, released: Decision) =>
      againstReleased(
        {
          definition: { ...definition, decisions: { ...definition.decisions, rate: decision } },
          id: 'rate',
          decision,
        },
        released,
      )
    const changesOf = ({ effects }: ReturnType<typeof against>) =>
      effects.find(({ id }) => id === 'further')?.changes

    expect(summaryOf(against(rate, noted).effects)).toMatchObject([{ kind: 'other' }])
    expect(against(rate, noted).gone).toEqual([note])
    expect(changesOf(against(rate, noted))).toEqual([
      { output: 'note', before: 'bar', after: null },
    ])
    expect(against(noted, rate).gone).toEqual([])
    expect(changesOf(against(noted, rate))).toEqual([
      { output: 'note', before: null, after: 'bar' },
    ])
  })

  test('takes a text of digits for no amount', () => {
    const outputs = [{ id: 'code', label: { de: 'Kennzahl' }, schema: { type: 'string' as const } }]
    const coded = (code: string): Decision => ({
      ...rate,
      outputs,
      rows: rate.rows.map((row) => ({ ...row, then: { code } })),
    })
    const decision = coded('"12"')
    const { effects, sum } = againstReleased({ definition, id: 'rate', decision }, coded('"11"'))

    expect(effects.find(({ id }) => id === 'further')).toMatchObject({
      changes: [{ output: 'code', before: '11', after: '12' }],
      difference: undefined,
    })
    expect(sum).toBeUndefined()
  })

  test('or the period before, says what the new wording changes', () => {
    const cases = casesOf(definition, 'rate', rate)
    const { effects } = againstPeriod({ definition, id: 'rate', decision: rate }, cases, {
      before: '2025-12-31',
      from: '2026-01-01',
    })

    expect(effects.find(({ id }) => id === 'erika')?.difference).toBe('36')
  })

  test('of a table that had another column then, names both columns', () => {
    const { samples: _samples, rows, outputs, ...head } = rate
    const [annual] = outputs
    if (annual === undefined) throw new Error('expected the result column')
    const monthly = { ...annual, id: 'monthly', label: { de: 'Steuer im Monat' } }
    const then = rows.map(({ then: result, ...row }) => ({
      ...row,
      then: { monthly: result['annual'] ?? '0' },
    }))
    const decision: Decision = {
      ...head,
      rows,
      outputs,
      validFrom: '2026-01-01',
      versions: [
        {
          validTo: '2025-12-31',
          hitPolicy: rate.hitPolicy,
          inputs: rate.inputs,
          outputs: [monthly],
          rows: then,
        },
      ],
    }
    const changedTable = { ...definition, decisions: { ...definition.decisions, rate: decision } }
    const cases = casesOf(changedTable, 'rate', decision)
    const {
      outputs: compared,
      gone,
      effects,
    } = againstPeriod({ definition: changedTable, id: 'rate', decision }, cases, {
      before: '2025-12-31',
      from: '2026-01-01',
    })

    expect(compared.map(({ id }) => id)).toEqual(['annual', 'monthly'])
    expect(gone).toEqual([monthly])
    expect(effects.length).toBeGreaterThan(0)
  })
})

describe('what a change does to many sample cases', () => {
  const effect = (
    id: string,
    [before, after]: readonly (string | undefined)[],
    difference?: string,
  ): Effect => ({
    id,
    title: { de: id },
    inputs: {},
    changes: [{ output: 'fee', before, after }],
    difference,
  })
  const effects = [
    effect('alina', ['100', '110'], '10'),
    effect('bernd', ['100', '40'], '-60'),
    effect('celine', ['100', undefined]),
    effect('dana', ['100', '350'], '250'),
    effect('emil', [undefined, '80']),
    effect('frieda', ['hoch', 'niedrig']),
  ]

  test('is told by how it hits them, with the sum where there are amounts', () => {
    expect(summaryOf(effects)).toEqual([
      { kind: 'more', count: 2, sum: '260' },
      { kind: 'less', count: 1, sum: '-60' },
      { kind: 'other', count: 1, sum: undefined },
      { kind: 'lost', count: 1, sum: undefined },
      { kind: 'won', count: 1, sum: undefined },
    ])
  })

  test('begins with those whom it hits hardest', () => {
    expect(bySize(effects).map(({ id }) => id)).toEqual([
      'celine',
      'dana',
      'bernd',
      'alina',
      'emil',
      'frieda',
    ])
  })

  test('is told of all of them, however many there are', () => {
    const samples = Array.from({ length: 60 }, (_, at) => ({
      id: `case${at}`,
      title: { de: `Fall ${at}` },
      date: '2026-05-01',
      inputs: { category: at % 2 === 0 ? 'further' : 'first', reduced: false },
    }))
    const { effects: found, all } = compare({ ...changed('further-2026', '300'), samples })

    expect(all).toBe(60 + Object.keys(definition.scenarios).length)
    expect(found).toHaveLength(30 + 1)
  })
})
