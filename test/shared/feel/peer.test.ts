import fc from 'fast-check'
import { evaluate as evaluateByPeer } from 'feelin'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import type { Scope } from '#shared/feel/scope.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      n: { type: 'number' },
      word: { type: 'string' },
      yes: { type: 'boolean' },
      list: { type: 'array', items: { type: 'number' } },
      rows: {
        type: 'array',
        items: { type: 'object', properties: { size: { type: 'number' } } },
      },
    },
  },
}
const data: JsonObject = {
  n: 7,
  word: 'Hund',
  yes: true,
  list: [3, 1, 2],
  rows: [{ size: 4 }, { size: 9 }],
}

function ours(text: string): Json {
  const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
  return compile(text, { kind: 'expression', scope }).evaluate(data, environment).value ?? null
}

/** As JSON, because feelin knows a negative zero. */
function theirs(text: string): unknown {
  const { value = null } = evaluateByPeer(text, structuredClone(data))
  return JSON.parse(JSON.stringify(value))
}

const numbers = fc.constantFrom('n', '2', '-3', '0', 'list[1]', 'count(list)', 'rows[1].size')
const lists = fc.constantFrom(
  'list',
  '[1, 2, 2]',
  'rows.size',
  '[]',
  '(for i in 1..3 return i * i)',
)
const texts = fc.constantFrom('word', '"u"', '"Hündin"', 'upper case(word)', 'string(n)')
const dates = fc.constantFrom('date("2026-01-31")', '@"2025-12-01"', 'date(2024, 2, 29)')
const durations = fc.constantFrom('@"P1M"', '@"P1D"', 'duration("P1Y2M")', '@"P40D"')
const two = (one: fc.Arbitrary<string>, other = one) => fc.tuple(one, other)
const inOrder = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')

const expressions = fc.oneof(
  fc
    .tuple(two(numbers), fc.constantFrom('+', '-', '*'))
    .map(([[a, b], sign]) => `${a} ${sign} ${b}`),
  fc.tuple(two(numbers), inOrder).map(([[a, b], sign]) => `${a} ${sign} ${b}`),
  fc.tuple(two(texts), inOrder).map(([[a, b], sign]) => `${a} ${sign} ${b}`),
  fc.tuple(two(dates), inOrder).map(([[a, b], sign]) => `${a} ${sign} ${b}`),
  two(dates, durations).map(([date, duration]) => `string(${date} + ${duration})`),
  two(dates).map(([a, b]) => `(${a} - ${b}).days`),
  fc
    .tuple(lists, fc.constantFrom('count', 'sum', 'min', 'max', 'reverse', 'distinct values'))
    .map(([list, name]) => `${name}(${list})`),
  two(lists, numbers).map(([list, n]) => `${list}[item > ${n}]`),
  two(lists, numbers).map(([list, n]) => `some x in ${list} satisfies x = ${n}`),
  two(lists, numbers).map(([list, n]) => `every x in ${list} satisfies x > ${n}`),
  two(lists).map(([a, b]) => `concatenate(${a}, ${b})`),
  two(texts).map(([a, b]) => `contains(${a}, ${b})`),
  two(texts).map(([a, b]) => `substring after(${a}, ${b})`),
  two(texts, fc.constantFrom('1', '-1')).map(([a, at]) => `substring(${a}, ${at})`),
  numbers.map((n) => `${n} between -3 and 4`),
  numbers.map((n) => `${n} in (-3..7]`),
  fc.tuple(numbers, texts, lists).map(([n, t, l]) => `{ n: ${n}, t: ${t}, l: ${l}, m: n }`),
)

describe('beside feelin', () => {
  test('the values are the same', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        expect(ours(text)).toEqual(theirs(text) ?? null)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['0.1 + 0.2', 0.3],
    ['1.15 * 100', 115],
    ['1e3', 1000],
    ['mean([1, 2, 2])', '1.666666666666666666666666666666667'],
    ['decimal(2.345, 2)', 2.34],
    ['if 0 then "t" else "e"', 'e'],
    ['[true, false][item = false]', [false]],
    ['12345678901234567890 + 1', '12345678901234567891'],
  ])('%s is intended to differ', (text, value) => {
    expect(ours(text)).toEqual(value)
    expect(theirs(text)).not.toEqual(value)
  })
})
