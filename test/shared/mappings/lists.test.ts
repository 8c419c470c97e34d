import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { asExpression } from '#shared/mappings/asExpression.ts'
import { compileMapping, evaluateMapping } from '#shared/mappings/evaluate.ts'
import { expressionsIn } from '#shared/mappings/rows.ts'
import { mappingSchema, type MappingRow } from '#shared/model/content.ts'
import type { JsonObject } from '#shared/model/json.ts'
import { flatRows } from '#shared/model/mappingRows.ts'
import { schemaAt, type Schema } from '#shared/model/schema.ts'

const text: Schema = { type: 'string' }
const amount: Schema = { type: 'string', format: 'decimal' }
const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      reference: text,
      nickname: text,
      periods: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            year: { type: 'integer' },
            sum: amount,
            parts: {
              type: 'array',
              items: { type: 'object', properties: { days: { type: 'integer' } } },
            },
          },
        },
      },
    },
  },
}
const target: Schema = {
  type: 'object',
  properties: {
    name: text,
    lines: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        required: ['amount'],
        properties: {
          reference: text,
          amount,
          when: { type: 'object', properties: { year: { type: 'integer' } } },
          shares: {
            type: 'array',
            items: {
              type: 'object',
              properties: { year: { type: 'integer' }, days: { type: 'integer' } },
            },
          },
        },
      },
    },
  },
}
const environment = { now: '2026-01-02T00:00:00Z', today: '2026-01-02' }

function map(rows: Record<string, MappingRow>, data: JsonObject) {
  const { rows: parsed } = mappingSchema.parse({ title: { de: 'Posten' }, rows })
  const place = { scope, target: (path: string) => schemaAt(target, path, {}) }
  return evaluateMapping(compileMapping({ rows: parsed }, place), { data, environment, types: {} })
}

const lines: MappingRow = {
  value: 'periods',
  item: 'period',
  rows: {
    reference: { value: 'reference' },
    amount: { value: 'period.sum' },
    'when.year': { value: 'period.year' },
    shares: {
      value: 'period.parts',
      rows: { days: { value: 'item.days' }, year: { value: 'period.year' } },
    },
  },
}
const data: JsonObject = {
  reference: 'A-1',
  periods: [
    { year: 2025, sum: '9.00', parts: [{ days: 3 }] },
    { year: 2026, sum: '144.5', parts: [] },
  ],
}

describe('rows for the items of a list', () => {
  test('make one item of the target of each, nested lists included', () => {
    expect(map({ lines }, data)).toEqual({
      values: {
        lines: [
          {
            reference: 'A-1',
            amount: '9.00',
            when: { year: 2025 },
            shares: [{ days: 3, year: 2025 }],
          },
          { reference: 'A-1', amount: '144.50', when: { year: 2026 }, shares: [] },
        ],
      },
    })
  })

  test('say at which target and which item they cannot work', () => {
    const failing = {
      ...lines,
      rows: { ...lines.rows, amount: { value: '100 / (2026 - period.year)' } },
    }

    expect(map({ lines: failing }, data)).toEqual({
      failure: {
        target: 'lines.amount',
        message: expect.stringMatching(/^2\. Eintrag: .*durch null geteilt/),
      },
    })
  })

  test.each([
    { what: 'what is no list', row: { value: 'reference' }, path: 'lines', message: /Liste/ },
    {
      what: 'an item without what the target requires',
      row: { rows: {} },
      path: 'lines',
      message: /„amount“: Der Wert fehlt/,
    },
    {
      what: 'a target an item does not have',
      row: { rows: { colour: { value: '1' } } },
      path: 'lines.colour',
      message: /gibt es im Ziel nicht/,
    },
    {
      what: 'more items than the target takes',
      row: { value: 'concatenate(periods, periods)' },
      path: 'lines',
      message: /zu lang/,
    },
  ])('refuse $what', ({ row, path, message }) => {
    expect(map({ lines: { ...lines, ...row } }, data)).toEqual({
      failure: { target: path, message: expect.stringMatching(message) },
    })
  })

  test.each<[what: string, periods: JsonObject[], message: string]>([
    ['an item lacks what it must have', [{ year: 1 }], '„amount“: Der Wert fehlt.'],
    [
      'there are more than there may be',
      Array.from({ length: 4 }, () => ({ sum: '1.00' })),
      'Die Liste ist zu lang.',
    ],
  ])('with plain rows say that %s', (_, periods, message) => {
    const plain = { value: 'periods', rows: { amount: { value: 'item.sum' } } }

    expect(map({ lines: plain }, { periods })).toEqual({ failure: { target: 'lines', message } })
    expect(map({ lines: plain }, { periods: [{ sum: '1' }] })).toEqual({
      values: { lines: [{ amount: '1.00' }] },
    })
  })

  test('leave the target out when there is no list', () => {
    expect(map({ lines }, { reference: 'A-1' })).toEqual({ values: {} })
  })
})

describe('a default', () => {
  test('is taken where there is no value, and only there', () => {
    const name = { value: 'nickname', default: '"ohne Namen"' }

    expect(map({ name }, {})).toEqual({ values: { name: 'ohne Namen' } })
    expect(map({ name }, { nickname: 'Bruno' })).toEqual({ values: { name: 'Bruno' } })
  })

  test('of a list goes through the rows like the list itself', () => {
    const row = { ...lines, default: '[{ year: 2026, sum: 1 }]' }

    expect(map({ lines: row }, { reference: 'A-1' })).toEqual({
      values: { lines: [{ reference: 'A-1', amount: '1.00', when: { year: 2026 } }] },
    })
  })

  test('does not hide what is wrong with the value', () => {
    expect(map({ name: { value: '1 / 0', default: '"x"' } }, {})).toEqual({
      failure: { target: 'name', message: expect.stringContaining('durch null geteilt') },
    })
  })
})

test('a row that must have a value stops without one', () => {
  const name: MappingRow = { value: 'nickname', required: true }

  expect(map({ name }, {})).toEqual({ failure: { target: 'name', message: 'Der Wert fehlt.' } })
  expect(map({ name }, { nickname: 'Bruno' })).toEqual({ values: { name: 'Bruno' } })
})

test.each([
  ['a list', lines, data],
  ['a list that is not there', lines, {}],
  ['a default', { value: 'nickname', default: '"ohne"' }, {}],
])('%s is the same as one expression', (_, row, given) => {
  const path = row === lines ? 'lines' : 'name'

  expect(map({ [path]: { value: asExpression(row) } }, given)).toEqual(map({ [path]: row }, given))
})

test('rows are found with their places, and each by the path of its target', () => {
  expect(
    expressionsIn({ lines }, scope).map(({ text: feel, members }) => [members.join('/'), feel]),
  ).toContainEqual(['rows/lines/rows/shares/rows/year/value', 'period.year'])
  expect(
    expressionsIn({ lines }, scope).flatMap(
      ({ text: feel, scope: seen }) =>
        compile(feel, { kind: 'expression', scope: seen }).diagnostics,
    ),
  ).toEqual([])
  expect(flatRows({ lines }).map(([path]) => path)).toEqual([
    'lines',
    'lines[].reference',
    'lines[].amount',
    'lines[].when.year',
    'lines[].shares',
    'lines[].shares[].days',
    'lines[].shares[].year',
  ])
})
