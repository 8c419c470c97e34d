import { describe, expect, test } from 'vitest'
import { coverageOf } from '#shared/decisions/coverage.ts'
import type { Decision } from '#shared/model/content.ts'

const scope = { schema: { type: 'object', properties: {} }, types: {} } as const
const table: Decision = {
  title: { de: 'Hundesteuer' },
  hitPolicy: 'unique',
  inputs: [
    { id: 'danger', label: { de: 'Gefährlich' }, expression: 'a', schema: { type: 'boolean' } },
    {
      id: 'dogs',
      label: { de: 'Hunde' },
      expression: 'b',
      schema: { type: 'integer', minimum: 1 },
    },
  ],
  outputs: [],
  rows: [
    { id: 'one', when: { danger: 'false', dogs: '1' }, then: {} },
    { id: 'few', when: { danger: 'false', dogs: '[2..5]' }, then: {} },
    { id: 'danger', when: { danger: 'true' }, then: {} },
  ],
}

describe('what a table covers', () => {
  test('is shown by the values that its rows tell apart', () => {
    const coverage = coverageOf(table, { scope, language: 'de' })

    expect(coverage?.axes).toEqual([
      { label: 'Gefährlich', parts: ['ja', 'nein'] },
      { label: 'Hunde', parts: ['bis 1', '2 bis 5', 'ab 6'] },
    ])
    expect(coverage?.cells.map(({ rows }) => rows)).toEqual([[3], [3], [3], [1], [2], []])
  })

  test('knows cases that are left open', () => {
    const leftOpen = [{ when: { dogs: '>= 6' }, reason: { de: 'Zwinger' } }]
    const coverage = coverageOf({ ...table, leftOpen }, { scope, language: 'de' })

    expect(coverage?.cells.at(-1)).toEqual({ rows: [], isOpen: true })
  })

  test('is not shown where a cell says more than is compared', () => {
    const rows = [{ id: 'odd', when: { dogs: 'odd(?)' }, then: {} }]

    expect(coverageOf({ ...table, rows }, { scope, language: 'de' })).toBeUndefined()
  })
})
