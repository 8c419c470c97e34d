import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '#shared/feel/analyse.ts'
import { toClosure } from '#shared/feel/closure.ts'
import { throughFeelin } from '#shared/feel/feelin.ts'
import type { Compute, Source } from '#shared/feel/program.ts'
import { limits, type Run } from '#shared/feel/run.ts'
import { withNames, type Scope } from '#shared/feel/scope.ts'
import { parse, type Kind } from '#shared/feel/syntax.ts'
import { fromFeel } from '#shared/feel/values.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'

const scope: Scope = {
  types: {},
  schema: {
    type: 'object',
    properties: {
      n: { type: 'number' },
      m: { type: 'integer' },
      tax: { type: 'string', format: 'decimal' },
      word: { type: 'string' },
      yes: { type: 'boolean' },
      day: { type: 'string', format: 'date' },
      gone: { type: 'string' },
      case: {
        type: 'object',
        properties: { size: { type: 'number' }, day: { type: 'string', format: 'date' } },
      },
      lines: {
        type: 'array',
        items: { type: 'object', properties: { tax: { type: 'string', format: 'decimal' } } },
      },
      anything: {},
    },
  },
}
const data: JsonObject = {
  n: 2.5,
  m: 7,
  tax: '144.10',
  word: 'Hund',
  yes: true,
  day: '2025-11-15',
  case: { size: 3, day: '2026-01-01' },
  lines: [{ tax: '9.00' }, { tax: '144.00' }],
  anything: { deep: [{ x: 1 }, { x: 2 }] },
}

function sourceOf(text: string, kind: Kind, inScope: Scope): Source {
  const root = parse(text, kind, inScope)
  return { root, text, kind, scope: inScope, analysis: analyse(root, text, inScope) }
}

function outcome(make: (run: Run) => Compute | undefined, input?: Json) {
  const run: Run = {
    environment: { now: '2026-01-02T00:00:00Z', today: '2026-01-02' },
    steps: limits.steps,
    diagnostics: [],
  }
  const compute = make(run)
  if (compute === undefined) return undefined
  try {
    const value = fromFeel(compute(input === undefined ? data : { ...data, '?': input }))
    const errors = run.diagnostics.map(({ code, from, to }) => `${code} ${from} ${to}`)
    return { value, errors: errors.toSorted() }
  } catch {
    return { value: 'unsupported', errors: [] }
  }
}

const leaf = fc.constantFrom(
  'n',
  'm',
  'tax',
  'word',
  'yes',
  'day',
  'gone',
  'case.size',
  'case.day',
  'case.day.year',
  'lines.tax',
  'anything.deep.x',
  '1',
  '0.1',
  '30.70',
  '"Hund"',
  'true',
  'false',
  'null',
  'date("2025-12-01")',
  '@"P1M"',
  'today()',
)
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression')
  const pair = (form: (left: string, right: string) => string) =>
    fc.tuple(inner, inner).map(([a, b]) => form(a, b))
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      ...['+', '-', '*', '/'].map((sign) => pair((a, b) => `(${a}) ${sign} (${b})`)),
      ...['=', '!=', '<', '<=', '>', '>=', 'and', 'or'].map((sign) =>
        pair((a, b) => `(${a}) ${sign} (${b})`),
      ),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => `(${a}) between (${b}) and (${c})`),
      pair((a, b) => `{ one: ${a}, two: ${b} }`),
      pair((a, b) => `[${a}, ${b}]`),
      pair((a, b) => `max(${a}, ${b})`),
      inner.map((a) => `-(${a})`),
      inner.map((a) => `not(${a})`),
      inner.map((a) => `contains(${a}, "u")`),
      inner.map((a) => `decimal(${a}, 1)`),
      inner.map((a) => `(${a}).year`),
    ),
  }
})

describe('expressions as closures', () => {
  test('yield what feelin yields, with the same errors', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const source = sourceOf(text, 'expression', scope)
        fc.pre(source.analysis.diagnostics.length === 0)

        expect(outcome((run) => toClosure(source, run))).toEqual(
          outcome((run) => throughFeelin(source, run)),
        )
      }),
      { numRuns: 600 },
    )
  })

  test('as unary tests too', () => {
    const tests = fc.oneof(
      leaf,
      ...['=', '<', '<=', '>', '>='].map((sign) => leaf.map((one) => `${sign} ${one}`)),
      fc.tuple(leaf, leaf).map(([a, b]) => `${a}, ${b}`),
      leaf.map((one) => `[-1000..${one})`),
      leaf.map((one) => `not(${one})`),
      leaf.map((one) => `? = ${one} or ? != null`),
    )
    const inputs = fc.constantFrom<Json>(1, 2.5, 'Hund', true, false, null, '2025-11-15')
    const unary = withNames(scope, { '?': {} })
    fc.assert(
      fc.property(tests, inputs, (text, input) => {
        const source = sourceOf(text, 'unaryTests', unary)

        expect(outcome((run) => toClosure(source, run), input)).toEqual(
          outcome((run) => throughFeelin(source, run), input),
        )
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    'for x in lines return x.tax',
    'lines[1]',
    'some x in lines satisfies x.tax > 1',
    '{a: 1, b: a}',
    'n in [1..2]',
  ])('leave %s to feelin', (text) => {
    expect(outcome((run) => toClosure(sourceOf(text, 'expression', scope), run))).toBeUndefined()
  })
})
