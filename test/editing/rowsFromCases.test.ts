import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsFromCases, type DecidedCase } from '#designer/editing/rowsFromCases.ts'

const one = (id: string, inputs: DecidedCase['inputs'], rate: number): DecidedCase => ({
  id,
  inputs,
  results: { rate },
})

describe('rows from sample cases', () => {
  test('leave out what makes no difference', () => {
    const cases = [
      one('a', { listed: false, further: false }, 144),
      one('b', { listed: false, further: true }, 288),
      one('c', { listed: true, further: false }, 816),
      one('d', { listed: true, further: true }, 816),
    ]

    expect(rowsFromCases(cases, ['listed', 'further']).rows).toEqual([
      { when: { listed: false, further: false }, then: { rate: 144 }, cases: ['a'] },
      { when: { listed: false, further: true }, then: { rate: 288 }, cases: ['b'] },
      { when: { listed: true }, then: { rate: 816 }, cases: ['c', 'd'] },
    ])
  })

  test('say which cases nothing tells apart', () => {
    const cases = [one('a', { listed: true }, 1), one('b', { listed: true }, 2)]

    expect(rowsFromCases(cases, ['listed'])).toEqual({ rows: [], conflicts: [['a', 'b']] })
  })

  test('are none without a case', () => {
    expect(rowsFromCases([], ['listed'])).toEqual({ rows: [], conflicts: [] })
  })

  test('decide each case as it was decided, by exactly one row', () => {
    const names = ['x', 'y', 'z']
    const value = fc.constantFrom<string | boolean | null>(true, false, 'a', 'b', null)
    const inputs = fc.record({ x: value, y: value, z: value })
    fc.assert(
      fc.property(fc.array(fc.tuple(inputs, fc.nat(3)), { maxLength: 30 }), (decided) => {
        const cases = decided.map(([given, rate], at) => one(String(at), given, rate))
        const { rows, conflicts } = rowsFromCases(cases, names)
        const unclear = new Set(conflicts.flat())
        for (const { id, inputs: given, results } of cases) {
          const hit = rows.filter(({ when }) =>
            Object.entries(when).every(([name, wanted]) => given[name] === wanted),
          )
          expect(hit.map(({ then }) => then)).toEqual(unclear.has(id) ? [] : [results])
        }
      }),
    )
  })
})
