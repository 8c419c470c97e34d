import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kept } from '#designer/background/kept.ts'
import { lawRuns } from '../../support/lawRuns.ts'

const anyJson = fc.jsonValue({ maxDepth: 4 })

describe('what was sent, kept from before', () => {
  test('says what came, whatever was there before', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (before, after) => {
        expect(JSON.stringify(kept(before, after))).toBe(JSON.stringify(after))
      }),
      lawRuns(300),
    )
  })

  test('is the same object when nothing changed', () => {
    fc.assert(
      fc.property(anyJson, (before) => {
        expect(kept(before, structuredClone(before))).toBe(before)
      }),
      lawRuns(300),
    )
  })

  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, when: { x: '1' } }))

  test.each([
    ['taken out', [0, 1, 3], [0, 1, 3]],
    ['added', [0, 1, 1, 2, 3], [0, 1, undefined, 2, 3]],
    ['moved', [1, 0, 2, 3], [undefined, undefined, 2, 3]],
  ])('keeps the rows around one that was %s', (_, order, expected) => {
    const after = order.map((at, place) => {
      const copy = structuredClone(rows[at])
      return order.indexOf(at) === place ? copy : { ...copy, id: 'new' }
    })
    const result = kept(rows, after)
    expect(result).toEqual(after)
    expect(result.map((row) => rows.findIndex((known) => known === row))).toEqual(
      expected.map((at) => at ?? -1),
    )
  })

  test('takes the changed cell and keeps what is beside it', () => {
    const before = { head: { title: 'Gebühren' }, rows }
    const after = structuredClone(before)
    after.rows[2] = { id: 'c', when: { x: '2' } }
    const result = kept(before, after)
    expect(result).toEqual(after)
    expect(result.head).toBe(before.head)
    expect(result.rows[3]).toBe(rows[3])
  })

  test('takes another order of the same names', () => {
    expect(Object.keys(kept({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(['b', 'a'])
  })

  test('knows names that every object has', () => {
    const after = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as object
    expect(JSON.stringify(kept({}, after))).toBe('{"__proto__":{"x":1},"constructor":2}')
  })
})
