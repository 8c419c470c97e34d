import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalForm, sameJson } from '#shared/model/hash.ts'
import type { Json } from '#shared/model/json.ts'

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json) // reason: JSON, by its arbitrary

test('two values are the same when their canonical forms are', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(sameJson(a, b)).toBe(canonicalForm(a) === canonicalForm(b))
      expect(sameJson(a, structuredClone(a))).toBe(true)
    }),
  )
})

test.each<[string, Json | undefined, Json | undefined, boolean]>([
  ['members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['a list in another order', [1, 2], [2, 1], false],
  ['one member more', { a: 1 }, { a: 1, b: 2 }, false],
  ['another member', { a: 1 }, { b: 1 }, false],
  ['nothing and null', undefined, null, false],
  ['an empty list and an empty object', [], {}, false],
  ['a name that every object has', {}, { constructor: 'x' }, false],
])('%s', (_, a, b, same) => {
  expect(sameJson(a, b)).toBe(same)
  expect(sameJson(b, a)).toBe(same)
})
