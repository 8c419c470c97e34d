import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import { decisionSchema as resultOf } from '#shared/decisions/result.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { decisionSchema, type Decision } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: { size: { type: 'number' }, day: { type: 'string', format: 'date' } },
  },
}
const environment = { now: '2026-01-02T00:00:00Z', today: '2026-01-02' }
const amount = { type: 'string', format: 'decimal' } as const

type Row = Decision['rows'][number]
const row = (id: string, size: string, fee: string): Row => ({ id, when: { size }, then: { fee } })

function fees(change: Partial<Decision>): Decision {
  return decisionSchema.parse({
    title: { de: 'Gebühr' },
    hitPolicy: 'unique',
    inputs: [
      { id: 'size', label: { de: 'Größe' }, expression: 'size', schema: { type: 'number' } },
    ],
    outputs: [{ id: 'fee', label: { de: 'Gebühr' }, schema: amount }],
    rows: [row('a', '>= 0', '10'), row('b', '>= 5', '30.70'), row('c', '>= 5', '30.70')],
    ...change,
  })
}

function decide(decision: Decision, data: JsonObject) {
  return evaluateDecision(decision, { scope, data, environment })
}

const rowsOf = (ids: readonly string[], size: number) =>
  ids.map((id) => ({ row: id, inputs: { size } }))

describe('the hit policy', () => {
  const ranked = {
    outputs: [
      {
        id: 'fee',
        label: { de: 'Gebühr' },
        schema: { ...amount, enum: ['30.70', '10.00'] },
      },
    ],
  }

  test.each([
    [
      'any',
      { rows: [row('a', '>= 5', '1'), row('b', '< 9', '1.00')] },
      { fee: '1.00' },
      ['a', 'b'],
    ],
    ['priority', ranked, { fee: '30.70' }, ['b']],
    [
      'outputOrder',
      ranked,
      [{ fee: '30.70' }, { fee: '30.70' }, { fee: '10.00' }],
      ['b', 'c', 'a'],
    ],
    ['ruleOrder', ranked, [{ fee: '10.00' }, { fee: '30.70' }, { fee: '30.70' }], ['a', 'b', 'c']],
  ] as const)('%s', (...[hitPolicy, change, value, rows]) => {
    expect(decide(fees({ ...change, hitPolicy } as Partial<Decision>), { size: 7 })).toEqual({
      value,
      rows: rowsOf(rows, 7),
    })
  })

  test('any refuses rows with different results, and names them', () => {
    expect(decide(fees({ hitPolicy: 'any' }), { size: 7 })).toEqual({
      failure: {
        code: 'contradiction',
        message:
          '„Gebühr“: Die Zeilen, die zutreffen, haben verschiedene Ergebnisse: „a“, „b“, „c“.',
      },
    })
  })

  test.each([
    ['sum', 7, '71.40'],
    ['min', 7, '10.00'],
    ['max', 7, '30.70'],
    ['count', 7, 3],
    ['sum', -1, '0.00'],
    ['count', -1, 0],
  ] as const)('collect with %s of the rows for %s is %s', (...[aggregation, size, fee]) => {
    const decided = decide(fees({ hitPolicy: 'collect', aggregation }), { size })

    expect(decided).toEqual({ value: { fee }, rows: size < 0 ? [] : rowsOf(['a', 'b', 'c'], size) })
  })

  test('the smallest of no rows is no result', () => {
    const decided = decide(fees({ hitPolicy: 'collect', aggregation: 'min' }), { size: -1 })

    expect(decided).toMatchObject({ failure: { code: 'noRow' } })
  })
})

describe('when no row applies', () => {
  const fallback = (hitPolicy: Decision['hitPolicy']) =>
    fees({
      hitPolicy,
      outputs: [
        { id: 'fee', label: { de: 'Gebühr' }, schema: amount, fallback: 'size * -1' },
        { id: 'note', label: { de: 'Hinweis' }, schema: { type: 'string' } },
      ],
    })

  test.each(['unique', 'any', 'first', 'priority'] as const)('%s takes the default', (policy) => {
    expect(decide(fallback(policy), { size: -2 })).toEqual({
      value: { fee: '2.00', note: null },
      rows: [],
    })
  })

  test('a list has the default as its one entry', () => {
    expect(decide(fallback('ruleOrder'), { size: -2 })).toMatchObject({ value: [{ fee: '2.00' }] })
  })
})

describe('a table with several versions', () => {
  const decision = fees({
    date: 'day',
    validTo: '2025-12-31',
    rows: [row('old', '-', '10')],
    versions: [
      {
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        hitPolicy: 'collect',
        aggregation: 'sum',
        inputs: [
          {
            id: 'half',
            label: { de: 'Hälfte' },
            expression: 'size / 2',
            schema: { type: 'number' },
          },
        ],
        outputs: [{ id: 'fee', label: { de: 'Gebühr' }, schema: amount }],
        rows: [
          { id: 'new', when: { half: '> 1' }, then: { fee: '20' } },
          { id: 'more', when: { half: '> 2' }, then: { fee: '5' } },
        ],
      },
    ],
  })

  test.each([
    ['2025-12-31', { value: { fee: '10.00' }, rows: [{ row: 'old', inputs: { size: 6 } }] }],
    [
      '2026-01-01',
      {
        value: { fee: '25.00' },
        rows: [
          { row: 'new', inputs: { half: 3 } },
          { row: 'more', inputs: { half: 3 } },
        ],
      },
    ],
    ['2027-01-01', { failure: { code: 'noRow', message: expect.stringContaining('2027-01-01') } }],
  ])('decides on %s by the one that is valid', (day, expected) => {
    expect(decide(decision, { size: 6, day })).toMatchObject(expected)
  })

  test('yields what its versions have in common, by the names of their columns', () => {
    const label = decision.outputs[0]?.label
    const properties = { fee: { ...amount, label } }

    expect(resultOf(decision, scope)).toEqual({ type: 'object', properties })
  })
})
