import { describe, expect, test } from 'vitest'
import { compile } from '#shared/feel/compile.ts'
import { toJson } from '#shared/feel/json.ts'
import { begin } from '#shared/feel/run.ts'
import type { Scope } from '#shared/feel/scope.ts'
import { FunctionValue, kindOf, type Value } from '#shared/feel/value.ts'
import { callFunction } from '#shared/feel/valueProgram.ts'
import { longNumber } from '#shared/model/longNumber.ts'

const environment = { now: '2026-01-02T03:04:05Z', today: '2026-01-02' }
const scope: Scope = {
  types: {},
  schema: { type: 'object', properties: { x: {}, f: {}, count: {} } },
}

function compute(text: string, values: Readonly<Record<string, Value>> = {}) {
  const given = new Map(Object.entries(values))
  return compile(text, { kind: 'expression', scope }).compute(given, begin(environment))
}

function valueOf(text: string, values?: Readonly<Record<string, Value>>): Value {
  const { value, diagnostics } = compute(text, values)
  expect(diagnostics).toEqual([])
  return value ?? null
}

describe('an expression on values', () => {
  test.each([
    ['@"2026-01-31"', 'x + @"P1M"', '2026-02-28'],
    ['@"2026-01-31"', 'x.month', 1],
    ['"2026-01-31"', 'x + "!"', '2026-01-31!'],
    ['@"P2D"', 'x * 2', 'P4D'],
    ['@"11:00:00Z"', 'x', '11:00:00Z'],
    ['[1..3]', '2 in x', true],
    ['12345678901234567890', 'x + 1', longNumber('12345678901234567891')],
    ['0.1', 'x + 0.2', 0.3],
    ['[{a: @"P1D"}, {a: @"P2D"}]', 'x[a > @"P1D"].a', ['P2D']],
    ['function(a, b) a - b', 'x(b: 1, a: 3)', 2],
    ['max', 'x([1, 2])', 2],
    ['{f: function(a) a + 1}', 'x.f(1)', 2],
  ])('of %s gives another %s: %j', (given, text, expected) => {
    expect(toJson(valueOf(text, { x: valueOf(given) }))).toEqual(expected)
  })

  test('gives functions and ranges as they are', () => {
    expect(kindOf(valueOf('function(a) a'))).toBe('function')
    expect(kindOf(valueOf('(1..3]'))).toBe('range')
  })

  test('calls functions that are none of its own, by position and by name', () => {
    const f = new FunctionValue(['a', 'b'], ([a = null, b = null]) => [b, a])

    expect(valueOf('f(1, 2)', { f })).toEqual([2, 1])
    expect(valueOf('f(b: 1, a: 2)', { f })).toEqual([1, 2])
  })

  test('reads names before built-in functions', () => {
    expect(valueOf('count', { count: 5 })).toBe(5)
  })

  test('has null for what is not given', () => {
    expect(valueOf('x')).toBeNull()
  })

  test.each([
    ['[1 / 0, 2]', [null, 2], ['divisionByZero']],
    ['[nobody, 2]', [null, 2], ['unknownName']],
    ['[{a: 1}].b', [null], ['unknownProperty']],
  ])('of an error in %s keeps the rest: %j', (text, value, codes) => {
    const computed = compute(text)

    expect(computed.value).toEqual(value)
    expect(computed.diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['1 +', 'incomplete'],
    ['for a in 1..1000, b in 1..1000 return 1', 'limitExceeded'],
    ['function(a) external { java: { class: "x", "method signature": "y()" } }', 'unsupported'],
  ])('%s has no value: %s', (text, code) => {
    const { value, diagnostics } = compute(text)

    expect(value ?? null).toBeNull()
    expect(diagnostics.map((one) => one.code)).toContain(code)
  })
})

describe('a function', () => {
  const once = valueOf('function(n) sum(for i in 1..9000 return 1)')
  const endless = valueOf('{ f: function(g) g(g) }.f')

  test('spends what its caller may spend', () => {
    const calls = Array.from({ length: 30 }, () => 'f(1)').join(' + ')

    expect(compute(calls, { f: once }).diagnostics.map(({ code }) => code)).toEqual([
      'limitExceeded',
    ])
    expect(valueOf('f(1)', { f: once })).toBe(9000)
  })

  test('and expressions share what a run may spend', () => {
    const run = begin(environment, 30_000)
    const { compute } = compile('f(1)', { kind: 'expression', scope })
    const results = [1, 2].map(() => compute(new Map([['f', once]]), run))

    expect(results.map(({ value }) => value)).toEqual([9000, undefined])
    expect(results.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      [],
      ['limitExceeded'],
    ])
  })

  test.each<readonly [string, Value, readonly Value[], Value | undefined, readonly string[]]>([
    ['gives its value', once, [1], 9000, []],
    ['with too few values is null', once, [], null, ['invalidArguments']],
    ['without end is stopped', endless, [endless], undefined, ['limitExceeded']],
  ])('called from outside %s', (...[, fn, values, value, codes]) => {
    if (!(fn instanceof FunctionValue)) throw new Error(`expected a function, found ${kindOf(fn)}`)
    const computed = callFunction(fn, values, begin(environment))

    expect(computed.value).toEqual(value)
    expect(computed.diagnostics.map(({ code }) => code)).toEqual(codes)
  })
})
