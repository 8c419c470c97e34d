import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateDecision } from '#shared/decisions/evaluate.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      dog: {
        type: 'object',
        properties: { listed: { type: 'boolean' }, first: { type: 'boolean' } },
      },
      size: { type: 'number' },
      days: { type: 'array', items: { type: 'string', format: 'date' } },
    },
  },
}
const environment = { now: '2026-01-02T00:00:00Z', today: '2026-01-02' }

const tax: Decision = {
  title: { de: 'Jahressteuer' },
  hitPolicy: 'unique',
  date: 'days',
  inputs: [
    {
      id: 'listed',
      label: { de: 'Gelistete Rasse' },
      expression: 'dog.listed',
      schema: { type: 'boolean' },
    },
    {
      id: 'first',
      label: { de: 'Erster Hund' },
      expression: 'dog.first',
      schema: { type: 'boolean' },
    },
  ],
  outputs: [
    { id: 'annual', label: { de: 'Steuer' }, schema: { type: 'string', format: 'decimal' } },
  ],
  rows: [
    {
      id: 'first-2025',
      when: { listed: 'false', first: 'true' },
      then: { annual: '108' },
      validTo: '2025-12-31',
    },
    {
      id: 'further-2025',
      when: { listed: 'false', first: 'false' },
      then: { annual: '216' },
      validTo: '2025-12-31',
    },
    { id: 'listed-2025', when: { listed: 'true' }, then: { annual: '612' }, validTo: '2025-12-31' },
    {
      id: 'first',
      when: { listed: 'false', first: 'true' },
      then: { annual: '144' },
      validFrom: '2026-01-01',
    },
    {
      id: 'further',
      when: { listed: 'false', first: 'false' },
      then: { annual: '288' },
      validFrom: '2026-01-01',
    },
    {
      id: 'listed',
      when: { listed: 'true', first: '-' },
      then: { annual: '816' },
      validFrom: '2026-01-01',
    },
  ],
}

function decide(decision: Decision, data: JsonObject) {
  return evaluateDecision(decision, { scope, data, environment })
}

describe('a table whose rows are valid for a time', () => {
  test.each([
    [true, false, '2025-12-31', 'first-2025', '108.00'],
    [true, false, '2026-01-01', 'first', '144.00'],
    [false, false, '2026-02-01', 'further', '288.00'],
    [false, true, '2025-01-01', 'listed-2025', '612.00'],
    [true, true, '2026-01-01', 'listed', '816.00'],
  ])('first dog %s, listed %s on %s: row %s', (...[first, listed, day, row, annual]) => {
    expect(decide(tax, { dog: { first, listed }, days: [day] })).toEqual({
      value: [{ annual, date: day, row }],
      rows: [{ row, date: day, inputs: { listed, first } }],
    })
  })

  test('decides each of several days by its own rows', () => {
    const days = ['2025-12-01', '2026-01-01']

    expect(decide(tax, { dog: { first: true, listed: false }, days })).toMatchObject({
      value: [
        { date: '2025-12-01', annual: '108.00', row: 'first-2025' },
        { date: '2026-01-01', annual: '144.00', row: 'first' },
      ],
    })
  })

  test('of one day gives one result', () => {
    const today = { ...tax, date: 'today()' }

    expect(decide(today, { dog: { first: true, listed: false } })).toEqual({
      value: { annual: '144.00' },
      rows: [{ row: 'first', date: '2026-01-02', inputs: { listed: false, first: true } }],
    })
  })
})

describe('the hit policy', () => {
  const sized = (hitPolicy: Decision['hitPolicy']): Decision => ({
    title: { de: 'Größe' },
    hitPolicy,
    inputs: [
      { id: 'size', label: { de: 'Größe' }, expression: 'size', schema: { type: 'number' } },
    ],
    outputs: [{ id: 'name', label: { de: 'Name' }, schema: { type: 'string' } }],
    rows: [
      { id: 'small', when: { size: '< 10' }, then: { name: '"klein"' } },
      { id: 'middle', when: { size: '[5..20]' }, then: { name: '"mittel"' } },
      { id: 'large', when: { size: '> 30' }, then: { name: '"groß"' } },
    ],
  })

  test.each([
    ['unique', 1, { name: 'klein' }, ['small']],
    ['first', 7, { name: 'klein' }, ['small']],
    ['collect', 7, [{ name: 'klein' }, { name: 'mittel' }], ['small', 'middle']],
    ['collect', 25, [], []],
  ] as const)('%s takes %j as %j', (...[policy, size, value, rows]) => {
    const decided = decide(sized(policy), { size })

    expect(decided).toMatchObject({ value, rows: rows.map((row) => ({ row, inputs: { size } })) })
  })

  test.each([
    ['unique', 7, 'severalRows', 'Mehrere Zeilen treffen zu: „small“, „middle“'],
    ['unique', 25, 'noRow', 'Keine Zeile trifft zu'],
    ['first', 25, 'noRow', 'Keine Zeile trifft zu'],
  ] as const)('%s refuses %j: %s', (...[policy, size, code, message]) => {
    expect(decide(sized(policy), { size })).toMatchObject({
      failure: { code, message: expect.stringContaining(message) },
    })
  })

  test('unique, first and collect agree wherever unique decides', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 50 }), (size) => {
        const [unique, first, collect] = [sized('unique'), sized('first'), sized('collect')].map(
          (one) => decide(one, { size }),
        )
        const single = unique !== undefined && 'value' in unique ? unique : undefined
        const all = collect !== undefined && 'value' in collect ? collect.rows : []

        expect(single === undefined).toBe(all.length !== 1)
        expect(single ?? first).toEqual(first)
      }),
    )
  })
})

describe('a table that cannot decide', () => {
  test.each([
    [
      { inputs: [{ id: 'listed', label: { de: 'L' }, expression: 'dog.breed', schema: {} }] },
      'Eingabe „listed“',
    ],
    [{ date: 'size' }, 'Stichtag'],
    [{ rows: [{ id: 'odd', when: { listed: '> (' }, then: {} }] }, 'Zeile „odd“, Eingabe „listed“'],
    [
      { rows: [{ id: 'odd', when: {}, then: { annual: '"viel"' } }] },
      'Zeile „odd“, Ergebnis „annual“',
    ],
  ] satisfies [Partial<Decision>, string][])('says where: %#', (change, where) => {
    expect(
      decide(
        { ...tax, date: 'days[1]', ...change },
        { dog: { first: true, listed: false }, days: ['2026-01-01'], size: 1 },
      ),
    ).toEqual({
      failure: { code: 'expressionFailed', message: expect.stringContaining(where) },
    })
  })
})
