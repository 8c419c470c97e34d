import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#shared/model/json.ts'
import { patchBetween, patched, patchSchema, type Patch } from '#shared/model/patch.ts'
import { asJson } from '#designer/editing/asJson.ts'
import { withLargeProcess } from '../../support/largeProcess.ts'

const names = fc.constantFrom('a', 'b', 'c', 'a/b', 'm~n', '', '7', '10', 'length')
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, 1, 'text', ''),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(names, tie('value')), { selector: ([name]) => name, maxLength: 4 })
      .map((entries): JsonObject => Object.fromEntries(entries)),
  ),
})).value
const objects = fc
  .uniqueArray(fc.tuple(names, json), { selector: ([name]) => name, maxLength: 5 })
  .map((entries): JsonObject => Object.fromEntries(entries))

describe('a patch between two states', () => {
  test('makes the one of the other, members in their order, or there is none', () => {
    fc.assert(
      fc.property(objects, objects, (before, after) => {
        const patch = patchBetween(before, after)
        fc.pre(patch !== undefined)

        expect(JSON.stringify(patched(before, sent(patch)))).toBe(JSON.stringify(after))
      }),
      { numRuns: 1_000 },
    )
  })

  test('is there wherever the outermost members keep their places', () => {
    fc.assert(
      fc.property(objects, json, json, (rest, one, other) => {
        const patch = patchBetween({ ...rest, z: one }, { ...rest, z: other })

        expect(patch?.every(({ path }) => path.startsWith('/z'))).toBe(true)
      }),
    )
  })

  test('of a moved step of 1,000 is a line', () => {
    const before = withLargeProcess(1_000)
    const { main } = before.layout
    if (main === undefined) throw new Error('expected a layout')
    const elements = { ...main.elements, n4: { x: 1, y: 2 } }
    const after = { ...before, layout: { ...before.layout, main: { ...main, elements } } }

    expect(patchBetween(asJson(before), asJson(after))).toEqual([
      { op: 'replace', path: '/layout/main/elements/n4/x', value: 1 },
      { op: 'replace', path: '/layout/main/elements/n4/y', value: 2 },
    ])
  })

  test.each<[string, [JsonObject, JsonObject], Patch | undefined]>([
    ['nothing', [{ a: 1 }, { a: 1 }], []],
    ['null', [{ a: 1 }, { a: null }], [{ op: 'replace', path: '/a', value: null }]],
    [
      'order',
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      undefined,
    ],
    [
      'order within',
      [{ in: { a: 1, b: 2 } }, { in: { b: 2, a: 1 } }],
      [{ op: 'replace', path: '/in', value: { b: 2, a: 1 } }],
    ],
    ['a longer list', [{ l: [1] }, { l: [1, 2] }], [{ op: 'replace', path: '/l', value: [1, 2] }]],
    ['one of a list', [{ l: [1, 2] }, { l: [1, 3] }], [{ op: 'replace', path: '/l/1', value: 3 }]],
  ])('says %s', (_, [before, after], patch) => {
    expect(patchBetween(before, after)).toEqual(patch)
  })
})

describe('a patch of somebody else', () => {
  // RFC 6902, Appendix A
  test.each<[string, Patch, [before: JsonObject, after: Json | undefined]]>([
    ['A.1', [{ op: 'add', path: '/b', value: 1 }], [{ a: 0 }, { a: 0, b: 1 }]],
    ['A.2', [{ op: 'add', path: '/a/1', value: 'x' }], [{ a: ['b', 'c'] }, { a: ['b', 'x', 'c'] }]],
    ['A.3', [{ op: 'remove', path: '/b' }], [{ b: 1, a: 0 }, { a: 0 }]],
    ['A.4', [{ op: 'remove', path: '/a/1' }], [{ a: ['b', 'x', 'c'] }, { a: ['b', 'c'] }]],
    ['A.5', [{ op: 'replace', path: '/b', value: 2 }], [{ b: 1 }, { b: 2 }]],
    ['A.12', [{ op: 'add', path: '/b/c', value: 1 }], [{ a: 0 }, undefined]],
    [
      'A.14',
      [{ op: 'replace', path: '/~01', value: 10 }],
      [
        { '/': 9, '~1': 8 },
        { '/': 9, '~1': 10 },
      ],
    ],
    ['A.16', [{ op: 'add', path: '/a/-', value: ['c'] }], [{ a: ['b'] }, { a: ['b', ['c']] }]],
    ['beyond the end of a list', [{ op: 'add', path: '/a/1', value: 1 }], [{ a: [] }, undefined]],
    ['nothing there', [{ op: 'remove', path: '/a' }], [{}, undefined]],
    ['only inherited', [{ op: 'replace', path: '/toString', value: 1 }], [{}, undefined]],
    ['what is inherited from', [{ op: 'add', path: '/__proto__/a', value: 1 }], [{}, undefined]],
    ['inside of a text', [{ op: 'add', path: '/a/0', value: 1 }], [{ a: 'x' }, undefined]],
  ])('is applied as the standard says: %s', (_, patch, [before, after]) => {
    expect(patched(before, sent(patch))).toEqual(after)
  })

  test.each<[string, unknown]>([
    ['speaks of the whole', [{ op: 'replace', path: '', value: {} }]],
    ['copies', [{ op: 'copy', path: '/a', from: '/b' }]],
    ['leads too deep', [{ op: 'remove', path: '/a'.repeat(300) }]],
    ['has no end', Array.from({ length: 201 }, () => ({ op: 'remove', path: '/a' }))],
  ])('is not taken when it %s', (_, patch) => {
    expect(patchSchema.safeParse(patch).success).toBe(false)
  })
})

/** As it arrives. */
function sent(patch: Patch): Patch {
  return patchSchema.parse(JSON.parse(JSON.stringify(patch)))
}
